import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isPage, makeAnew, type Publication, pageOf, type Site, siteOf } from './site.ts';

/** Reads the pages of a built site, each once; which other files it has is not known yet. */
export function readPages(dir: string, publication: Publication, recall = makeAnew(textIn(dir))): Site {
  // Read one after the other and not kept, so memory does not grow with their length.
  const pages = filesOf(dir)
    .filter(isPage)
    .map((file) => pageOf(file, recall));
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

/** Every file below a folder, with `/` between the names, sorted. Node's own recursive reading takes three times as long. */
export function filesOf(dir: string): string[] {
  const files: string[] = [];
  const visit = (folder: string, below: string): void => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (entry.isDirectory()) visit(join(folder, entry.name), `${below}${entry.name}/`);
      else if (entry.isFile()) files.push(`${below}${entry.name}`);
    }
  };
  visit(dir, '');
  return files.sort();
}
