/** Sizes of a built site. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSite } from '../../src/check/read-site.ts';
import { weigh } from '../../src/check/weight.ts';
import { SEARCH_FOLDER } from '../../src/search/record.ts';

/** The heaviest page of a kind: what a first visit fetches, after gzip, in bytes. */
export type Heaviest = { kind: string; pages: number; address: string; firstView: number; js: number };

/** Sizes in bytes. */
export type SiteFigures = {
  pages: number;
  /** HTML of all pages, not compressed. */
  html: number;
  largest: { address: string; html: number };
  /** All files. */
  dist: number;
  /** The search bundle. */
  search: number;
  kinds: Heaviest[];
};

/** Measures the site in a folder; kinds of pages are in alphabetical order. */
export async function measureSite(dist: string): Promise<SiteFigures> {
  const site = await readSite(dist, { base: '/' });
  const pages = site.pages.map((page) => ({
    kind: page.kind,
    address: `/${page.address}`,
    html: Buffer.byteLength(site.texts.get(page.file) ?? ''),
    ...pick(weigh(site, page)),
  }));
  const sizes = await Promise.all(
    [...site.files].map(async (file) => ({ file, size: (await stat(join(dist, file))).size })),
  );
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const [largest] = pages.toSorted((a, b) => b.html - a.html);
  return {
    pages: pages.length,
    html: sum(pages.map(({ html }) => html)),
    largest: { address: largest?.address ?? '', html: largest?.html ?? 0 },
    dist: sum(sizes.map(({ size }) => size)),
    search: sum(sizes.filter(({ file }) => file.startsWith(`${SEARCH_FOLDER}/`)).map(({ size }) => size)),
    kinds: [...Map.groupBy(pages, ({ kind }) => kind)]
      .filter(([kind]) => kind !== '')
      .map(([kind, members]) => heaviestOf(kind, members))
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  };
}

function pick({ firstView, js }: { firstView: number; js: number }): { firstView: number; js: number } {
  return { firstView, js };
}

function heaviestOf(kind: string, pages: { address: string; firstView: number; js: number }[]): Heaviest {
  const [first] = pages.toSorted((a, b) => b.firstView - a.firstView);
  return {
    kind,
    pages: pages.length,
    address: first?.address ?? '',
    firstView: first?.firstView ?? 0,
    js: Math.max(...pages.map(({ js }) => js)),
  };
}
