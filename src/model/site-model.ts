/** The model that the site is built from, read once per build for the pages that are no MDX.  */
import { MODEL_DIR } from './folders.ts';
import { type Graph, graphOf } from './graph.ts';
import { loadModel } from './load.ts';

let graph: Graph | undefined;

export function siteGraph(): Graph {
  graph ??= graphOf(loadModel(MODEL_DIR));
  return graph;
}
