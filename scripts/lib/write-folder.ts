import { existsSync, lstatSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import {
  cp,
  lstat,
  mkdir,
  readdir,
  realpath,
  rename,
  rm,
  rmdir,
  stat,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { keepFolders } from './empty-folders.ts';
import { realTarget } from './out-folder.ts';

/** A file to write: path below the folder with `/` between the names, and its content. */
export type FileToWrite = { path: string; text: string } | { path: string; bytes: Uint8Array };

/** Numbers of files that `writeFolder` changed. */
export type Written = { written: number; unchanged: number; deleted: number };

/**
 * Makes a folder hold exactly the given files: writes those that differ, deletes all others.
 * A file is written beside its place and renamed into it, so it is complete or absent.
 *
 * @param keep true for a path below the folder that is not to be touched
 * @throws before anything is touched when a path is absolute, leaves the folder (`..`), occurs twice or is kept;
 *   when a symbolic link on the way to a file leads out of the folder
 */
export async function writeFolder(
  dir: string,
  files: readonly FileToWrite[],
  keep: (path: string) => boolean = () => false,
): Promise<Written> {
  const wanted = new Set<string>();
  for (const { path } of files) {
    assertInside(path);
    if (wanted.has(path)) throw new Error(`Hai tệp cùng đường dẫn "${path}"`);
    if (keep(path)) throw new Error(`"${path}" là tệp viết tay, không được ghi đè`);
    wanted.add(path);
  }
  await mkdir(dir, { recursive: true });
  const root = await realpath(dir);
  for (const path of wanted) await assertNoEscape(root, path);

  const result: Written = { written: 0, unchanged: 0, deleted: 0 };
  result.deleted = await deleteOrphans(root, '', (path) => wanted.has(path) || keep(path));
  for (const file of files) {
    const content = 'text' in file ? Buffer.from(file.text) : Buffer.from(file.bytes);
    const target = join(root, file.path);
    if (holds(target, content)) result.unchanged++;
    else {
      await writeBeside(target, content);
      result.written++;
    }
  }
  return result;
}

/**
 * Replaces the last good folder by a finished one. A symbolic link at `to` stays and its target is replaced.
 * The last good one is moved aside first and moved back when the new one cannot take its place.
 *
 * @param folders where the folders of the last good one go, without its files; they are deleted when it is not given
 * @throws when `from` is no folder; `to` is then as it was
 */
export async function swapFolder(from: string, to: string, folders?: string): Promise<void> {
  await restoreFolder(from, to);
  if (!(await isFolder(from)))
    throw new Error(`Chưa có thư mục "${basename(from)}" để thay vào "${basename(to)}"`);
  const target = await realTarget(to);
  await mkdir(dirname(target), { recursive: true });
  const next = await onDiskOf(from, target);
  const backup = backupOf(next);
  const isReplaced = await exists(target);
  if (isReplaced) await rename(target, backup);
  try {
    await rename(next, target);
  } catch (cause) {
    await restoreFolder(from, to);
    throw cause;
  }
  // Folders can be moved to where they are kept only on the same disk.
  if (isReplaced && folders !== undefined && next === from) keepFolders(backup, folders);
  else rmSync(backup, { recursive: true, force: true });
}

/** The folder itself when it is on the same disk as `target`, else a copy beside `target`, which replaces it. */
async function onDiskOf(from: string, target: string): Promise<string> {
  if ((await stat(from)).dev === (await stat(dirname(target))).dev) return from;
  const beside = besideOf(target);
  await rm(beside, { recursive: true, force: true });
  await cp(from, beside, { recursive: true });
  await rm(from, { recursive: true });
  return beside;
}

/**
 * Moves everything below one folder into another on the same disk, merging folders.
 * @throws when a file of that path exists already, and when `from` is no folder
 */
export function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (!existsSync(target)) renameSync(source, target);
    else if (entry.isDirectory() && lstatSync(target).isDirectory()) moveInto(source, target);
    else throw new Error(`Hai bước dựng cùng viết "${entry.name}" (${target})`);
  }
  rmSync(from, { recursive: true });
}

/**
 * Repairs what an interrupted `swapFolder(from, to)` left behind: moves the last good folder back to `to` when `to` is
 * missing, otherwise removes the remains.
 */
export async function restoreFolder(from: string, to: string): Promise<void> {
  const target = await realTarget(to);
  for (const backup of [backupOf(from), backupOf(besideOf(target))]) {
    if (!(await exists(backup))) continue;
    if (await exists(target)) await rm(backup, { recursive: true, force: true });
    else await rename(backup, target);
  }
}

function backupOf(from: string): string {
  return `${from}.truoc`;
}

function besideOf(target: string): string {
  return `${target}.tiep`;
}

function assertInside(path: string): void {
  const names = path.split('/');
  const isPlain = names.every((name) => name !== '' && name !== '.' && name !== '..');
  if (!isPlain || /[\\\0]|^[a-z]:/i.test(path)) {
    throw new Error(`Đường dẫn "${path}" không nằm trong thư mục được ghi`);
  }
}

async function assertNoEscape(root: string, path: string): Promise<void> {
  let parent = dirname(join(root, path));
  while (!(await exists(parent))) parent = dirname(parent);
  const real = await realpath(parent);
  if (real !== root && !real.startsWith(root + sep)) {
    throw new Error(`"${path}" đi qua liên kết ra ngoài thư mục được ghi`);
  }
}

async function deleteOrphans(root: string, below: string, stays: (path: string) => boolean): Promise<number> {
  let deleted = 0;
  for (const entry of await readdir(join(root, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) {
      deleted += await deleteOrphans(root, path, stays);
      if ((await readdir(join(root, path))).length === 0) await rmdir(join(root, path));
    } else if (!stays(path)) {
      await unlink(join(root, path));
      deleted++;
    }
  }
  return deleted;
}

function holds(target: string, content: Buffer): boolean {
  const stat = lstatSync(target, { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.size === content.length && content.equals(readFileSync(target));
}

async function writeBeside(target: string, content: Buffer): Promise<void> {
  await mkdir(dirname(target), { recursive: true });
  const beside = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(beside, content);
    await rename(beside, target);
  } catch (cause) {
    await rm(beside, { force: true });
    throw cause;
  }
}

async function exists(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

async function isFolder(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined))?.isDirectory() ?? false;
}
