import { ModelError } from '../../src/model/faults.ts';
import { ruledFindings } from '../../src/model/findings.ts';
import { type Graph, graphOf } from '../../src/model/graph.ts';
import { redirectsOf } from '../../src/model/laws.ts';
import { loadModel } from '../../src/model/load.ts';
import { RULED_FILE } from '../../src/model/site-model.ts';
import { ownAddresses } from '../../src/model/site-pages.ts';
import { checkAddresses } from '../../src/plan/check-addresses.ts';
import { checkLedger } from '../../src/plan/ledger.ts';
import type { Page, PageFile } from '../../src/plan/page.ts';
import { planNavigation, planPages } from '../../src/plan/plan.ts';
import { withRedirects } from '../../src/plan/redirects.ts';
import { renderAll, renderPage } from '../../src/plan/render.ts';
import { writeFolder } from './write-folder.ts';

/** Pages in `content/` that people write; all others are generated. */
export const HAND_WRITTEN: readonly string[] = [
  'gioi-thieu.mdx',
  'cach-doc.mdx',
  'cach-trich-dan.mdx',
  'tro-nang.mdx',
];

/** The checked model and the pages planned from it. */
export type Plan = { graph: Graph; pages: Page[] };

/**
 * Reads and checks a model and plans its pages.
 * @throws ModelError with every fault, malformed addresses and lost permalinks among them
 */
export function planModel(modelDir: string): Plan {
  return planGraph(graphOf(loadModel(modelDir)));
}

/** The same for a model that is read already. */
export function planGraph(graph: Graph): Plan {
  const pages = planPages(graph);
  const own = ownAddresses(graph);
  const faults = [
    ...checkAddresses(pages, own),
    ...checkLedger(pages, graph.model.permalinks, redirectsOf(graph), own),
  ];
  if (faults.length > 0) throw new ModelError(faults);
  return { graph, pages: withRedirects(graph, pages) };
}

/** Beside the pages: the sidebars, pages that are not listed, what rules find in the model. */
export const BESIDE_PAGES: readonly string[] = ['navigation.json', 'unlisted.json', RULED_FILE];

/**
 * Writes the planned pages and what stands beside them as MDX and JSON into `outDir`; deletes pages that are no longer
 * planned. Returns the files, those of the pages first and in their order.
 *
 * @param render gives a page as a file
 */
export async function writePages(
  { graph, pages }: Plan,
  outDir: string,
  render = renderPage,
): Promise<PageFile[]> {
  const files = [
    ...renderAll(pages, planNavigation(graph), render),
    { path: RULED_FILE, text: JSON.stringify(ruledFindings(graph)) },
  ];
  await writeFolder(outDir, files, (path) => HAND_WRITTEN.includes(path));
  return files;
}
