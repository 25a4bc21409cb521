/** One copy of a model's documents with what refers to them: same words, ids and codes of its own. Pure. */
import { codeAnchor } from '../../src/model/id.ts';
import type { Model } from '../../src/model/model.ts';
import type { Agency, Task } from '../../src/model/schema/agency.ts';
import type { Component } from '../../src/model/schema/component.ts';
import type { LegalDocument } from '../../src/model/schema/document.ts';
import type { Group } from '../../src/model/schema/structure.ts';
import type { Unit } from '../../src/model/schema/unit.ts';
import { walkUnits } from '../../src/model/walk.ts';
import { letters } from '../../src/text/vi.ts';

/** What a copy adds to a model. */
export type Copy = Pick<Model, 'documents' | 'components' | 'agencies' | 'tasks'> & {
  structure: Pick<Model['structure'], 'groups'>;
};

/** How a copy calls what the model calls otherwise. */
type Naming = {
  id: (id: string) => string;
  ref: (ref: string) => string;
  /** Text with the codes of the copy: `HTS7` → `HTSB7`. */
  recode: (text: string) => string;
  groupId: (id: string) => string;
  /** Put to what must be unique on the site: `(bản 2)`. */
  mark: string;
};

/**
 * @param model a checked model
 * @param number which copy, from 2: 2 → codes `HTSB7`, ids `…-ban-2`
 */
export function copyOf(model: Model, number: number): Copy {
  const naming = namingOf(model, number);
  const { id, ref, groupId } = naming;
  const copied = model.components.filter(({ framework }) => framework !== 'quoc-gia');
  const ids = new Map(
    copied.map((component) => [
      component.id,
      component.code === null ? id(component.id) : codeAnchor(naming.recode(component.code)),
    ]),
  );
  const originals = unitsOf(model.documents);
  const documents = model.documents.map((document) => copyDocument(document, naming));
  for (const document of documents) markPages(document, naming);
  markNames(documents, [...copied.filter(({ code }) => code === null), ...model.agencies], naming);
  return {
    documents,
    structure: { groups: model.structure.groups.flatMap((group) => copyGroup(group, originals, naming)) },
    components: copied.map(
      (component): Component => ({
        ...component,
        id: ids.get(component.id) ?? component.id,
        code: component.code && naming.recode(component.code),
        name: component.code === null ? `${component.name} ${naming.mark}` : naming.recode(component.name),
        group: groupId(component.group),
        unit: ref(component.unit),
        owners: component.owners?.map(({ agency, role, unit }) => ({
          agency: id(agency),
          role: naming.recode(role),
          unit: ref(unit),
        })),
      }),
    ),
    agencies: model.agencies.map(
      (agency): Agency => ({
        id: id(agency.id),
        name: `${agency.name} ${naming.mark}`,
        unit: agency.unit && ref(agency.unit),
      }),
    ),
    tasks: model.tasks.map(
      (task): Task => ({
        id: id(task.id),
        agency: id(task.agency),
        unit: ref(task.unit),
        deadline: task.deadline,
        components: task.components.flatMap((component) => ids.get(component) ?? []),
      }),
    ),
  };
}

function namingOf({ components }: Model, number: number): Naming {
  const letter = String.fromCharCode('A'.charCodeAt(0) + number - 1);
  const codes = new Set(components.flatMap(({ code }) => code ?? []));
  const id = (old: string) => `${old}-ban-${number}`;
  return {
    id,
    ref: (old) => old.replace('#', `-ban-${number}#`),
    recode: (text) =>
      text.replace(/(?<![\p{L}\p{N}])(\p{Lu}+)(\d+)(?![\p{L}\p{N}])/gu, (printed, prefix, digits) =>
        codes.has(printed) ? `${prefix}${letter}${digits}` : printed,
      ),
    groupId: (old) => (/^\p{Lu}+$/u.test(old) ? `${old}${letter}` : id(old)),
    mark: `(bản ${number})`,
  };
}

function copyDocument(document: LegalDocument, naming: Naming): LegalDocument {
  const { id, mark } = naming;
  return {
    ...document,
    id: id(document.id),
    title: `${document.title} ${mark}`,
    shortTitle: `${document.shortTitle} ${mark}`,
    citation: `${document.citation} ${mark}`,
    source: id(document.source),
    relations: document.relations.map(({ to, text }) => ({ to: id(to), text })),
    units: document.units.map((unit) => copyUnit(unit, naming)),
  };
}

function copyUnit(unit: Unit, naming: Naming): Unit {
  const recode = (text: string | undefined) => text && naming.recode(text);
  return {
    ...unit,
    label: recode(unit.label),
    heading: recode(unit.heading),
    text: recode(unit.text),
    code: recode(unit.code),
    units: unit.units?.map((child) => copyUnit(child, naming)),
  };
}

/**
 * The national framework has no second drawing: groups that only it has are not copied, and a group that it names in
 * its own words takes the words of the framework that is left.
 */
function copyGroup(group: Group, originals: Map<string, Unit>, { id, ref, groupId }: Naming): Group[] {
  const units = Object.entries(group.units).filter(([framework]) => framework !== 'quoc-gia');
  const [first] = units;
  if (first === undefined) return [];
  const heading = originals.get(first[1])?.heading ?? group.name;
  return [
    {
      ...group,
      id: groupId(group.id),
      name: letters(heading).includes(letters(group.name)) ? group.name : heading,
      slug: id(group.slug),
      units: Object.fromEntries(units.map(([framework, unit]) => [framework, ref(unit)])),
    },
  ];
}

/** Every unit by its reference. */
function unitsOf(documents: LegalDocument[]): Map<string, Unit> {
  return new Map(
    documents.flatMap(({ id, units }) =>
      [...walkUnits(units)].map(({ unit }): [string, Unit] => [`${id}#${unit.id}`, unit]),
    ),
  );
}

/** Writes the mark before the first words of each page, by which search engines and the site's checks tell pages apart. */
function markPages({ pages, units }: LegalDocument, { mark }: Naming): void {
  for (const { unit: home } of walkUnits(units)) {
    if (!pages.includes(home.id)) continue;
    const first = [...walkUnits([home])].map(({ unit }) => unit).find(({ heading, text }) => heading ?? text);
    const field = first?.heading === undefined ? 'text' : 'heading';
    if (first?.[field]?.startsWith(mark) === false) first[field] = `${mark} ${first[field]}`;
  }
}

/** Writes the mark after each name where the copy's text defines it, so that the name is still the text's own words. */
function markNames(
  documents: LegalDocument[],
  named: { name: string; unit: string | null }[],
  { ref, mark }: Naming,
): void {
  const units = unitsOf(documents);
  for (const { name, unit } of named) {
    if (unit === null) continue;
    const home = units.get(ref(unit));
    if (home === undefined || !markIn(home, name, mark)) {
      throw new Error(`Không nhân được mô hình: “${name}” không nằm gọn trong một đoạn của ${unit}`);
    }
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
