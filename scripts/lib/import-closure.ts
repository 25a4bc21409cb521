import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const IMPORT =
  /^[^\S\n]*(?:import|export)\s(?:[^'"`;]*?\sfrom\s*)?['"](\.[^'"]+)['"]|\bimport\(\s*['"](\.[^'"]+)['"]/gm;

/** A file that is used by its address or as a style: it changes names of files in a page, not the page. */
const ONLY_NAMED = /\?url\b|\.css$/;

/** Reads the code that decides the HTML of pages. */
export type Code = {
  /** Files that a file imports directly. */
  importsOf: (file: string) => readonly string[];
  /** Files that these files import, themselves included, sorted; styles and files used by their address are left out. */
  closureOf: (files: readonly string[]) => string[];
  /** Hash of names and bytes of all these files. */
  hashOf: (files: readonly string[]) => string;
};

/** @param without files that count as importing nothing and are left out */
export function readCode(without: ReadonlySet<string> = new Set()): Code {
  const contents = new Map<string, Buffer>();
  const imports = new Map<string, string[]>();
  const contentOf = (file: string): Buffer => {
    const content = contents.get(file) ?? (existsSync(file) ? readFileSync(file) : Buffer.alloc(0));
    contents.set(file, content);
    return content;
  };
  const importsOf = (file: string): string[] => {
    const found = imports.get(file) ?? importedBy(file, contentOf(file).toString());
    imports.set(file, found);
    return found;
  };
  const closureOf = (files: readonly string[]): string[] => {
    const closure = new Set(files.filter((file) => !without.has(file)));
    for (const file of closure) {
      if (/\.json$/.test(file)) continue;
      for (const name of importsOf(file)) if (!without.has(name)) closure.add(name);
    }
    return [...closure].sort();
  };
  return {
    importsOf,
    closureOf,
    hashOf: (files) => {
      const hash = createHash('sha256');
      for (const file of files) hash.update(`${file} ${contentOf(file).length}\n`).update(contentOf(file));
      return hash.digest('hex');
    },
  };
}

/** Hash of what decides the output of some code: these files, all they import, and the packages. */
export function hashOfCode(files: readonly string[]): string {
  const code = readCode();
  return code.hashOf(['package-lock.json', ...code.closureOf(files)]);
}

function importedBy(file: string, code: string): string[] {
  return [...code.matchAll(IMPORT)]
    .map(([, fixed, dynamic]) => fixed ?? dynamic ?? '')
    .filter((name) => !ONLY_NAMED.test(name))
    .map((name) => join(dirname(file), name));
}
