/**
 * Bytes that a build keeps for the next one, by a key that names all they were made from: what has the same key is not
 * made again. One file for each kind; what a build did not ask for is left out of it.
 */
import { createHash } from 'node:crypto';
import { closeSync, fstatSync, mkdirSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

export type Store = {
  /** Whether there are bytes under a key. */
  has: (key: string) => boolean;
  /** The bytes kept under a key; undefined when there are none, or when they have been damaged. */
  get: (key: string) => Buffer<ArrayBuffer> | undefined;
  /** Keeps bytes under a key, in the place of those that an earlier build kept. */
  set: (key: string, bytes: Uint8Array) => void;
  counts: () => Counts;
  /** Puts the entries of this build in the place of those before; without it the file stays as it was. */
  save: () => void;
};

/** Number of entries that a build found, and that it added. */
export type Counts = { reused: number; made: number };

/** Where the bytes of an entry lie, and the first letters of their SHA-256. */
type Place = [at: number, length: number, hash: string];

/** The last part of the file; another version of Node may make other bytes of the same. */
type Index = { node: string; places: [string, Place][] };

const LENGTH_OF_TAIL = 8;

/** SHA-256 of texts and bytes, each with its length, so that no two lists of parts have the same key. */
export function keyOf(...parts: (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return hash.digest('hex');
}

/** What the store has under a key, else what `make` gives, which it keeps. Without a store everything is made. */
export function keptOr<Bytes extends Uint8Array>(
  store: Store | undefined,
  key: string,
  make: () => Bytes,
): Bytes | Buffer<ArrayBuffer> {
  const kept = store?.get(key);
  if (kept !== undefined) return kept;
  const made = make();
  store?.set(key, made);
  return made;
}

/** The same for what takes time to make. */
export async function keptOrMade(
  store: Store,
  key: string,
  make: () => Promise<Uint8Array>,
): Promise<Uint8Array> {
  const kept = store.get(key);
  if (kept !== undefined) return kept;
  const made = await make();
  store.set(key, made);
  return made;
}

/** Opens the store in a file; a missing or damaged one is empty. */
export function openStore(file: string): Store {
  mkdirSync(dirname(file), { recursive: true });
  const before = openBefore(file);
  const beside = `${file}.moi`;
  const next = openSync(beside, 'w+');
  const places = new Map<string, Place>();
  let end = 0;
  /** Keys whose bytes are those of an earlier build. */
  const reused = new Set<string>();
  const set = (key: string, bytes: Uint8Array, hash = hashOf(bytes)) => {
    if (places.has(key) && !reused.delete(key)) return;
    writeAll(next, bytes);
    places.set(key, [end, bytes.length, hash]);
    end += bytes.length;
  };
  return {
    has: (key) => places.has(key) || before?.places.has(key) === true,
    get: (key) => {
      const known = places.get(key);
      if (known !== undefined) return readAt(next, known);
      const place = before?.places.get(key);
      if (before === undefined || place === undefined) return undefined;
      const bytes = readAt(before.descriptor, place);
      if (hashOf(bytes) !== place[2]) return undefined;
      set(key, bytes, place[2]);
      reused.add(key);
      return bytes;
    },
    set,
    counts: () => ({ reused: reused.size, made: places.size - reused.size }),
    save: () => {
      const kept: Index = { node: process.version, places: [...places] };
      const index = Buffer.from(JSON.stringify(kept));
      const tail = Buffer.alloc(LENGTH_OF_TAIL);
      tail.writeDoubleLE(index.length);
      writeAll(next, index);
      writeAll(next, tail);
      closeSync(next);
      if (before !== undefined) closeSync(before.descriptor);
      renameSync(beside, file);
    },
  };
}

function openBefore(file: string): { descriptor: number; places: Map<string, Place> } | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    const { size } = fstatSync(descriptor);
    const length = readAt(descriptor, [size - LENGTH_OF_TAIL, LENGTH_OF_TAIL]).readDoubleLE();
    const index = readAt(descriptor, [size - LENGTH_OF_TAIL - length, length]).toString();
    const { node, places } = JSON.parse(index) as Index;
    if (node !== process.version) throw new Error(node);
    return { descriptor, places: new Map(places) };
  } catch {
    if (descriptor !== undefined) {
      closeSync(descriptor);
      rmSync(file);
    }
    return undefined;
  }
}

function readAt(descriptor: number, [at, length]: readonly [number, number, string?]): Buffer<ArrayBuffer> {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length; ) {
    const count = readSync(descriptor, bytes, read, length - read, at + read);
    if (count === 0) break;
    read += count;
  }
  return bytes;
}

function writeAll(descriptor: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; )
    written += writeSync(descriptor, bytes, written, bytes.length - written);
}

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 32);
}
