/** A copy of the project in which a build can be measured without touching the project's own folders and caches. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '../../src/model/load.ts';
import { writeFolder } from '../lib/write-folder.ts';
import { enlarge } from './enlarge.ts';

/** The project's own folder. */
export const PROJECT = join(import.meta.dirname, '..', '..');

const COPIED = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'scripts', 'public'];

/**
 * Makes the copy in the system's temporary folder, with the model so many times as large.
 *
 * @returns its folder; the caller removes it
 */
export async function makeWorkspace(times: number): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), `bench-${times}-`));
  try {
    await copyProject(dir);
    await writeEnlarged(join(PROJECT, 'model'), join(dir, 'model'), times);
    return dir;
  } catch (cause) {
    await rm(dir, { recursive: true });
    throw cause;
  }
}

/** Writes the model of a folder, so many times as large, into another. Throws when it has faults. */
export async function writeEnlarged(from: string, to: string, times: number): Promise<void> {
  const files = enlarge(loadModel(from), times);
  const written = new Set(files.map(({ path }) => path));
  await cp(from, to, { recursive: true });
  await writeFolder(to, files, (path) => !written.has(path));
}

/**
 * Copies the project without its model into an empty folder. Pages written by hand come along; those made from the
 * model are made anew. Packages are linked one by one, so that Astro's caches below `node_modules` are the copy's own.
 */
export async function copyProject(dir: string): Promise<void> {
  for (const name of COPIED) await cp(join(PROJECT, name), join(dir, name), { recursive: true });
  const pages = (await readdir(join(PROJECT, 'content'))).filter((name) => name.endsWith('.mdx'));
  for (const name of pages) await cp(join(PROJECT, 'content', name), join(dir, 'content', name));
  await linkPackages(join(PROJECT, 'node_modules'), join(dir, 'node_modules'));
}

async function linkPackages(from: string, to: string): Promise<void> {
  await mkdir(to);
  for (const name of await readdir(from)) {
    const isCache = name.startsWith('.') && name !== '.bin';
    if (!isCache) await symlink(join(from, name), join(to, name));
  }
}
