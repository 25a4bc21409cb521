/** How components build on one another: what the words of the text say, and what we read out of it. */
import type { Graph } from './graph.ts';
import type { StoredRelation } from './schema/relation.ts';

/** `from` uses, or stands at its level for, `to`. `stated`: the text says it in the words of `quote`; else `note` explains our reading. */
export type Relation = StoredRelation & { stated: boolean };

/** Relations of one component, both ways. */
export type RelationsOfOne = { outgoing: Relation[]; incoming: Relation[] };

const known = new WeakMap<Graph, Relation[]>();

/** All relations in the order of the model; the same list for the same graph. */
export function relationsOf(graph: Graph): Relation[] {
  const relations =
    known.get(graph) ??
    graph.model.relations.map((relation) => ({ ...relation, stated: relation.quote !== undefined }));
  known.set(graph, relations);
  return relations;
}

/** What a component uses and stands for, and what uses it or stands for it. */
export function relationsFor(relations: readonly Relation[], componentId: string): RelationsOfOne {
  const { from, to } = byEnds.get(relations) ?? sortedByEnds(relations);
  return { outgoing: from.get(componentId) ?? [], incoming: to.get(componentId) ?? [] };
}

type Ends = Record<'from' | 'to', ReadonlyMap<string, Relation[]>>;

const byEnds = new WeakMap<readonly Relation[], Ends>();

/** The relations of each component, sorted once for a list. */
function sortedByEnds(relations: readonly Relation[]): Ends {
  const ends = {
    from: Map.groupBy(relations, ({ from }) => from),
    to: Map.groupBy(relations, ({ to }) => to),
  };
  byEnds.set(relations, ends);
  return ends;
}
