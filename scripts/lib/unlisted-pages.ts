import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withBase } from '../../src/text/base-path.ts';

/** Public paths of a content folder's pages that are left out of the sitemap; none before the pages are generated. */
export function readUnlisted(folder: string, base: string): ReadonlySet<string> {
  return new Set(addressesIn(join(folder, 'unlisted.json')).map((address) => withBase(address, base)));
}

/** File of a content folder that lists the addresses of pages which Astro does not render, because the build has them. */
export const KEPT_LIST = 'kept.json';

/** Addresses of pages that the build adds to those of a content folder. */
export function readKept(folder: string): string[] {
  return addressesIn(join(folder, KEPT_LIST));
}

function addressesIn(file: string): string[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as string[]) : [];
}

/** Whether the sitemap lists a page, given by its public address. */
export function isListed(url: string, unlisted: ReadonlySet<string>): boolean {
  return !unlisted.has(new URL(url).pathname);
}
