/** Where the texts name a thing: references from the other end. */

import type { Reference, ReferenceTarget } from '../citation/reference.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import { referencesOf } from './references.ts';
import type { LegalDocument } from './schema/document.ts';

/** Units of one document that name a thing, in reading order, each with how often it does. */
export type BacklinkGroup = {
  document: LegalDocument;
  places: { placed: PlacedUnit; count: number }[];
  /** Sum of the counts. */
  count: number;
};

const known = new WeakMap<Graph, Map<string, Reference[]>>();

/**
 * The places that name a thing beyond doubt, by document. What stands inside a unit does not count for the unit
 * ("khoản này"), nor a component's definition for the component.
 */
export function backlinksOf(graph: Graph, target: ReferenceTarget): BacklinkGroup[] {
  const references = (byTarget(graph).get(keyOf(target)) ?? []).filter(
    ({ unit }) => !isOwn(graph, target, unit),
  );
  const byUnit = Map.groupBy(references, ({ unit }) => unit);
  const places = [...byUnit].map(([unit, here]) => ({ placed: graph.unit(unit), count: here.length }));
  return [...Map.groupBy(places, ({ placed }) => placed.document)].map(([document, here]) => ({
    document,
    places: here,
    count: here.reduce((sum, { count }) => sum + count, 0),
  }));
}

/** How often a thing is named, over all documents. */
export function countOf(groups: readonly BacklinkGroup[]): number {
  return groups.reduce((sum, { count }) => sum + count, 0);
}

function byTarget(graph: Graph): Map<string, Reference[]> {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const found = new Map<string, Reference[]>();
  for (const reference of referencesOf(graph)) {
    if (reference.result !== 'resolved') continue;
    for (const target of reference.targets) {
      const key = keyOf(target);
      const list = found.get(key);
      if (list === undefined) found.set(key, [reference]);
      else list.push(reference);
    }
  }
  known.set(graph, found);
  return found;
}

function isOwn(graph: Graph, target: ReferenceTarget, from: string): boolean {
  if ('component' in target) return graph.component(target.component).unit === from;
  if (!('unit' in target)) return false;
  const { document, unit, ancestors } = graph.unit(from);
  return [...ancestors, unit].some(({ id }) => `${document.id}#${id}` === target.unit);
}

function keyOf(target: ReferenceTarget): string {
  return JSON.stringify(target);
}
