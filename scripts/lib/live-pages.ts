/** Pages of the live site: planned anew at each change, rendered and written only where something changed. */
import { siteGraph } from '../../src/model/site-model.ts';
import type { Page, PageFile } from '../../src/plan/page.ts';
import { planNavigation } from '../../src/plan/plan.ts';
import { renderAll, renderPage } from '../../src/plan/render.ts';
import { HAND_WRITTEN, planGraph } from './plan-pages.ts';
import { type Written, writeFolder } from './write-folder.ts';

/** Pages as last rendered and written, by address. */
export type Rendered = Map<string, { source: string; file: PageFile }>;

/** The page as a file; the very file of the last time while the page has not changed. */
export function renderChanged(page: Page, rendered: Rendered): PageFile {
  const source = JSON.stringify(page);
  const last = rendered.get(page.address);
  if (last?.source === source) return last.file;
  const file = renderPage(page);
  rendered.set(page.address, { source, file });
  return file;
}

/**
 * Brings the pages of the site's model below `outDir` up to date.
 * @param rendered pages of the last time; empty when nothing is known of what stands below `outDir`
 * @throws ModelError with every fault; nothing is written then
 */
export async function updatePages(outDir: string, rendered: Rendered): Promise<Written> {
  const { graph, pages } = planGraph(siteGraph());
  const written = new Set([...rendered.values()].map(({ file }) => file));
  const files = renderAll(pages, planNavigation(graph), (page) => renderChanged(page, rendered));
  const standing = new Set(files.filter((file) => written.has(file)).map(({ path }) => path));
  return writeFolder(
    outDir,
    files.filter(({ path }) => !standing.has(path)),
    (path) => HAND_WRITTEN.includes(path) || standing.has(path),
  );
}
