import { linkSync, lstatSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes one file of a build. Where the last build has a file of that path with the same bytes, that file gets a second
 * name: to make and delete all files of a site takes longer than to read them, and a file that stays keeps its time.
 * A file that is there already is replaced, never written into: the last build may have it too.
 *
 * @param dir folder of this build, `path` the file's path below it
 * @param last folder of the last build
 */
export function putFile(dir: string, path: string, bytes: Uint8Array, last?: string): void {
  const target = join(dir, path);
  rmSync(target, { force: true });
  if (last !== undefined && isLinked(join(last, path), target, bytes)) return;
  writeFileSync(target, bytes);
}

/** Gives a file with these bytes a second name; false where there is none, or where the disk has no second names. */
function isLinked(from: string, to: string, bytes: Uint8Array): boolean {
  const known = lstatSync(from, { throwIfNoEntry: false });
  if (!known?.isFile() || known.size !== bytes.length || !readFileSync(from).equals(bytes)) return false;
  try {
    linkSync(from, to);
    return true;
  } catch {
    return false;
  }
}

/** Whether a file of this build is the very file of the last one. */
export function isLastFile(dir: string, path: string, last: string): boolean {
  const known = lstatSync(join(last, path), { throwIfNoEntry: false });
  if (known === undefined) return false;
  const { dev, ino } = lstatSync(join(dir, path));
  return known.dev === dev && known.ino === ino;
}

/** Gives files of the last build a second name in this one; false, and none of them there, where that is not possible. */
export function linkLast(dir: string, paths: readonly string[], last: string): boolean {
  for (const path of paths) rmSync(join(dir, path), { force: true });
  try {
    for (const path of paths) linkSync(join(last, path), join(dir, path));
    return true;
  } catch {
    for (const path of paths) rmSync(join(dir, path), { force: true });
    return false;
  }
}
