import { type Context, contextOf } from '../diagram/context.ts';
import type { Graph } from '../model/graph.ts';
import { type Relation, relationsOf } from '../model/relations.ts';
import { siteGraph } from '../model/site-model.ts';

const known = new WeakMap<Graph, Relation[]>();

/** Relations of a component; undefined when it has none. Derived once per model. */
export function contextIn(graph: Graph, componentId: string): Context | undefined {
  const relations = known.get(graph) ?? relationsOf(graph);
  known.set(graph, relations);
  return contextOf(graph, relations, graph.component(componentId));
}

/** The same for the model of the site. */
export function siteContext(componentId: string): Context | undefined {
  return contextIn(siteGraph(), componentId);
}
