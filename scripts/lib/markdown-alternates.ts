import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Worker } from 'node:worker_threads';
import { markdownAlternate } from '../../src/export/markdown-alternate.ts';

/** Name of the Markdown copy beside a page. */
const ALTERNATE = 'index.md';

/** Whether a file of this name is the Markdown copy of a page. */
export function isAlternate(name: string): boolean {
  return name === ALTERNATE;
}

/**
 * Writes `index.md` for each `index.html` of a built site that links to one, beside it or at the same path below
 * another folder; returns their number.
 */
export async function writeAlternates(dist: string, out = dist): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isFile() && entry.name === 'index.html');
  let written = 0;
  for (const { parentPath } of folders) {
    const alternate = markdownAlternate(await readFile(join(parentPath, 'index.html'), 'utf8'));
    if (alternate === undefined) continue;
    const target = join(out, relative(dist, parentPath));
    await mkdir(target, { recursive: true });
    await writeFile(join(target, ALTERNATE), alternate);
    written++;
  }
  return written;
}

/** The same in a worker thread, while the caller goes on. */
export async function writeAlternatesInWorker(dist: string): Promise<number> {
  const worker = new Worker(new URL('./markdown-alternates-worker.ts', import.meta.url), {
    workerData: dist,
  });
  const [written] = (await once(worker, 'message')) as [number];
  return written;
}
