import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isPage, makeAnew, type Publication, pageOf, type Recall, type Site, siteOf } from './site.ts';

/**
 * Reads a built site from its folder, each page once.
 *
 * @param recall what an earlier check knows of pages
 * @param whole when all files are there that are no pages: the pages are read while others write these
 */
export async function readSite(
  dir: string,
  publication: Publication,
  recall: Recall = makeAnew,
  whole?: Promise<unknown>,
): Promise<Site> {
  const pages = [];
  // Read one after the other and not kept, so memory does not grow with their length.
  for (const file of filesOf(dir).filter(isPage))
    pages.push(pageOf(file, readFileSync(join(dir, file), 'utf8'), recall));
  await whole;
  return siteOf(pages, filesOf(dir), (file) => readFileSync(join(dir, file), 'utf8'), publication, recall);
}

/** Every file below a folder, with `/` between the names, sorted. */
export function filesOf(dir: string): string[] {
  const root = resolve(dir);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}${sep}${name}`.slice(root.length + 1).replaceAll(sep, '/'))
    .sort();
}
