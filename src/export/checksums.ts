import type { Download } from './download.ts';

/** `checksums.txt` in the format of sha256sum: one line per file under `/du-lieu/`, by path. */
export function checksumsOf(files: readonly { path: string; sha256: string }[]): Download {
  const lines = files
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, sha256 }) => `${sha256}  ${path}`);
  return { path: 'du-lieu/checksums.txt', text: `${lines.join('\n')}\n` };
}
