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
export function relationsFor(relations: Relation[], componentId: string): RelationsOfOne {
  return {
    outgoing: relations.filter(({ from }) => from === componentId),
    incoming: relations.filter(({ to }) => to === componentId),
  };
}
