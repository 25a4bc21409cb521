import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CHECKSUMS_FILE, type Checksum, checksumsOf, readChecksums } from '../../src/export/checksums.ts';
import type { BinaryDownload } from '../../src/export/download.ts';
import { putFile } from './put-file.ts';

/** Adds files that were made later to `checksums.txt` of a built site, each once. */
export function addChecksums(dist: string, files: readonly BinaryDownload[]): Promise<void> {
  return addHashes(
    dist,
    files.map(({ path, bytes }) => ({ path, sha256: createHash('sha256').update(bytes).digest('hex') })),
  );
}

/** The same for files whose hash is known. */
export async function addHashes(dist: string, files: readonly Checksum[]): Promise<void> {
  const known = readChecksums(await readFile(join(dist, CHECKSUMS_FILE), 'utf8'));
  const entries = new Map(known.map(({ path, sha256 }) => [path, sha256]));
  for (const { path, sha256 } of files) entries.set(path, sha256);
  const { text } = checksumsOf([...entries].map(([path, sha256]) => ({ path, sha256 })));
  putFile(dist, CHECKSUMS_FILE, Buffer.from(text));
}
