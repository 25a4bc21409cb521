/**
 * Pages of an earlier build that are put into this one instead of being rendered again. They are kept without the
 * names of styles and scripts, which change with these, and without the policy, which names hashes of them.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page, PageFile } from '../../src/plan/page.ts';
import { BESIDE_PAGES, HAND_WRITTEN } from './plan-pages.ts';
import { putFile } from './put-file.ts';
import type { Store } from './store.ts';
import { KEPT_LIST } from './unlisted-pages.ts';

/** A page, the MDX file that it is made from, and its key. */
export type KeyedPage = { address: string; file: string; key: string };

/** The same, and whether its HTML is kept. */
export type KnownPage = KeyedPage & { isKept: boolean };

export const ASSET = /(\/_astro\/)([^"/\s]+)\.([\w-]{8})\.(css|js)(?=")/g;
export const POLICY = /<meta http-equiv="content-security-policy" content="([^"]*)">/;
const STYLE = /<link rel="stylesheet" href="([^"]+)">/g;
export const NO_NAME = '--------';

/** Names of styles and scripts of a site, and its policy, as its pages have them. */
export type Names = { policy: string; styles: string; hashes: ReadonlyMap<string, string> };

/** The text with other hashes in the names of styles and scripts; `hashOf` gives that of `Shell.js`. */
export function withHashes(text: string, hashOf: (name: string) => string | undefined): string {
  return text.replace(
    ASSET,
    (_, folder: string, name: string, __, ending: string) =>
      `${folder}${name}.${hashOf(`${name}.${ending}`)}.${ending}`,
  );
}

/** A page without them. */
export function withoutNames(html: string): string {
  return withHashes(html, () => NO_NAME).replace(POLICY, (whole, policy: string) =>
    whole.replace(policy, NO_NAME),
  );
}

/**
 * A kept page with the names of this site; undefined when it links to other styles than pages do now, or to a file
 * whose name is not known.
 */
export function withNames(kept: string, { policy, styles, hashes }: Names): string | undefined {
  if (stylesIn(kept) !== styles) return undefined;
  let isKnown = true;
  const html = withHashes(kept, (name) => {
    const hash = hashes.get(name);
    isKnown &&= hash !== undefined;
    return hash;
  }).replace(POLICY, (whole) => whole.replace(NO_NAME, () => policy));
  return isKnown ? html : undefined;
}

/** The names that a page of a site uses, and those of its other files where no two are alike. */
export function namesOf(page: string, files: readonly string[]): Names {
  const hashes = new Map<string, string>();
  const alike = new Set<string>();
  for (const file of files) {
    const [, , name = '', hash = '', ending = ''] = [...`/_astro/${file}"`.matchAll(ASSET)][0] ?? [];
    const whole = `${name}.${ending}`;
    if (hashes.has(whole)) alike.add(whole);
    hashes.set(whole, hash);
  }
  for (const name of alike) hashes.delete(name);
  for (const [, , name, hash = '', ending] of page.matchAll(ASSET)) hashes.set(`${name}.${ending}`, hash);
  return { policy: POLICY.exec(page)?.[1] ?? '', styles: stylesIn(withoutNames(page)), hashes };
}

function stylesIn(html: string): string {
  return [...html.matchAll(STYLE)].map(([, href]) => href).join(' ');
}

/** Gives each page its key. */
export function keyPages(
  pages: readonly Page[],
  files: readonly PageFile[],
  keyOfPage: (page: Page, mdx: string) => string,
): KeyedPage[] {
  return pages.map((page, index) => {
    const { path, text } = files[index] ?? { path: '', text: '' };
    return { address: page.address, file: path, key: keyOfPage(page, text) };
  });
}

/** Fills a folder with what Astro has to render: pages that are not kept, those written by hand, the sidebars. */
export function writeMissing(content: string, folder: string, pages: readonly KnownPage[]): void {
  rmSync(folder, { recursive: true, force: true });
  const missing = pages.filter(({ isKept }) => !isKept).map(({ file }) => file);
  for (const file of [...missing, ...HAND_WRITTEN, ...BESIDE_PAGES]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    copyFileSync(join(content, file), join(folder, file));
  }
  const kept = pages.filter(({ isKept }) => isKept).map(({ address }) => address);
  writeFileSync(join(folder, KEPT_LIST), JSON.stringify(kept));
}

/** Keeps pages that Astro has rendered. */
export function keepRendered(dist: string, pages: readonly KeyedPage[], store: Store): void {
  for (const { address, key } of pages)
    store.set(key, Buffer.from(withoutNames(readFileSync(join(dist, address, 'index.html'), 'utf8'))));
}

/**
 * Writes the kept pages into the folder of a site, with the names of the part that Astro has rendered now. `last` is the
 * folder of the last build.
 * @returns whether all kept pages fit this site; when not, none is there and all have to be rendered
 */
export function addKept(
  rendered: string,
  dist: string,
  pages: readonly KnownPage[],
  store: Store,
  last?: string,
): boolean {
  const [sample = ''] = HAND_WRITTEN;
  const example = readFileSync(join(rendered, sample.replace(/\.mdx$/, '/index.html')), 'utf8');
  const names = namesOf(example, readdirSync(join(rendered, '_astro')));
  const added: string[] = [];
  for (const { address, key } of pages.filter(({ isKept }) => isKept)) {
    const kept = store.get(key)?.toString();
    const html = kept && withNames(kept, names);
    if (html === undefined) {
      for (const path of added) rmSync(join(dist, path));
      return false;
    }
    mkdirSync(join(dist, address), { recursive: true });
    const path = join(address, 'index.html');
    putFile(dist, path, Buffer.from(html), last);
    added.push(path);
  }
  return true;
}
