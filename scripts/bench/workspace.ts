/** A copy of the project in which a build can be measured without touching the project's own folders and caches. */
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadModel } from '../../src/model/load.ts';
import type { Model } from '../../src/model/model.ts';
import { type FileToWrite, writeFolder } from '../lib/write-folder.ts';
import { addFrameworks, frameworksFor } from './frameworks.ts';

/** The project's own folder. */
export const PROJECT = join(import.meta.dirname, '..', '..');

const COPIED = ['package.json', 'tsconfig.json', 'astro.config.mjs', 'src', 'scripts', 'public'];

/**
 * Makes the copy in the system's temporary folder, with the files that `change` makes of the model written over it.
 *
 * @returns its folder; the caller removes it
 */
export async function makeWorkspace(change: ModelChange): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'bench-'));
  try {
    await copyProject(dir);
    await writeChanged(join(PROJECT, 'model'), join(dir, 'model'), change);
    return dir;
  } catch (cause) {
    await rm(dir, { recursive: true });
    throw cause;
  }
}

/** Makes the files to write over a model. */
export type ModelChange = (model: Model) => FileToWrite[];

/** The model with frameworks of bodies added until it has `times` as many components. */
export function timesAsLarge(times: number): ModelChange {
  return (model) => addFrameworks(model, frameworksFor(model, times));
}

/** The model with `count` frameworks of bodies more. */
export function withFrameworks(count: number): ModelChange {
  return (model) => addFrameworks(model, count);
}

/** Writes the changed model of a folder into another. Throws when it has faults. */
export async function writeChanged(from: string, to: string, change: ModelChange): Promise<void> {
  const files = change(loadModel(from));
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
