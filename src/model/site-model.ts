/** The model that the site is built from, read once per build for the pages that are no MDX. MODEL_DIR overrides its folder. */
import { type Graph, graphOf } from './graph.ts';
import { loadModel } from './load.ts';

export const MODEL_DIR: string = process.env['MODEL_DIR'] || './model';

let graph: Graph | undefined;

export function siteGraph(): Graph {
  graph ??= graphOf(loadModel(MODEL_DIR));
  return graph;
}
