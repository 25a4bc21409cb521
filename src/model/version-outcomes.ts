/** What became of what an earlier version said, and of what was said of it. */
import { compareDocuments, type UnitChange } from './compare-documents.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import { anchorsAfter } from './propose-redirects.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Finding } from './schema/finding.ts';

/** `giu` the words stayed, `doi` they changed, `mat` the place is gone. */
export const OUTCOMES = ['giu', 'doi', 'mat'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_NAMES: Record<Outcome, string> = {
  giu: 'Lời văn giữ nguyên',
  doi: 'Lời văn đã đổi',
  mat: 'Chỗ này không còn',
};

/** One place of an earlier version: the unit as it was, and the units that it is now. */
export type PlaceOutcome = { outcome: Outcome; was: PlacedUnit; now: PlacedUnit[] };

/** What became of a finding of an earlier version, and of each of its units. */
export type FindingOutcome = { outcome: Outcome; version: LegalDocument; places: PlaceOutcome[] };

const known = new WeakMap<LegalDocument, WeakMap<LegalDocument, Map<string, UnitChange>>>();

/** What became of each unit of a version in a later one, by the unit's anchor. Worked out once for two versions. */
export function changesById(earlier: LegalDocument, later: LegalDocument): ReadonlyMap<string, UnitChange> {
  const byLater = known.get(earlier) ?? new WeakMap<LegalDocument, Map<string, UnitChange>>();
  known.set(earlier, byLater);
  const changes =
    byLater.get(later) ??
    new Map(
      compareDocuments(earlier.units, later.units).flatMap((change) =>
        change.kind === 'new' ? [] : [[change.from, change]],
      ),
    );
  byLater.set(later, changes);
  return changes;
}

/** The present units of a reference: itself, or what a unit of an earlier version is now; none when it is gone. */
export function presentUnits(graph: Graph, ref: string): string[] {
  const placed = graph.unit(ref);
  if (!placed.isEarlier) return [ref];
  const present = graph.document(placed.document.id);
  const change = changesById(placed.document, present).get(placed.unit.id);
  return change === undefined ? [] : anchorsAfter(change).map((id) => `${present.id}#${id}`);
}

/** What became of a unit of an earlier version; undefined for a unit of today. */
export function outcomeOfUnit(graph: Graph, ref: string): PlaceOutcome | undefined {
  const was = graph.unit(ref);
  if (!was.isEarlier) return undefined;
  const change = changesById(was.document, graph.document(was.document.id)).get(was.unit.id);
  const now = presentUnits(graph, ref).map(graph.unit);
  if (change === undefined || now.length === 0) return { outcome: 'mat', was, now };
  return { outcome: change.kind === 'kept' || change.kind === 'moved' ? 'giu' : 'doi', was, now };
}

/**
 * What became of a finding of an earlier version: its words changed as soon as those of one place did; it is gone when
 * all its places are. Undefined for a finding about the present version.
 */
export function outcomeOfFinding(graph: Graph, { places }: Finding): FindingOutcome | undefined {
  const outcomes = places.flatMap((place) =>
    'unit' in place ? (outcomeOfUnit(graph, place.unit) ?? []) : [],
  );
  const [first] = outcomes;
  if (first === undefined) return undefined;
  const has = (outcome: Outcome) => outcomes.some((place) => place.outcome === outcome);
  const outcome = has('doi') || (has('mat') && has('giu')) ? 'doi' : has('mat') ? 'mat' : 'giu';
  return { outcome, version: first.was.document, places: outcomes };
}
