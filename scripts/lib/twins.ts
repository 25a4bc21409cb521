import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
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
