/** The model that the site is built from, read once per build for the pages that are no MDX.  */
import { MODEL_DIR } from './folders.ts';
import { type Graph, graphOf } from './graph.ts';
import { loadChecked, loadModel } from './load.ts';

/** The build, which has checked the model, says so to the process that renders its pages. */
const IS_CHECKED = process.env['KHUNG_MODEL_CHECKED'] === '1';

let graph: Graph | undefined;

export function siteGraph(): Graph {
  graph ??= graphOf(IS_CHECKED ? loadChecked(MODEL_DIR) : loadModel(MODEL_DIR));
  return graph;
}
