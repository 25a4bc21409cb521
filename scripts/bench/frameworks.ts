/**
 * A model with more frameworks of bodies, to measure how the site grows as provinces and ministries publish theirs: each
 * is the decision in force under another name and number, with components of its own. Pure.
 */
import { createHash } from 'node:crypto';
import { ExpectedError } from '../../src/model/expected-error.ts';
import type { Model } from '../../src/model/model.ts';
import type { Component } from '../../src/model/schema/component.ts';
import type { StoredComparison } from '../../src/model/schema/counterpart.ts';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import type { StoredRelation } from '../../src/model/schema/relation.ts';
import type { Source } from '../../src/model/schema/source.ts';
import type { Framework, Group, LayerNumber } from '../../src/model/schema/structure.ts';
import type { Unit } from '../../src/model/schema/unit.ts';
import { walkUnits, wordsOf } from '../../src/model/walk.ts';
import { slug } from '../../src/text/vi.ts';
import type { FileToWrite } from '../lib/write-folder.ts';

const FIRST = ['An', 'Bạch', 'Cẩm', 'Diên', 'Giao', 'Hoằng', 'Kỳ', 'Lương', 'Mộc', 'Nhã'];
const SECOND = ['Dữ', 'Khảo', 'Luật', 'Mẫu', 'Nghĩa', 'Phả', 'Quy', 'Tuệ', 'Uẩn', 'Vựng'];

/** Number of the first decision. */
const FIRST_NUMBER = 4001;

/** The most frameworks that there are names for. */
const MOST = FIRST.length * SECOND.length;

type Body = { name: string; slug: string; number: number };

/** One framework with all that belongs to it. */
type Made = {
  document: LegalDocument;
  framework: Framework;
  components: Component[];
  relations: StoredRelation[];
  comparison: StoredComparison | undefined;
  /** Heading of each layer with its unit. */
  headings: { layer: LayerNumber; name: string; unit: string }[];
};

/**
 * The files to write over a model to add frameworks; its other files stay as they are.
 *
 * @param model a checked model with a document in force that is not the subject
 * @param count a whole number from 0 to 100
 * @throws when `count` is none of these or the model has no such document
 */
export function addFrameworks(model: Model, count: number): FileToWrite[] {
  if (!Number.isInteger(count) || count < 0 || count > MOST)
    throw new ExpectedError(`Số khung "${count}" không hợp lệ: hãy dùng một số nguyên từ 0 đến ${MOST}`);
  if (count === 0) return [];
  const pattern = patternOf(model);
  const made = Array.from({ length: count }, (_, index) => make(model, pattern, bodyOf(index)));
  const texts = made.map(({ document }) => sourceOf(document));
  const { structure } = model;
  return [
    json('sources/manifest.json', { sources: [...model.sources, ...texts.map(({ source }) => source)] }),
    ...texts.map(({ source: { file }, text }) => ({ path: `sources/${file}`, text })),
    ...made.flatMap(({ document, framework, components }) => [
      json(`documents/${document.id}.json`, document),
      json(`components/${framework.id}.json`, components),
    ]),
    json('structure.json', {
      ...structure,
      frameworks: [...structure.frameworks, ...made.map(({ framework }) => framework)],
      groups: [...structure.groups, ...groupsOf(made)],
    }),
    json('relations.json', [...model.relations, ...made.flatMap(({ relations }) => relations)]),
    json('counterparts.json', [...model.comparisons, ...made.flatMap(({ comparison }) => comparison ?? [])]),
  ];
}

/**
 * How many frameworks a model needs to have `times` as many components.
 *
 * @throws when the model has no document to take as a pattern
 */
export function frameworksFor(model: Model, times: number): number {
  if (times === 1) return 0;
  const { components } = make(model, patternOf(model), bodyOf(0));
  return Math.round(((times - 1) * model.components.length) / components.length);
}

/** The decision that the added ones are like. */
function patternOf({ documents, structure }: Model): LegalDocument {
  const pattern = documents.find(({ id, status }) => status === 'hieu-luc' && id !== structure.subject);
  if (pattern === undefined)
    throw new ExpectedError('Mô hình không có quyết định nào còn hiệu lực để làm mẫu');
  return pattern;
}

function bodyOf(index: number): Body {
  const name = `${FIRST[index % FIRST.length]} ${SECOND[(index + Math.floor(index / FIRST.length)) % SECOND.length]}`;
  return { name, slug: slug(name), number: FIRST_NUMBER + index };
}

function make(model: Model, pattern: LegalDocument, body: Body): Made {
  const document = rewritten(pattern, body);
  const id = `tinh-${body.slug}`;
  const headings = headingsOf(document);
  const components = headings.flatMap(({ layer, unit }) =>
    componentsBelow(document, unit, { framework: id, prefix: `${body.slug}-`, layer }),
  );
  const first = headings[0]?.unit ?? '';
  const framework: Framework = {
    id,
    name: document.shortTitle,
    shortName: body.name,
    body: `tỉnh ${body.name}`,
    prefix: `${body.slug}-`,
    unit: first.slice(0, first.lastIndexOf('.')),
  };
  const stored = model.comparisons.find(({ document: of }) => of === pattern.id);
  return {
    document,
    framework,
    components: distinct(components),
    relations: relationsOf(model, distinct(components)),
    comparison: stored && { ...moved(stored, pattern, document, body), id: body.slug, name: body.name },
    headings,
  };
}

/** The same document with another body's name, number and id. */
function rewritten(pattern: LegalDocument, body: Body): LegalDocument {
  const { publisher: _, notes: __, ...rest } = renamed(pattern, pattern, body);
  return { ...rest, id: `qd-${body.number}-${body.slug}`, source: `khung-${body.slug}` };
}

/** A value with another body's name and number in its words; ids and references stay. */
function renamed<T>(value: T, { issuer, number }: LegalDocument, body: Body): T {
  const [, old = ''] = /tỉnh (.+)$/u.exec(issuer) ?? [];
  const ofBody = `${body.number}/QĐ-UBND`;
  return JSON.parse(JSON.stringify(value), (_, words: unknown) =>
    typeof words === 'string'
      ? words
          .replaceAll(old, body.name)
          .replaceAll(old.toUpperCase(), body.name.toUpperCase())
          .replaceAll(number ?? ofBody, ofBody)
      : words,
  ) as T;
}

/** Points with a heading below the first clause of the document, four at most: its layers. */
function headingsOf(document: LegalDocument): Made['headings'] {
  const clause = [...walkUnits(document.units)].find(({ unit }) => unit.kind === 'khoan')?.unit;
  const points = (clause?.units ?? []).filter(({ heading }) => heading !== undefined).slice(0, 4);
  return points.map(({ id, heading = '' }, index) => ({
    layer: (index + 1) as LayerNumber,
    name: heading,
    unit: `${document.id}#${id}`,
  }));
}

/** One component for each bullet `Name: …`. */
function componentsBelow(
  document: LegalDocument,
  ref: string,
  { framework, prefix, layer }: { framework: string; prefix: string; layer: LayerNumber },
): Component[] {
  const point = [...walkUnits(document.units)].find(({ unit }) => ref === `${document.id}#${unit.id}`)?.unit;
  return bullets(point).flatMap((unit): Component[] => {
    const name = /^([^:;.]{4,70}):/u.exec(unit.text ?? '')?.[1]?.trim();
    if (name === undefined) return [];
    const home = `${document.id}#${unit.id}`;
    const id = `${prefix}${slug(name)}`.slice(0, 90).replace(/-$/, '');
    const none = { code: null, tier: null, area: null };
    return [{ id, name, framework, layer, group: groupId(layer), unit: home, ...none }];
  });
}

function bullets(unit: Unit | undefined): Unit[] {
  return unit === undefined
    ? []
    : [...walkUnits([unit])].map(({ unit: below }) => below).filter(({ kind }) => kind === 'gach');
}

function distinct(components: Component[]): Component[] {
  return [...new Map(components.map((component) => [component.id, component])).values()];
}

/** Each component uses one of the root framework's, in turn. */
function relationsOf(model: Model, components: Component[]): StoredRelation[] {
  const root = model.structure.frameworks.find(({ isRoot }) => isRoot)?.id;
  const shared = model.components.filter(({ framework }) => framework === root);
  return components.map(({ id, unit }, index) => ({
    kind: 'uses',
    from: id,
    to: shared[index % shared.length]?.id ?? id,
    unit,
    note: 'Quan hệ đặt ra để đo, không phải cách hiểu văn bản.',
  }));
}

/** The comparison with one document as one with another of the same units. */
function moved(
  stored: StoredComparison,
  from: LegalDocument,
  to: LegalDocument,
  body: Body,
): StoredComparison {
  const comparison = renamed(stored, from, body);
  const unitOf = (ref: string) =>
    ref.startsWith(`${from.id}#`) ? `${to.id}${ref.slice(from.id.length)}` : ref;
  return {
    ...comparison,
    document: to.id,
    rows: comparison.rows.map((row) => ({
      ...row,
      before: row.before.map((place) => ({ ...place, unit: unitOf(place.unit) })),
    })),
  };
}

/** One group a layer for all frameworks. */
function groupsOf(made: Made[]): Group[] {
  const [first] = made;
  return (first?.headings ?? []).map(({ layer, name }, index) => ({
    id: groupId(layer),
    name,
    layer,
    slug: groupId(layer),
    units: Object.fromEntries(
      made.map(({ framework, headings }) => [framework.id, headings[index]?.unit ?? framework.unit]),
    ),
  }));
}

/** The text that a document claims to be made from, a unit a line, and its entry in the manifest. */
function sourceOf(document: LegalDocument): { source: Source; text: string } {
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

function groupId(layer: LayerNumber): string {
  return `nhom-tinh-${layer}`;
}

function json(path: string, value: unknown): FileToWrite {
  return { path, text: `${JSON.stringify(value, null, 1)}\n` };
}
