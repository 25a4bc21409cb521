/** An earlier version of a document beside the present one, unit by unit and component by component, by rule. Pure. */
import type { UnitChange } from './compare-documents.ts';
import { provisionText } from './counterparts.ts';
import { type Graph, type PlacedUnit, versionRef } from './graph.ts';
import { anchorsAfter } from './propose-redirects.ts';
import type { Component } from './schema/component.ts';
import type { LegalDocument } from './schema/document.ts';
import { changesById } from './version-outcomes.ts';
import { versionsOf } from './versions.ts';
import { walkUnits, wordsOf } from './walk.ts';

/**
 * What became of a unit or a component, in the order in which lists show it. `doi-thu-tu` has the same words at the same
 * place, counted otherwise because something before it or around it was inserted, removed or numbered anew.
 */
export const COMPARED_KINDS = [
  'doi-loi',
  'doi-ten',
  'them',
  'rut',
  'chuyen-cho',
  'tach',
  'nhap',
  'doi-thu-tu',
  'giu-nguyen',
] as const;
export type ComparedKind = (typeof COMPARED_KINDS)[number];

/** What is compared: components by what defines them, units by their own words. */
export const COMPARED_TABLES = { 'thanh-phan': 'Thành phần', 'don-vi': 'Đơn vị' } as const;
export type ComparedTable = keyof typeof COMPARED_TABLES;

/** Units that belong together: one before and one now, or several where they were split or merged; none where there is none. */
export type ComparedUnit = { kind: ComparedKind; was: PlacedUnit[]; now: PlacedUnit[] };

export type ComparedComponent = {
  kind: ComparedKind;
  was: { component: Component; placed: PlacedUnit } | undefined;
  now: { component: Component; placed: PlacedUnit } | undefined;
};

export type VersionComparison = {
  earlier: LegalDocument;
  present: LegalDocument;
  /** In the order of the present text; what is gone stands behind what stood before it. */
  units: ComparedUnit[];
  /** In the order of the catalogue, then those that are gone. */
  components: ComparedComponent[];
};

const known = new WeakMap<Graph, VersionComparison[]>();

/** Every earlier version of every document beside the present one, the newest first. Worked out once for a graph. */
export function versionComparisons(graph: Graph): VersionComparison[] {
  const found =
    known.get(graph) ??
    graph.model.documents.flatMap((present) =>
      versionsOf(graph.model, present.id)
        .slice(0, -1)
        .toReversed()
        .map((earlier) => ({
          earlier,
          present,
          units: comparedUnits(graph, earlier, present),
          components: comparedComponents(graph, earlier, present),
        })),
    );
  known.set(graph, found);
  return found;
}

/** The newest earlier version since which a unit of today changed; undefined when it never did. */
export function changeOfUnit(
  graph: Graph,
  { document, unit }: PlacedUnit,
): { earlier: LegalDocument; row: ComparedUnit } | undefined {
  for (const comparison of versionComparisons(graph)) {
    if (comparison.present !== document) continue;
    const row = rowsByAnchor(comparison).get(unit.id);
    if (row !== undefined && isChange(row)) return { earlier: comparison.earlier, row };
  }
  return undefined;
}

/** The newest earlier version since which a component changed, else the one before today's; undefined without one. */
export function changeOfComponent(
  graph: Graph,
  id: string,
): { earlier: LegalDocument; row: ComparedComponent } | undefined {
  const found = versionComparisons(graph).flatMap((comparison) => {
    const row = rowsById(comparison).get(id);
    return row === undefined ? [] : [{ earlier: comparison.earlier, row }];
  });
  return found.find(({ row }) => isChange(row)) ?? found[0];
}

/** What became of a component of an earlier version. */
export function laterOf(graph: Graph, component: Component): ComparedComponent | undefined {
  return versionComparisons(graph)
    .map((comparison) => rowsById(comparison).get(component.id))
    .find((row) => row?.was?.component === component);
}

const identified = new WeakMap<VersionComparison, Map<string, ComparedComponent>>();

/** The row of each component, by its id. */
function rowsById(comparison: VersionComparison): Map<string, ComparedComponent> {
  const found =
    identified.get(comparison) ??
    new Map(comparison.components.map((row) => [(row.now ?? row.was)?.component.id ?? '', row]));
  identified.set(comparison, found);
  return found;
}

const anchored = new WeakMap<VersionComparison, Map<string, ComparedUnit>>();

/** The row of each unit of today. */
function rowsByAnchor(comparison: VersionComparison): Map<string, ComparedUnit> {
  const found =
    anchored.get(comparison) ??
    new Map(comparison.units.flatMap((row) => row.now.map(({ unit }) => [unit.id, row])));
  anchored.set(comparison, found);
  return found;
}

/** The words of units one below the other: of each its own, without what stands below it. */
export function wordsOfUnits(units: readonly PlacedUnit[]): string {
  return units.map(({ unit }) => wordsOf(unit)).join('\n');
}

/** The words that define a component: its unit with the unnumbered lines below. */
export function wordsOfComponent(side: ComparedComponent['now']): string {
  return side === undefined ? '' : provisionText(side.placed.unit);
}

const KINDS = {
  kept: 'giu-nguyen',
  moved: 'chuyen-cho',
  reworded: 'doi-loi',
  split: 'tach',
  merged: 'nhap',
  new: 'them',
  gone: 'rut',
} as const satisfies Record<UnitChange['kind'], ComparedKind>;

/** Whether rows of a kind say more than that the words stand where they stood. */
export function isChange({ kind }: { kind: ComparedKind }): boolean {
  return kind !== 'giu-nguyen' && kind !== 'doi-thu-tu';
}

function comparedUnits(graph: Graph, earlier: LegalDocument, present: LegalDocument): ComparedUnit[] {
  const nowAt = (id: string) => graph.unit(`${present.id}#${id}`);
  const order = new Map([...walkUnits(present.units)].map(({ unit }, index) => [unit.id, index]));
  const rows = new Map<string, { at: number; row: ComparedUnit }>();
  const came = new Set<string>();
  let last = -1;
  for (const [from, change] of changesById(earlier, present)) {
    const to = anchorsAfter(change);
    for (const id of to) came.add(id);
    if (change.kind !== 'moved') last = Math.max(last, ...to.map((id) => order.get(id) ?? -1));
    const was = graph.unit(versionRef(earlier, from));
    const merged = change.kind === 'merged' ? rows.get(change.to) : undefined;
    if (merged !== undefined) {
      merged.row.was.push(was);
      continue;
    }
    const [first] = to;
    rows.set(first ?? `${from} `, {
      at: first === undefined ? last : (order.get(first) ?? last),
      row: { kind: unitKind(change, was, to.map(nowAt)), was: [was], now: to.map(nowAt) },
    });
  }
  for (const [id, at] of order)
    if (!came.has(id)) rows.set(id, { at, row: { kind: KINDS.new, was: [], now: [nowAt(id)] } });
  return [...rows.values()].toSorted((a, b) => a.at - b.at).map(({ row }) => row);
}

/** The kind of a change, where one unit is followed; a moved one that stays with its neighbours has only another number. */
function unitKind({ kind }: UnitChange, was: PlacedUnit, now: PlacedUnit[]): ComparedKind {
  const [placed] = now;
  return kind === 'moved' && placed !== undefined && hasSamePlace(was, placed) ? 'doi-thu-tu' : KINDS[kind];
}

/** Whether a unit stands in the same unit as before under the same label, or is one of its unnumbered lines as before. */
function hasSamePlace(was: PlacedUnit, now: PlacedUnit): boolean {
  if (was.unit.kind !== now.unit.kind || was.unit.label !== now.unit.label) return false;
  const [before, after] = [was.ancestors.at(-1), now.ancestors.at(-1)];
  if (before === undefined || after === undefined) return before === after;
  const change = changesById(was.document, now.document).get(before.id);
  return change !== undefined && anchorsAfter(change).includes(after.id);
}

function comparedComponents(
  graph: Graph,
  earlier: LegalDocument,
  present: LegalDocument,
): ComparedComponent[] {
  const sidesOf = (components: readonly Component[], document: LegalDocument) =>
    new Map(
      components
        .map((component) => ({ component, placed: graph.unit(component.unit) }))
        .filter(({ placed }) => placed.document === document)
        .map((side) => [side.component.id, side]),
    );
  const before = sidesOf(graph.model.earlierComponents, earlier);
  // Versions whose components were not kept cannot be compared by them.
  if (before.size === 0) return [];
  const now = sidesOf(graph.model.components, present);
  return [...new Set([...now.keys(), ...before.keys()])].map((id) => {
    const sides = { was: before.get(id), now: now.get(id) };
    return { kind: kindOf(sides), ...sides };
  });
}

function kindOf({ was, now }: Omit<ComparedComponent, 'kind'>): ComparedKind {
  if (was === undefined) return 'them';
  if (now === undefined) return 'rut';
  if (was.component.name !== now.component.name) return 'doi-ten';
  if (wordsOfComponent(was) !== wordsOfComponent(now)) return 'doi-loi';
  if (was.placed.unit.id === now.placed.unit.id) return 'giu-nguyen';
  return hasSamePlace(was.placed, now.placed) ? 'doi-thu-tu' : 'chuyen-cho';
}
