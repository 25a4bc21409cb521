/**
 * A model n times as large, to measure how the site grows: the real one unchanged, and n − 1 copies of its documents
 * with what refers to them. Pure.
 */
import { createHash } from 'node:crypto';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { codeAnchor } from '../../src/model/id.ts';
import type { Model } from '../../src/model/model.ts';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import type { Source } from '../../src/model/schema/source.ts';
import type { Group } from '../../src/model/schema/structure.ts';
import type { Unit } from '../../src/model/schema/unit.ts';
import { walkUnits, wordsOf } from '../../src/model/walk.ts';
import { letters } from '../../src/text/vi.ts';
import type { FileToWrite } from '../lib/write-folder.ts';

/** Each copy adds one capital letter to its codes. */
const LARGEST = 26;

/**
 * The files to write over the real model to enlarge it; its other files stay as they are.
 * Copied: documents with sources, components of the reference frameworks with their groups, bodies, tasks.
 * Not copied: the first framework and the figures, so that no drawing changes, and the layers and principles, whose
 * number the schema limits. The copies keep the vocabulary of the real texts: Vietnamese is written in syllables, and a
 * longer text brings hardly any new ones.
 *
 * @param model a checked model
 * @param times a whole number from 1 to 26
 * @throws when `times` is none of these
 */
export function enlarge(model: Model, times: number): FileToWrite[] {
  if (!Number.isInteger(times) || times < 1 || times > LARGEST) {
    throw new ExpectedError(
      `Số lần nhân "${times}" không hợp lệ: hãy dùng một số nguyên từ 1 đến ${LARGEST}`,
    );
  }
  const copies = Array.from({ length: times - 1 }, (_, index) => copyOf(model, index + 2));
  const documents = copies.flatMap((copy) => copy.documents);
  const texts = documents.map(sourceOfCopy);
  const parts = [model, ...copies];
  const components = parts.flatMap((part) => part.components);
  const groups = [model.structure.groups, ...copies.map((copy) => copy.groups)].flat();
  const { permalinks } = model;
  return [
    json('sources/manifest.json', { sources: [...model.sources, ...texts.map(({ source }) => source)] }),
    ...texts.map(({ source: { file }, text }) => ({ path: `sources/${file}`, text })),
    ...documents.map((document) => json(`documents/${document.id}.json`, document)),
    ...[...Map.groupBy(components, ({ framework }) => framework)].map(([framework, members]) =>
      json(`components/${framework}.json`, members),
    ),
    json('structure.json', { ...model.structure, groups }),
    json(
      'agencies.json',
      parts.flatMap((part) => part.agencies),
    ),
    json(
      'tasks.json',
      parts.flatMap((part) => part.tasks),
    ),
    json('permalinks.json', times === 1 ? permalinks : withoutReview(permalinks)),
  ];
}

type Copy = Pick<Model, 'documents' | 'components' | 'agencies' | 'tasks'> & { groups: Group[] };

/** Copy number 2 has codes `HTSB7`, ids `…-ban-2`, and `(bản 2)` behind names that must be unique on the site. */
function copyOf(model: Model, number: number): Copy {
  const [shared] = model.structure.frameworks;
  const originals = model.components.filter(({ framework }) => framework !== shared?.id);
  const groups = model.structure.groups.flatMap((group) =>
    withoutFramework(group, shared?.id, model.documents),
  );
  const rename = renaming(model, originals, groups, number);
  const mark = `(bản ${number})`;
  const named = <T extends { name: string }>(item: T): T => ({ ...item, name: `${item.name} ${mark}` });
  const documents = rename(model.documents).map((document) => ({
    ...document,
    title: `${document.title} ${mark}`,
    shortTitle: `${document.shortTitle} ${mark}`,
    citation: `${document.citation} ${mark}`,
  }));
  const components = rename(originals);
  const agencies = rename(model.agencies);
  for (const document of documents) markPages(document, mark);
  markNames(documents, [...components.filter(({ code }) => code === null), ...agencies], mark);
  return {
    documents,
    groups: rename(groups),
    components: components.map((component) => (component.code === null ? named(component) : component)),
    agencies: agencies.map(({ shortForms: _, ...agency }) => named(agency)),
    tasks: rename(
      model.tasks.map((task) => ({ ...task, components: copiedOnly(task.components, originals) })),
    ),
  };
}

function copiedOnly(ids: string[], components: Model['components']): string[] {
  const copied = new Set(components.map(({ id }) => id));
  return ids.filter((id) => copied.has(id));
}

/** Replaces ids, references to units and printed codes in every text of a value by those of a copy. */
function renaming(model: Model, components: Model['components'], groups: Group[], number: number) {
  const letter = String.fromCharCode('A'.charCodeAt(0) + number - 1);
  const codes = new Set(model.components.flatMap(({ code }) => code ?? []));
  const recode = (text: string) =>
    text.replace(/(?<![\p{L}\p{N}])(\p{Lu}+)(\d+)(?![\p{L}\p{N}])/gu, (printed, prefix, digits) =>
      codes.has(printed) ? `${prefix}${letter}${digits}` : printed,
    );
  const plain = [model.documents, model.agencies, model.tasks].flat().map(({ id }) => id);
  const ids = new Map([
    ...[...plain, ...model.documents.map(({ source }) => source), ...groups.map(({ slug }) => slug)].map(
      (id) => [id, `${id}-ban-${number}`] as const,
    ),
    ...groups.map(
      ({ id }) => [id, /^\p{Lu}+$/u.test(id) ? `${id}${letter}` : `${id}-ban-${number}`] as const,
    ),
    ...components.map(
      ({ id, code }) => [id, code === null ? `${id}-ban-${number}` : codeAnchor(recode(code))] as const,
    ),
  ]);
  const renameText = (text: string): string => {
    const [document = '', unit] = text.split('#', 2);
    if (unit !== undefined && ids.has(document)) return `${ids.get(document)}#${unit}`;
    return ids.get(text) ?? recode(text);
  };
  return <T>(value: T): T =>
    JSON.parse(JSON.stringify(value), (_, item) => (typeof item === 'string' ? renameText(item) : item));
}

/** A group in the frameworks but one; its name becomes the words of the first framework that is left. */
function withoutFramework(group: Group, shared: string | undefined, documents: LegalDocument[]): Group[] {
  const units = Object.entries(group.units).filter(([framework]) => framework !== shared);
  const [first] = units;
  if (first === undefined) return [];
  const heading = unitsOf(documents).get(first[1])?.heading ?? group.name;
  const name = letters(heading).includes(letters(group.name)) ? group.name : heading;
  return [{ ...group, name, units: Object.fromEntries(units) }];
}

function unitsOf(documents: LegalDocument[]): Map<string, Unit> {
  return new Map(
    documents.flatMap(({ id, units }) =>
      [...walkUnits(units)].map(({ unit }): [string, Unit] => [`${id}#${unit.id}`, unit]),
    ),
  );
}

/** Writes the mark before the first words of each page: descriptions and titles of pages must differ. */
function markPages({ pages, units }: LegalDocument, mark: string): void {
  for (const { unit: home } of walkUnits(units)) {
    if (!pages.includes(home.id)) continue;
    const first = [...walkUnits([home])].map(({ unit }) => unit).find(({ heading, text }) => heading ?? text);
    const field = first?.heading === undefined ? 'text' : 'heading';
    if (first?.[field]?.startsWith(mark) === false) first[field] = `${mark} ${first[field]}`;
  }
}

/** Writes the mark behind each name where the copy's text defines it: names must be words of the text. */
function markNames(
  documents: LegalDocument[],
  named: { name: string; unit: string | null }[],
  mark: string,
): void {
  const units = unitsOf(documents);
  for (const { name, unit } of named) {
    const home = unit === null ? undefined : units.get(unit);
    if (unit !== null && (home === undefined || !markIn(home, name, mark)))
      throw new Error(`Không nhân được mô hình: “${name}” không nằm gọn trong một đoạn của ${unit}`);
  }
}

function markIn(home: Unit, name: string, mark: string): boolean {
  for (const { unit } of walkUnits([home])) {
    for (const field of ['heading', 'text'] as const) {
      if (unit[field]?.includes(name) !== true) continue;
      unit[field] = unit[field].replace(name, () => `${name} ${mark}`);
      return true;
    }
  }
  return false;
}

/** The text that a copied document claims to be made from, a unit a line, and its entry in the manifest. */
export function sourceOfCopy(document: LegalDocument): { source: Source; text: string } {
  const lines = [...walkUnits(document.units)].map(({ unit }) => wordsOf(unit).replace(/\n/g, ' '));
  const text = `${lines.join('\n')}\n`;
  const { source: id, title, issuer, status } = document;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const note = 'Bản nhân để đo, không phải văn bản chính thức.';
  const running: Source['running'] = [[1, lines.length]];
  return {
    source: { id, file: `${id}.txt`, sha256, title, issuer, status, kind: 'van-ban', running, note },
    text,
  };
}

/** The rules of the review find other things in a longer text than those whose anchors were published. */
function withoutReview(permalinks: Model['permalinks']): Model['permalinks'] {
  return Object.fromEntries(
    Object.entries(permalinks).filter(([address]) => !address.startsWith('/ra-soat/')),
  );
}

function json(path: string, value: unknown): FileToWrite {
  return { path, text: `${JSON.stringify(value, null, 1)}\n` };
}
