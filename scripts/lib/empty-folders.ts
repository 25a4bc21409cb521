/**
 * The folders of a build that is no longer needed, without its files, for the next build to fill again: a disk that has
 * just deleted thousands of folders takes long to make as many.
 */
import { existsSync, readdirSync, renameSync, rmdirSync, rmSync, unlinkSync } from 'node:fs';
import { join } from 'node:path';
import { filesOf } from '../../src/check/read-site.ts';

/** Deletes the files of a folder and moves what is left to `to`, in the place of what stands there. */
export function keepFolders(dir: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  deleteFiles(dir);
  renameSync(dir, to);
}

/** Moves kept folders to `to`, where nothing stands; deletes them when anything but folders is in them. */
export function takeFolders(kept: string, to: string): void {
  if (!existsSync(kept)) return;
  if (filesOf(kept).length === 0) renameSync(kept, to);
  else rmSync(kept, { recursive: true });
}

/** Deletes the folders below a folder that hold no file. */
export function deleteEmptyFolders(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true }))
    if (entry.isDirectory()) prune(join(dir, entry.name));
}

/** Whether the folder is gone. */
function prune(dir: string): boolean {
  const stays = readdirSync(dir, { withFileTypes: true }).filter(
    (entry) => !(entry.isDirectory() && prune(join(dir, entry.name))),
  );
  if (stays.length > 0) return false;
  rmdirSync(dir);
  return true;
}

function deleteFiles(dir: string): void {
  for (const entry of readdirSync(dir, { withFileTypes: true })) {
    const path = join(dir, entry.name);
    if (entry.isDirectory()) deleteFiles(path);
    else unlinkSync(path);
  }
}
