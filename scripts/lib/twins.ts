import { once } from 'node:events';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { twinOf } from '../../src/twin/markdown.ts';

/** Writes `index.md` beside each `index.html` of a built site that names such a twin; returns how many there are. */
export async function writeTwins(dist: string): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const folders = entries.filter((entry) => entry.isFile() && entry.name === 'index.html');
  let written = 0;
  for (const { parentPath } of folders) {
    const twin = twinOf(await readFile(join(parentPath, 'index.html'), 'utf8'));
    if (twin === undefined) continue;
    await writeFile(join(parentPath, 'index.md'), twin);
    written++;
  }
  return written;
}

/** As `writeTwins`, beside the work of the caller: the pages are read and turned into Markdown in a thread of their own. */
export async function writeTwinsAside(dist: string): Promise<number> {
  const worker = new Worker(new URL('./twins-worker.ts', import.meta.url), { workerData: dist });
  const [written] = (await once(worker, 'message')) as [number];
  return written;
}
