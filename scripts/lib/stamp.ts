import { createHash, type Hash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A finished build: SHA-256 of its inputs by names and bytes, and of its outputs by names, sizes and times. */
export type Stamp = { sources: string; made: string };

/**
 * Hash of names and bytes of files and folders, independent of times and of order on the disk. A missing path counts
 * as empty.
 *
 * @param settings what else the output depends on: addresses, the version of Node
 */
export async function hashOf(paths: readonly string[], settings: readonly string[] = []): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(settings));
  for (const path of paths) await addPath(hash, path);
  return hash.digest('hex');
}

/**
 * Hash of names, sizes and times of change of the files in some folders: tells, without reading them, whether anybody
 * has touched them since.
 */
export async function traceOf(dirs: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const dir of dirs)
    for (const file of (await filesBelow(dir)) ?? []) {
      const { size, mtimeMs } = statSync(file);
      hash.update(`${JSON.stringify(file)} ${size} ${mtimeMs}\n`);
    }
  return hash.digest('hex');
}

/** Files that are read at the same time; faster than one by one. */
const AT_A_TIME = 64;

async function addPath(hash: Hash, path: string): Promise<void> {
  const files = (await filesBelow(path)) ?? [path];
  for (let start = 0; start < files.length; start += AT_A_TIME) {
    const batch = files.slice(start, start + AT_A_TIME);
    const contents = await Promise.all(batch.map((file) => readFile(file).catch(() => undefined)));
    for (const [index, content] of contents.entries()) {
      const head = `\n${JSON.stringify(batch[index])} ${content?.length ?? 'không có'}\n`;
      hash.update(head).update(content ?? '');
    }
  }
}

/** Every file below a folder, sorted; `undefined` when the path is no folder. */
async function filesBelow(dir: string): Promise<string[] | undefined> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true }).catch(() => undefined);
  return entries
    ?.filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
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
