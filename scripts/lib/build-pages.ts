/** The pages of the site: rendered by Astro, or put in from the last build where nothing that decides them has changed. */
import { rm } from 'node:fs/promises';
import { CONTENT_DIR } from '../../src/model/folders.ts';
import { partsOf } from '../../src/model/list-parts.ts';
import type { Astro } from './astro.ts';
import { writeFacts } from './download-facts.ts';
import { addKept, type KeyedPage, type KnownPage, keepRendered, writeMissing } from './rendered-pages.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';

/** Number of planned pages that Astro rendered, and that were put in. */
export type BuiltPages = { rendered: number; kept: number };

/** The most pages that Astro gets at a time: it holds the code of each until the last is rendered, some 300 KB. */
const AT_A_TIME = 3000;

/** Renders the pages of a content folder into another. */
export type Render = (content: string, out: string) => Promise<void>;

/**
 * Makes the pages, styles and scripts of the site in the folder `next`.
 *
 * @param astro builds the site from a content folder
 * @param pages the planned pages, whose MDX files stand in the content folder
 * @param factsFile where the facts of the downloads will be written
 */
export async function buildPages(
  astro: Astro,
  pages: readonly KeyedPage[],
  { next, factsFile, store, settings }: { next: string; factsFile: string; store: Store; settings: Settings },
): Promise<BuiltPages> {
  const { site, base, reportTo, out: last } = settings;
  // Only the last run makes the site, so the page of downloads waits for the facts of these in that one alone.
  const noFacts = `${next}.phan.json`;
  await writeFacts(noFacts, new Map());
  const render: Render = (content, out) =>
    astro({
      KHUNG_OUT_DIR: out,
      KHUNG_CONTENT_DIR: content,
      KHUNG_FACTS_FILE: out === next ? factsFile : noFacts,
      SITE: site,
      BASE: base,
      BAO_LOI: reportTo,
    });
  const known = pages.map((page) => ({ ...page, isKept: store.has(page.key) }));
  const kept = known.filter(({ isKept }) => isKept).length;
  const isFitting = await renderMissing(known, { next, last }, store, render);
  if (!isFitting) {
    const none = pages.map((page) => ({ ...page, isKept: false }));
    await renderMissing(none, { next, last }, store, render);
  }
  await rm(noFacts);
  return isFitting ? { rendered: pages.length - kept, kept } : { rendered: pages.length, kept: 0 };
}

/**
 * Has Astro render the pages that are not kept, so many at a time; with the last of them the site gets all others.
 *
 * @param folders that of the site, and that of the last build
 * @returns whether all kept pages fit this site; when not, all have to be rendered
 */
export async function renderMissing(
  pages: readonly KnownPage[],
  { next, last }: { next: string; last?: string },
  store: Store,
  astro: Render,
  atATime = AT_A_TIME,
): Promise<boolean> {
  const missing = pages.filter(({ isKept }) => !isKept);
  if (missing.length === pages.length && missing.length <= atATime) {
    await astro(CONTENT_DIR, next);
    return addKept(next, pages, store, last);
  }
  const [content, aside] = [`${next}.noi-dung`, `${next}.phan`];
  let isFitting = true;
  const runs = Math.ceil(missing.length / atATime);
  const parts = partsOf('', missing, Math.ceil(missing.length / runs) || 1);
  for (const { items, number } of parts) {
    const wanted = new Set(items);
    const isLast = number === parts.length;
    const now = pages.map((page) => ({ ...page, isKept: !wanted.has(page) }));
    writeMissing(CONTENT_DIR, content, now);
    await astro(content, isLast ? next : aside);
    if (isLast) isFitting = addKept(next, now, store, last);
    else keepRendered(aside, items, store);
  }
  for (const folder of [content, aside]) await rm(folder, { recursive: true, force: true });
  return isFitting;
}
