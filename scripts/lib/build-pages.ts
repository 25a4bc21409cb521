/** The pages of the site: rendered by Astro, or put in from the last build where nothing that decides them has changed. */
import { rm } from 'node:fs/promises';
import { CONTENT_DIR } from '../../src/model/folders.ts';
import { partsOf } from '../../src/model/list-parts.ts';
import type { Astro, Environment } from './astro.ts';
import { writeFacts } from './download-facts.ts';
import { addKept, type KeyedPage, type KnownPage, keepRendered, writeMissing } from './rendered-pages.ts';
import type { Settings } from './settings.ts';
import type { Store } from './store.ts';
import { moveInto } from './write-folder.ts';

/** Number of planned pages that Astro rendered, and that were put in. */
export type BuiltPages = { rendered: number; kept: number };

/** The most pages that Astro gets at a time: it holds the code of each until the last is rendered, some 300 KB. */
const AT_A_TIME = 3000;

/** Renders the pages that are to be rendered now; `isLast` when the site has all of them after it. */
export type Render = (isLast: boolean) => Promise<void>;

/** The folder that Astro takes the pages from which are to be rendered now. */
const pagesFor = (next: string): string => `${next}.noi-dung`;

/** The folder that Astro empties and makes the site in. */
const renderedFor = (next: string): string => `${next}.trang`;

/** What Astro has to know to make the pages of a site in the folder `next`. */
export function astroEnvironment({ site, base, reportTo }: Settings, next: string): Environment {
  return {
    KHUNG_OUT_DIR: renderedFor(next),
    KHUNG_CONTENT_DIR: pagesFor(next),
    SITE: site,
    BASE: base,
    BAO_LOI: reportTo,
  };
}

/**
 * Makes the pages, styles and scripts of the site in the folder `next`, where other files may stand.
 *
 * @param astro builds the site, with `astroEnvironment`
 * @param pages the planned pages, whose MDX files stand in the content folder
 * @param last folder of the last build
 * @param factsFile where the facts of the downloads will be written
 */
export async function buildPages(
  astro: Astro,
  pages: readonly KeyedPage[],
  { next, last, factsFile, store }: { next: string; last: string; factsFile: string; store: Store },
): Promise<BuiltPages> {
  // Only the last run makes the site, so the page of downloads waits for the facts of these in that one alone.
  const noFacts = `${next}.phan.json`;
  await writeFacts(noFacts, new Map());
  const render: Render = (isLast) => astro({ KHUNG_FACTS_FILE: isLast ? factsFile : noFacts });
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
  render: Render,
  atATime = AT_A_TIME,
): Promise<boolean> {
  const missing = pages.filter(({ isKept }) => !isKept);
  let isFitting = true;
  const runs = Math.ceil(missing.length / atATime);
  const parts = partsOf('', missing, Math.ceil(missing.length / runs) || 1);
  for (const { items, number } of parts) {
    const wanted = new Set(items);
    const isLast = number === parts.length;
    const now = pages.map((page) => ({ ...page, isKept: !wanted.has(page) }));
    writeMissing(CONTENT_DIR, pagesFor(next), now);
    await render(isLast);
    keepRendered(renderedFor(next), items, store);
    if (isLast) isFitting = addKept(renderedFor(next), next, now, store, last);
  }
  if (isFitting) moveInto(renderedFor(next), next);
  for (const folder of [pagesFor, renderedFor]) await rm(folder(next), { recursive: true, force: true });
  return isFitting;
}
