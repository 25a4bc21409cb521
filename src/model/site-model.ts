/** The model that the site is built from, read once per build for the pages that are no MDX. */
import { z } from 'zod';
import { takeRuledFindings } from './findings.ts';
import { CONTENT_DIR, MODEL_DIR } from './folders.ts';
import { type Graph, graphOf } from './graph.ts';
import { loadChecked, loadModel, readPart } from './load.ts';
import type { Finding } from './schema/finding.ts';

/** What rules find in the model, beside the pages of the build. */
export const RULED_FILE = 'findings.json';

/** The build, which has checked the model and written what rules find in it, says so to the process of its pages. */
const IS_CHECKED = process.env['KHUNG_MODEL_CHECKED'] === '1';

let graph: Graph | undefined;

export function siteGraph(): Graph {
  if (graph === undefined) {
    graph = graphOf(IS_CHECKED ? loadChecked(MODEL_DIR) : loadModel(MODEL_DIR));
    if (IS_CHECKED) takeRuledFindings(graph, readPart(CONTENT_DIR, RULED_FILE, z.array(z.custom<Finding>())));
  }
  return graph;
}
