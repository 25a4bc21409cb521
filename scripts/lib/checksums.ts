import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumsOf } from '../../src/export/checksums.ts';

/** Enters a file that was made after all others into `checksums.txt` of a built site; it stands there once. */
export async function addChecksum(dist: string, path: string, content: Uint8Array): Promise<void> {
  const list = join(dist, 'du-lieu/checksums.txt');
  const known = (await readFile(list, 'utf8')).trimEnd().split('\n');
  const entries = known.map((line) => ({ sha256: line.slice(0, 64), path: line.slice(66) }));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { text } = checksumsOf([...entries.filter((entry) => entry.path !== path), { path, sha256 }]);
  await writeFile(list, text);
}
