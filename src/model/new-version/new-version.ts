/** A model with the next version of one of its documents, and what a person must decide then. Pure. */
import { compareDocuments, type UnitChange } from '../compare-documents.ts';
import { type Graph, graphOf, versionRef } from '../graph.ts';
import { modelOf } from '../model.ts';
import { pagesAfter } from '../propose-redirects.ts';
import type { RawModel } from '../raw.ts';
import type { LegalDocument } from '../schema/document.ts';
import type { Source } from '../schema/source.ts';
import type { Unit } from '../schema/unit.ts';
import type { VersionMeta } from '../schema/version-meta.ts';
import { walkUnits } from '../walk.ts';
import { documentFile, type Step, stepBetween, versionFile } from './carry.ts';
import { carryComponents } from './carry-components.ts';
import { carryDuties } from './carry-duties.ts';
import { carryFigures } from './carry-figures.ts';
import { carryComparisons, keptFindings, rereadComparisons } from './carry-readings.ts';
import {
  carryAgencies,
  carryLexicon,
  carryRelations,
  carryStructure,
  carryTasks,
  carryTerms,
} from './carry-structure.ts';
import type { Decision } from './decisions.ts';

/** The text of a new version: where it lies, its units, what is said of it. */
export type NewText = { source: Source; text: string; units: Unit[]; meta: VersionMeta };

export type NewVersion = {
  raw: RawModel;
  before: LegalDocument;
  after: LegalDocument;
  changes: UnitChange[];
  decisions: Decision[];
};

/**
 * The version that was present stays unchanged among the earlier ones; units that did not change keep their ids, and what refers to a unit follows it. Redirects and ledger are left as they were.
 *
 * @throws when the document is not in the model, or when something has no place in the new text and no rule says what
 *   becomes of it
 */
export function newVersionOf(raw: RawModel, documentId: string, next: NewText): NewVersion {
  const graph = graphOf(modelOf(raw));
  const before = graph.document(documentId);
  const changes = compareDocuments(before.units, next.units);
  const after = documentAfter(before, next, changes);
  const step = stepBetween(before, after, changes);
  const carried = carryAll(raw, graph, step, next);
  const file = raw.comparisons.file;
  const comparisons = rereadComparisons(graphOf(modelOf(carried)), file, step);
  const seen = newUnits(step);
  return {
    raw: { ...carried, comparisons: { file, value: comparisons } },
    before,
    after,
    changes,
    decisions: [...step.decisions(), ...seen],
  };
}

function documentAfter(
  before: LegalDocument,
  { source, units, meta }: NewText,
  changes: readonly UnitChange[],
): LegalDocument {
  const { number: _, date: __, ...kept } = before;
  const { running: ___, number, date, ...said } = meta;
  return {
    ...kept,
    ...said,
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    source: source.id,
    pages: pagesAfter(before.pages, changes),
    units,
  };
}

function carryAll(raw: RawModel, graph: Graph, step: Step, { source, text }: NewText): RawModel {
  const { before, after } = step;
  const components = carryComponents(raw.components, step);
  const ids = new Set(components.flatMap(({ value }) => value.map(({ id }) => id)));
  const structure = carryStructure(raw.structure.value, step);
  const standing = { components: ids, principles: new Set(structure.principles.map(({ number }) => number)) };
  const part = <Value>({ file }: { file: string }, value: Value) => ({ file, value });
  return {
    ...raw,
    manifest: part(raw.manifest, { sources: [...raw.manifest.value.sources, source] }),
    sources: new Map(raw.sources).set(source.id, {
      file: `sources/${source.file}`,
      text,
      sha256: source.sha256,
    }),
    documents: raw.documents.map((document) =>
      document.value.id === before.id ? { file: documentFile(after), value: after } : document,
    ),
    versions: [...raw.versions, { file: versionFile(before), value: before }],
    components,
    earlierComponents: [...raw.earlierComponents, earlierComponents(raw, step)],
    structure: part(raw.structure, structure),
    agencies: part(raw.agencies, carryAgencies(raw.agencies.value, step)),
    tasks: part(raw.tasks, carryTasks(raw.tasks.value, ids, step)),
    terms: part(raw.terms, carryTerms(raw.terms.value, step)),
    relations: part(raw.relations, carryRelations(raw.relations.value, ids, step)),
    lexicon: part(raw.lexicon, carryLexicon(raw.lexicon.value, step)),
    duties: part(raw.duties, carryDuties(raw.duties.value, ids, step)),
    figures: carryFigures(raw.figures, standing, step),
    comparisons: part(raw.comparisons, carryComparisons(raw.comparisons.value, standing, step)),
    findings: part(
      raw.findings,
      before.id === graph.subject.id ? keptFindings(graph, step) : raw.findings.value,
    ),
  };
}

/** The components of the document as the version before has them. */
function earlierComponents(raw: RawModel, { before }: Step): RawModel['earlierComponents'][number] {
  const own = raw.components
    .flatMap(({ value }) => value)
    .filter(({ unit }) => unit.startsWith(`${before.id}#`))
    .map(({ owners: _, ...component }) => ({
      ...component,
      unit: versionRef(before, component.unit.slice(before.id.length + 1)),
    }));
  return { file: `earlier-components/${before.id}/${before.version}.json`, value: own };
}

/** Units of the new text that come from nowhere and define no component: a person may see a task or a term in them. */
function newUnits({ after, changes }: Step): Decision[] {
  const units = new Map([...walkUnits(after.units)].map(({ unit }) => [unit.id, unit]));
  return changes.flatMap((change): Decision[] => {
    const unit = change.kind === 'new' ? units.get(change.to) : undefined;
    const words = unit?.heading ?? unit?.text;
    if (unit === undefined || words === undefined || unit.code !== undefined) return [];
    const short = words.length <= 80 ? words : `${words.slice(0, words.lastIndexOf(' ', 80))}…`;
    const said = `${unit.id}: “${short}”`;
    return [{ kind: 'don-vi-moi', words: said, file: documentFile(after), at: `"id": "${unit.id}"` }];
  });
}
