import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { type Publication, type Recall, type Site, siteOf } from './site.ts';

/** Reads a built site from its folder, each page once. */
export async function readSite(dir: string, publication: Publication, recall?: Recall): Promise<Site> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  return siteOf(files, (file) => readFileSync(join(dir, file), 'utf8'), publication, recall);
}
