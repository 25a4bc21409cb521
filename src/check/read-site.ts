import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { isPage, makeAnew, type Publication, pageOf, type Recall, type Site, siteOf } from './site.ts';

/** Reads the pages of a built site, each once; which other files it has is not known yet. */
export function readPages(dir: string, publication: Publication, recall: Recall = makeAnew): Site {
  const pages = [];
  // Read one after the other and not kept, so memory does not grow with their length.
  for (const file of filesOf(dir).filter(isPage)) pages.push(pageOf(file, textIn(dir)(file), recall));
  return siteOf(pages, [], textIn(dir), publication, recall);
}

/** The same site with all its files. */
export function withFiles(site: Site, dir: string): Site {
  return siteOf(site.pages, filesOf(dir), textIn(dir), site, site.recall);
}

/** Reads a built site from its folder. */
export function readSite(dir: string, publication: Publication): Site {
  return withFiles(readPages(dir, publication), dir);
}

function textIn(dir: string): (file: string) => string {
  return (file) => readFileSync(join(dir, file), 'utf8');
}

/** Every file below a folder, with `/` between the names, sorted. */
export function filesOf(dir: string): string[] {
  const root = resolve(dir);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => `${parentPath}${sep}${name}`.slice(root.length + 1).replaceAll(sep, '/'))
    .sort();
}
