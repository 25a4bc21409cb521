/** The pages of the site: rendered by Astro, or put in from the last build where nothing that decides them has changed. */
import { rm } from 'node:fs/promises';
import { CONTENT_DIR } from '../../src/model/folders.ts';
import type { PageFile } from '../../src/plan/page.ts';
import { planNavigation } from '../../src/plan/plan.ts';
import { buildAstro } from './astro.ts';
import { pageKeys } from './page-keys.ts';
import type { Plan } from './plan-pages.ts';
import { addKept, keyPages, writeMissing } from './rendered-pages.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** Number of planned pages that Astro rendered, and that were put in. */
export type BuiltPages = { rendered: number; kept: number };

/**
 * Makes the pages, styles and scripts of the site in the folder `next`.
 *
 * @param files the MDX files of the pages, which stand in the content folder
 * @param factsFile where the facts of the downloads will be written
 */
export async function buildPages(
  { graph, pages }: Plan,
  files: readonly PageFile[],
  { next, factsFile, store, settings }: { next: string; factsFile: string; store: Store; settings: Settings },
  signal: AbortSignal,
): Promise<BuiltPages> {
  const { site, base, reportTo } = settings;
  const astro = (content: string) =>
    buildAstro(
      {
        KHUNG_OUT_DIR: next,
        KHUNG_CONTENT_DIR: content,
        KHUNG_FACTS_FILE: factsFile,
        SITE: site,
        BASE: base,
        BAO_LOI: reportTo,
      },
      signal,
    );
  const keyed = keyPages(pages, files, pageKeys(graph, planNavigation(graph), settings), store);
  const kept = keyed.filter(({ isKept }) => isKept).length;
  if (kept > 0) {
    const missing = `${next}.noi-dung`;
    await writeMissing(CONTENT_DIR, missing, keyed);
    await astro(missing);
    await rm(missing, { recursive: true });
    if (await addKept(next, keyed, store)) return { rendered: pages.length - kept, kept };
  }
  await astro(CONTENT_DIR);
  await addKept(
    next,
    keyed.map((page) => ({ ...page, isKept: false })),
    store,
  );
  return { rendered: pages.length, kept: 0 };
}
