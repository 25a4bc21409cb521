import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { markdownAlternate } from '../../src/export/markdown-alternate.ts';
import { hashOfCode } from './import-closure.ts';
import { withoutNames } from './rendered-pages.ts';
import { keptOr, keyOf, type Store } from './store.ts';

/** Name of the Markdown copy beside a page. */
export const ALTERNATE = 'index.md';

/**
 * Writes `index.md` for each `index.html` of a built site that links to one, beside it or at the same path below
 * another folder; returns their number.
 *
 * @param store copies that an earlier build made of the same pages
 */
export async function writeAlternates(dist: string, out = dist, store?: Store): Promise<number> {
  const writer = hashOfCode(['src/export/markdown-alternate.ts']);
  /** Empty for a page that links to none. */
  const alternateOf = (html: string) =>
    keptOr(store, keyOf(writer, withoutNames(html)), () => Buffer.from(markdownAlternate(html) ?? ''));
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isFile() && entry.name === 'index.html');
  let written = 0;
  for (const { parentPath } of folders) {
    const alternate = alternateOf(await readFile(join(parentPath, 'index.html'), 'utf8'));
    if (alternate.length === 0) continue;
    const target = join(out, relative(dist, parentPath));
    if (out !== dist) await mkdir(target, { recursive: true });
    await writeFile(join(target, ALTERNATE), alternate);
    written++;
  }
  return written;
}

/** The same in a worker thread, while the caller goes on; `kept` is the file of the store. */
export async function writeAlternatesInWorker(dist: string, kept: string): Promise<number> {
  const worker = new Worker(new URL('./markdown-alternates-worker.ts', import.meta.url), {
    workerData: [dist, kept],
  });
  const [written] = (await once(worker, 'message')) as [number];
  return written;
}
