import { mkdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesOf } from '../../src/check/read-site.ts';
import { markdownAlternate } from '../../src/export/markdown-alternate.ts';
import { NOTHING, ONE_PACKET, packFile, sum } from './compress.ts';
import { hashOfCode } from './import-closure.ts';
import { withStore } from './kept.ts';
import { putFile } from './put-file.ts';
import { withoutNames } from './rendered-pages.ts';
import { keptOr, keyOf, type Store } from './store.ts';
import { inThread } from './thread.ts';

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
  /** Empty for a page that links to none. */
  const alternateOf = (html: string) =>
    keptOr(store, keyOf(writer, withoutNames(html)), () => Buffer.from(markdownAlternate(html) ?? ''));
  let written = 0;
  for (const page of filesOf(dist).filter((file) => basename(file) === 'index.html')) {
    const alternate = alternateOf(readFileSync(join(dist, page), 'utf8'));
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

/** The same in a thread, while the caller goes on. */
export function writeAlternatesInThread(...values: Parameters<typeof writeAlternatesKept>) {
  return inThread(import.meta.url, writeAlternatesKept, ...values);
}
