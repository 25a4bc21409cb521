import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checksumsOf, readChecksums } from '../../src/export/checksums.ts';

/** Enters a file that was made after all others into `checksums.txt` of a built site; it stands there once. */
export async function addChecksum(dist: string, path: string, content: Uint8Array): Promise<void> {
  const list = join(dist, 'du-lieu/checksums.txt');
  const entries = readChecksums(await readFile(list, 'utf8'));
  const sha256 = createHash('sha256').update(content).digest('hex');
  const { text } = checksumsOf([...entries.filter((entry) => entry.path !== path), { path, sha256 }]);
  await writeFile(list, text);
}
