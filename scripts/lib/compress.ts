import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

import { filesOf } from '../../src/check/read-site.ts';
import { withStore } from './kept.ts';
import { putFile } from './put-file.ts';
import { type Counts, keptOr, keyOf, type Store } from './store.ts';
import { inThread } from './thread.ts';

/** Endings of the compressed copies beside a file: `lop/1/index.html.br`, `lop/1/index.html.gz`. */
export const PACKED_ENDINGS: readonly string[] = ['.br', '.gz'];

/** Endings of text files; all other files are compressed already or too small to gain. */
const TEXTS = new Set([
  '.css',
  '.csv',
  '.html',
  '.js',
  '.json',
  '.jsonld',
  '.md',
  '.mmd',
  '.svg',
  '.txt',
  '.xml',
  '.xsd',
]);

/** Bytes that one network packet holds: a shorter response arrives no sooner when it is smaller. */
export const ONE_PACKET = 1200;

/**
 * Quality 7 makes this site 9 % smaller than gzip in a second of a core; 9 takes twice as long for half a percent less,
 * 10 and 11 ten times and more for 6 and 7 %. The window is no larger than the file, because Brotli clears all the memory
 * it allocates.
 */
const BROTLI_QUALITY = 7;

/** Number of compressed files, their bytes, and the bytes of the copies of each kind. */
export type Packed = { files: number; bytes: number; brotli: number; gzip: number };

/** The sum of no results. */
export const NOTHING: Packed = { files: 0, bytes: 0, brotli: 0, gzip: 0 };

/** What was compressed, and what of it an earlier build had made. */
export type PackedLot = { result: Packed; counts: Counts };

/** The sum of two results. */
export function sum(one: Packed, other: Packed): Packed {
  return {
    files: one.files + other.files,
    bytes: one.bytes + other.bytes,
    brotli: one.brotli + other.brotli,
    gzip: one.gzip + other.gzip,
  };
}

/** Whether a file of this name is text that gets compressed copies. */
export function isPackable(path: string): boolean {
  return TEXTS.has(extname(path));
}

/**
 * Writes `x.br` and `x.gz` beside each text file `x` below a folder, for servers that send them as they are.
 * The same file gives the same bytes: Node writes neither time nor name into a gzip header. Files that have such copies
 * already, and those that are no smaller to send, are left alone.
 *
 * @param isWanted false for names to leave out
 * @param store copies that an earlier build made of the same bytes
 * @param last folder of the last build
 */
export function compressFolder(
  dir: string,
  isWanted: (name: string) => boolean = () => true,
  store?: Store,
  last?: string,
): Packed {
  const files = filesOf(dir);
  const present = new Set(files);
  let total = NOTHING;
  for (const path of files) {
    if (!isPackable(path) || !isWanted(basename(path)) || present.has(`${path}.br`)) continue;
    if (statSync(join(dir, path)).size > ONE_PACKET) total = sum(total, packFile(dir, path, store, last));
  }
  return total;
}

/** The same with the store in a file, without the files of some names. */
export function compressKept(
  kept: string,
  dir: string,
  without: readonly string[],
  last?: string,
): Promise<PackedLot> {
  return withStore(kept, (store) => compressFolder(dir, (name) => !without.includes(name), store, last));
}

/** The same in a thread. */
export function compressInThread(...values: Parameters<typeof compressKept>): Promise<PackedLot> {
  return inThread(import.meta.url, compressKept, ...values);
}

/** Writes the compressed copies of one file and returns its bytes and theirs. */
export function packFile(dir: string, path: string, store?: Store, last?: string): Packed {
  const content = readFileSync(join(dir, path));
  const hash = keyOf(content);
  const brotli = keptOr(store, keyOf('brotli', hash), () => packBrotli(content));
  const gzip = keptOr(store, keyOf('gzip', hash), () => gzipSync(content, { level: 9 }));
  putFile(dir, `${path}.br`, brotli, last);
  putFile(dir, `${path}.gz`, gzip, last);
  return { files: 1, bytes: content.length, brotli: brotli.length, gzip: gzip.length };
}

function packBrotli(content: Buffer): Buffer {
  const window = Math.ceil(Math.log2(content.length + 16));
  return brotliCompressSync(content, {
    params: {
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      [constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(10, window)),
    },
  });
}
