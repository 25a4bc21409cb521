/** Sizes of a built site. */
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readSite } from '../../src/check/read-site.ts';
import { weigh } from '../../src/check/weight.ts';
import { SEARCH_FOLDER } from '../../src/search/record.ts';

/** The heaviest page of a kind: what a first visit fetches, after gzip, in bytes; `js` the most of any page. */
type Heaviest = { kind: string; address: string; firstView: number; js: number };

/** Sizes in bytes, and numbers of pages and files. */
export type SiteFigures = {
  pages: number;
  files: number;
  /** HTML of all pages and of the largest, not compressed. */
  html: number;
  largest: number;
  /** All files, and those of search. */
  dist: number;
  search: number;
  kinds: Heaviest[];
};

/** Measures the site in a folder; kinds of pages are in alphabetical order. */
export async function measureSite(dist: string): Promise<SiteFigures> {
  const site = readSite(dist, { base: '/' });
  const html = site.pages.map(({ bytes }) => bytes);
  const sizeOf = async (files: string[]) => {
    const stats = await Promise.all(files.map((file) => stat(join(dist, file))));
    return sum(stats.map(({ size }) => size));
  };
  const files = [...site.files];
  const weights = site.pages.map((page) => ({ page, ...weigh(site, page) }));
  return {
    pages: site.pages.length,
    files: site.files.size,
    html: sum(html),
    largest: Math.max(...html),
    dist: await sizeOf(files),
    search: await sizeOf(files.filter((file) => file.startsWith(`${SEARCH_FOLDER}/`))),
    kinds: [...Map.groupBy(weights, ({ page }) => page.kind)]
      .filter(([kind]) => kind !== '')
      .map(([kind, members]) => {
        const heaviest = members.reduce((most, next) => (next.firstView > most.firstView ? next : most));
        const js = Math.max(...members.map((member) => member.js));
        return { kind, address: `/${heaviest.page.address}`, firstView: heaviest.firstView, js };
      })
      .sort((a, b) => (a.kind < b.kind ? -1 : 1)),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
