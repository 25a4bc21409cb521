/** What became of the earlier documents in the subject: both sides of each row, and the rows of one thing. */
import { letters, squeeze } from '../text/vi.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import {
  COUNTERPART_KINDS,
  type CounterpartKind,
  type CounterpartSubject,
  type StoredComparison,
  type StoredCounterpart,
} from './schema/counterpart.ts';
import type { Unit, UnitKind } from './schema/unit.ts';

/** The subject's side of a row. `name` is absent for a provision that has none. */
export type SubjectSide = { name?: string; placed: PlacedUnit; text: string };
/** One place of the earlier document. */
export type EarlierSide = { name: string; placed: PlacedUnit; text: string };

export type Counterpart = {
  comparison: StoredComparison;
  row: StoredCounterpart;
  now: SubjectSide | undefined;
  before: EarlierSide[];
};

/** Every row of a comparison with the words of both sides, in the order of the model. */
export function counterpartsOf(graph: Graph, comparison: StoredComparison): Counterpart[] {
  return comparison.rows.map((row) => ({
    comparison,
    row,
    now: row.subject === undefined ? undefined : subjectSide(graph, row.subject),
    before: row.before.map(({ unit, name }) => {
      const placed = graph.unit(unit);
      return { name, placed, text: provisionText(placed.unit) };
    }),
  }));
}

/** The rows, one of each comparison at most, that speak of a component or a principle. */
export function counterpartsFor(graph: Graph, subject: CounterpartSubject): Counterpart[] {
  const found = rowsBySubject(graph).get(JSON.stringify(subject)) ?? [];
  return found.flatMap(({ comparison, row }) => counterpartsOf(graph, { ...comparison, rows: [row] }));
}

type Row = { comparison: StoredComparison; row: StoredCounterpart };

const known = new WeakMap<Graph, Map<string, Row[]>>();

/** The rows of all comparisons by their subject, sorted once for a graph. */
function rowsBySubject(graph: Graph): Map<string, Row[]> {
  const sorted = known.get(graph);
  if (sorted !== undefined) return sorted;
  const rows = graph.model.comparisons.flatMap((comparison) =>
    comparison.rows.map((row) => ({ comparison, row })),
  );
  const made = Map.groupBy(rows, ({ row }) => JSON.stringify(row.subject));
  known.set(graph, made);
  return made;
}

/** Both sides have words, so that their difference can be shown. */
export function hasBothSides({ subject, before }: StoredCounterpart): boolean {
  return subject !== undefined && before.length > 0;
}

/** The earlier words of a row, one place below the other. */
export function earlierText({ before }: Pick<Counterpart, 'before'>): string {
  return before.map(({ text }) => text).join('\n');
}

/** Name and words have the same letters in the same order; capitals, spaces and marks aside. */
export function isWordForWord({ now, before }: Pick<Counterpart, 'now' | 'before'>): boolean {
  const [only] = before;
  if (now === undefined || only === undefined || before.length > 1) return false;
  const sameName = now.name === undefined || letters(now.name) === letters(only.name);
  return sameName && letters(now.text) === letters(only.text);
}

/** How many rows there are of each kind, in the fixed order of kinds; kinds without rows are left out. */
export function totalsOf(rows: StoredCounterpart[]): { kind: CounterpartKind; count: number }[] {
  return COUNTERPART_KINDS.map((kind) => ({
    kind,
    count: rows.filter((row) => row.kind === kind).length,
  })).filter(({ count }) => count > 0);
}

/** Heading and text of a unit with the unnumbered lines below it; numbered ones have rows of their own. */
export function provisionText(unit: Unit): string {
  const below = (unit.units ?? []).filter(({ kind }) => UNNUMBERED.has(kind)).map(provisionText);
  return [unit.heading, unit.text, ...below].flatMap((words) => (words ? [squeeze(words)] : [])).join('\n');
}

const UNNUMBERED: ReadonlySet<UnitKind> = new Set(['doan', 'gach']);

function subjectSide(graph: Graph, subject: CounterpartSubject): SubjectSide {
  const { structure } = graph.model;
  if ('component' in subject) {
    const { name, unit } = graph.component(subject.component);
    return sideAt(graph.unit(unit), name);
  }
  if ('principle' in subject) {
    const found = structure.principles.find(({ number }) => number === subject.principle);
    if (found === undefined) throw new Error(`no principle ${subject.principle}`);
    return sideAt(graph.unit(found.unit), found.name);
  }
  if ('layer' in subject) {
    const found = structure.layers.find(({ number }) => number === subject.layer);
    if (found === undefined) throw new Error(`no layer ${subject.layer}`);
    return sideAt(introductionOf(graph.unit(found.unit)), found.name);
  }
  return sideAt(graph.unit(subject.unit));
}

/** The paragraph that says what a layer is; its components stand below it. */
function introductionOf(placed: PlacedUnit): PlacedUnit {
  const [first] = placed.unit.units ?? [];
  if (first === undefined) return placed;
  return { ...placed, unit: first, ancestors: [...placed.ancestors, placed.unit] };
}

function sideAt(placed: PlacedUnit, name?: string): SubjectSide {
  return { ...(name === undefined ? {} : { name }), placed, text: provisionText(placed.unit) };
}
