import type { Download } from './download.ts';

const FOLDER = 'du-lieu/';

/** Name of the list, which grows until the last file is made. */
export const CHECKSUMS_NAME = 'checksums.txt';

/** Its path on the site. */
export const CHECKSUMS_FILE = `${FOLDER}${CHECKSUMS_NAME}`;

/** A file under `/du-lieu/` by its path on the site, and its hash. */
export type Checksum = { path: string; sha256: string };

/**
 * `checksums.txt` in the format of sha256sum: one line per file under `/du-lieu/`, by path. Paths are relative to the
 * list, so that `sha256sum --check` finds the files beside it.
 */
export function checksumsOf(files: readonly Checksum[]): Download {
  const lines = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path.slice(FOLDER.length)}`);
  return { path: CHECKSUMS_FILE, text: `${lines.join('\n')}\n` };
}

/** Reads such a list. */
export function readChecksums(text: string): Checksum[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => ({ sha256: line.slice(0, 64), path: `${FOLDER}${line.slice(66)}` }));
}
