/** Writes ZIP archives; a file is compressed, or taken from the last build where it was the same. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import { crc32, deflateRawSync } from 'node:zlib';
import { Zip, type ZipInputFile } from 'fflate';
import { keptOr, keyOf, type Store } from './store.ts';

/** A file of an archive: path with `/`, and what opens it, called in the order of the files. */
export type ZipEntry = { path: string; open: () => Opened };

/** A file that is about to be packed: what decides its bytes, and what gives them when they are not packed already. */
export type Opened = { key: string; content: () => Uint8Array };

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
    for (const { path, open } of files) {
      const { file, deflated } = pack(path, open(), store);
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

function pack(filename: string, { key, content }: Opened, store: Store) {
  const kept = keptOr(store, keyOf('zip', key), () => packed(content()));
  const file: ZipInputFile = {
    filename,
    size: kept.readUInt32LE(0),
    crc: kept.readUInt32LE(4),
    compression: DEFLATE,
    mtime: FIRST_MOMENT,
  };
  return { file, deflated: kept.subarray(8) };
}

/** Size and check sum of some bytes, then these compressed. */
function packed(content: Uint8Array): Buffer<ArrayBuffer> {
  const head = Buffer.alloc(8);
  head.writeUInt32LE(content.length, 0);
  head.writeUInt32LE(crc32(content), 4);
  return Buffer.concat([head, deflateRawSync(content, { level: 9 })]);
}
