import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesOf } from '../../src/check/read-site.ts';
import { markdownAlternate } from '../../src/export/markdown-alternate.ts';
import { NOTHING, ONE_PACKET, packFile, sum } from './compress.ts';
import { hashOfCode } from './import-closure.ts';
import { withStore } from './kept.ts';
import { keptOfPage } from './kept-of-page.ts';
import { putFile } from './put-file.ts';
import { keyOf, type Store } from './store.ts';
import { readyThread } from './thread.ts';

/** Name of the Markdown copy beside a page. */
export const ALTERNATE = 'index.md';

/**
 * Writes `index.md` for each `index.html` of a built site that links to one, beside it or at the same path below
 * another folder; returns their number.
 *
 * @param store copies that an earlier build made of the same pages
 * @param last folder of the last build
 * @param onWritten gets each copy, with its path below `out`
 */
export function writeAlternates(
  dist: string,
  out = dist,
  store?: Store,
  last?: string,
  onWritten?: (path: string, bytes: Uint8Array) => void,
): number {
  const writer = hashOfCode(['src/export/markdown-alternate.ts']);
  /** Empty for a page that links to none. A copy has no names of styles and scripts. */
  const alternateOf = (page: string) => {
    const make = (html: string) => Buffer.from(markdownAlternate(html) ?? '');
    const path = join(dist, page);
    return store === undefined
      ? make(readFileSync(path, 'utf8'))
      : keptOfPage(store, keyOf(writer, page), path, make, (kept) => kept);
  };
  let written = 0;
  for (const page of filesOf(dist).filter((file) => basename(file) === 'index.html')) {
    const alternate = alternateOf(page);
    if (alternate.length === 0) continue;
    const folder = dirname(page);
    if (out !== dist) mkdirSync(join(out, folder), { recursive: true });
    const path = join(folder, ALTERNATE);
    putFile(out, path, alternate, last);
    onWritten?.(path, alternate);
    written++;
  }
  return written;
}

/** The same with the store in a file; each copy is compressed at once. */
export function writeAlternatesKept(kept: string, dist: string, last: string, lastPacked?: string) {
  return withStore(kept, (store) => {
    let packed = NOTHING;
    const copies = writeAlternates(dist, dist, store, last, (path, bytes) => {
      if (bytes.length > ONE_PACKET) packed = sum(packed, packFile(dist, path, lastPacked));
    });
    return { copies, packed };
  });
}

/** The same in a thread. */
export function alternatesThread() {
  return readyThread(import.meta.url, writeAlternatesKept);
}
