import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { isText, type Publication, type Site, siteOf } from './site.ts';

/** Reads a built site from its folder, each page once. */
export async function readSite(dir: string, publication: Publication): Promise<Site> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .sort();
  const texts = new Map<string, string>();
  for (const file of files.filter(isText)) texts.set(file, await readFile(join(dir, file), 'utf8'));
  return siteOf(files, texts, publication);
}
