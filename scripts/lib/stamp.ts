import { createHash, type Hash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { filesOf } from '../../src/check/read-site.ts';

/**
 * A finished build: SHA-256 of its inputs by names and bytes, of its pages and its site by names, sizes and times, and
 * the key of what compressed its files.
 */
export type Stamp = { sources: string; content: string; site: string; packing: string };

/**
 * Hash of names and bytes of files and folders, independent of times and of order on the disk. A missing path counts
 * as empty.
 *
 * @param settings what else the output depends on: addresses, the version of Node
 */
export function hashOf(paths: readonly string[], settings: readonly string[] = []): string {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of paths) addPath(hash, path);
  return hash.digest('hex');
}

/**
 * Hash of names, sizes and times of change of the files in a folder: tells, without reading them, whether anybody has
 * touched them since.
 */
export function traceOf(dir: string): string {
  const hash = createHash('sha256');
  for (const file of filesBelow(dir) ?? []) {
    const { size, mtimeMs } = statSync(join(dir, file));
    hash.update(`${JSON.stringify(file)} ${size} ${mtimeMs}\n`);
  }
  return hash.digest('hex');
}

function addPath(hash: Hash, path: string): void {
  for (const file of filesBelow(path)?.map((name) => join(path, name)) ?? [path]) {
    const content = contentOf(file);
    const head = `\n${JSON.stringify(file)} ${content?.length ?? 'không có'}\n`;
    hash.update(head).update(content ?? '');
  }
}

/** Every file below a folder; `undefined` when the path is no folder. */
function filesBelow(path: string): string[] | undefined {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? filesOf(path) : undefined;
}

function contentOf(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

/** The stamp of the last finished build; `undefined` when there is none or it cannot be read. */
export async function readStamp(file: string): Promise<Stamp | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Stamp;
  } catch {
    return undefined;
  }
}

/** Writes a stamp; the folder must exist. */
export function writeStamp(file: string, stamp: Stamp): Promise<void> {
  return writeFile(file, JSON.stringify(stamp));
}
