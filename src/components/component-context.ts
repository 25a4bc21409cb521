import { type Context, contextOf } from '../diagram/context.ts';
import { type Relation, relationsOf } from '../model/relations.ts';
import { siteGraph } from '../model/site-model.ts';

let relations: Relation[] | undefined;

/** Relations of a component of the site's model; undefined when it has none. Derived once per build. */
export function siteContext(componentId: string): Context | undefined {
  const graph = siteGraph();
  relations ??= relationsOf(graph);
  return contextOf(graph, relations, graph.component(componentId));
}

/** Ids of the components that have a context. */
export function relatedComponents(): string[] {
  return siteGraph()
    .model.components.map(({ id }) => id)
    .filter((id) => siteContext(id) !== undefined);
}
