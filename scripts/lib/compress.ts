import { readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { filesOf } from '../../src/check/read-site.ts';
import { hashOfCode } from './import-closure.ts';
import { isLastFile, linkLast, putFile } from './put-file.ts';
import { keyOf } from './store.ts';
import { readyThread } from './thread.ts';

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

/**
 * Number of compressed files, of which the last build had compressed so many, their bytes, and the bytes of the copies of
 * each kind.
 */
export type Packed = { files: number; reused: number; bytes: number; brotli: number; gzip: number };

/** The sum of no results. */
export const NOTHING: Packed = { files: 0, reused: 0, bytes: 0, brotli: 0, gzip: 0 };

/** The sum of two results. */
export function sum(one: Packed, other: Packed): Packed {
  return {
    files: one.files + other.files,
    reused: one.reused + other.reused,
    bytes: one.bytes + other.bytes,
    brotli: one.brotli + other.brotli,
    gzip: one.gzip + other.gzip,
  };
}

/** Key of all that decides the bytes of a copy but for the file itself. */
export function packingKey(): string {
  return keyOf(process.version, hashOfCode(['scripts/lib/compress.ts']));
}

/** Whether a file of this name is text that gets compressed copies. */
export function isPackable(path: string): boolean {
  return TEXTS.has(extname(path));
}

/**
 * Writes `x.br` and `x.gz` beside each text file `x` of these, for servers that send them as they are.
 * The same file gives the same bytes: Node writes neither time nor name into a gzip header. Files that are no smaller to
 * send are left alone.
 *
 * @param files paths below the folder `dir`
 * @param packed folder of the last build, when its copies are those that this code would make
 */
export function compressFiles(dir: string, files: readonly string[], packed?: string): Packed {
  let total = NOTHING;
  for (const path of files)
    if (isPackable(path) && statSync(join(dir, path)).size > ONE_PACKET)
      total = sum(total, packFile(dir, path, packed));
  return total;
}

/** The same for all files of a folder but those of some names, and those that have such copies already. */
export function compressFolder(dir: string, without: readonly string[] = [], packed?: string): Packed {
  const files = filesOf(dir);
  const present = new Set(files);
  const wanted = files.filter((path) => !without.includes(basename(path)) && !present.has(`${path}.br`));
  return compressFiles(dir, wanted, packed);
}

/** The same in a thread. */
export function compressThread() {
  return readyThread(import.meta.url, compressFolder);
}

/** Writes the compressed copies of one file and returns its bytes and theirs. A file of the last build keeps its copies. */
export function packFile(dir: string, path: string, packed?: string): Packed {
  const copies = PACKED_ENDINGS.map((ending) => `${path}${ending}`);
  const isKept = packed !== undefined && isLastFile(dir, path, packed) && linkLast(dir, copies, packed);
  if (!isKept) writeCopies(dir, path);
  const [bytes = 0, brotli = 0, gzip = 0] = [path, ...copies].map((file) => statSync(join(dir, file)).size);
  return { files: 1, reused: isKept ? 1 : 0, bytes, brotli, gzip };
}

function writeCopies(dir: string, path: string): void {
  const content = readFileSync(join(dir, path));
  putFile(dir, `${path}.br`, packBrotli(content));
  putFile(dir, `${path}.gz`, gzipSync(content, { level: 9 }));
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
