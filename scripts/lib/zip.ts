/** Writes ZIP archives; a file is compressed, or taken from the last build where it was the same. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { keptOr, keyOf, type Store } from './store.ts';

/** A file of an archive: path with `/`, and what gives its bytes, called in the order of the files. */
export type ZipEntry = { path: string; content: () => Uint8Array };

/** First moment that the ZIP format knows, in local time as the format has it: the same files give the same archive. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/** Number of the method in the ZIP format. */
const DEFLATE = 8;

/**
 * Writes an archive with these files in their order; `more` gives those that can be made only after the others have
 * been read. One file is in memory at a time. Returns the size of the archive and its SHA-256.
 */
export async function writeZip(
  target: string,
  entries: readonly ZipEntry[],
  store: Store,
  more: () => Promise<readonly ZipEntry[]> = async () => [],
): Promise<{ bytes: number; sha256: string }> {
  const file = openSync(target, 'w');
  const hash = createHash('sha256');
  let bytes = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    for (let written = 0; written < chunk.length; ) written += writeSync(file, chunk, written);
    hash.update(chunk);
    bytes += chunk.length;
  });
  const add = (files: readonly ZipEntry[]) => {
    for (const { path, content } of files) {
      const { file, deflated } = pack(path, content(), store);
      zip.add(file);
      file.ondata?.(null, deflated, true);
    }
  };
  try {
    add(entries);
    add(await more());
    zip.end();
  } finally {
    closeSync(file);
  }
  return { bytes, sha256: hash.digest('hex') };
}

function pack(filename: string, content: Uint8Array, store: Store) {
  const deflated = keptOr(store, keyOf('zip', content), () => deflateRawSync(content, { level: 9 }));
  const file: ZipInputFile = {
    filename,
    size: content.length,
    crc: crc32(content),
    compression: DEFLATE,
    mtime: FIRST_MOMENT,
  };
  return { file, deflated };
}
