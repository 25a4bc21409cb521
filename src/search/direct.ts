import type { DocumentStatus } from '../model/schema/document.ts';
import type { Entry } from './entry.ts';
import { codeKey } from './query.ts';
import type { RecordKind, SearchRecord } from './record.ts';

/**
 * The direct index: codes and names, small enough to come with the first search.
 * Rows are `[id, kind, code, title, url, path, status]`; kind, path and status are places in their tables.
 */
export type DirectFile = {
  kinds: RecordKind[];
  statuses: DocumentStatus[];
  paths: string[];
  rows: [
    id: string,
    kind: number,
    code: string | null,
    title: string,
    url: string,
    path: number,
    status: number,
  ][];
};

/** Things with a code or a page of their own are found by name; units inside a page by their text. */
export function isDirect(record: Pick<SearchRecord, 'code' | 'url'>): boolean {
  return record.code !== null || !record.url.includes('#');
}

/** Packs entries, in their order. `unpackDirect(packDirect(x))` equals `x`. */
export function packDirect(entries: readonly Entry[]): DirectFile {
  const kinds = [...new Set(entries.map((entry) => entry.kind))];
  const statuses = [...new Set(entries.map((entry) => entry.status))];
  const paths = [...new Set(entries.map((entry) => entry.path))];
  const place = new Map(paths.map((path, index) => [path, index]));
  return {
    kinds,
    statuses,
    paths,
    rows: entries.map((entry) => [
      entry.id,
      kinds.indexOf(entry.kind),
      entry.code,
      entry.title,
      entry.url,
      place.get(entry.path) ?? -1,
      statuses.indexOf(entry.status),
    ]),
  };
}

/** The entries of a direct index. Throws when a row points outside its tables. */
export function unpackDirect(file: DirectFile): Entry[] {
  return file.rows.map(([id, kindAt, code, title, url, pathAt, statusAt]) => {
    const kind = file.kinds[kindAt];
    const path = file.paths[pathAt];
    const status = file.statuses[statusAt];
    if (kind === undefined || path === undefined || status === undefined) {
      throw new Error(`direct.json: row of ${url} points outside its tables`);
    }
    return { id, kind, code, title, url, path, status };
  });
}

/** Keys of all codes in the direct index. */
export function codesOf(entries: readonly Entry[]): Set<string> {
  return new Set(entries.flatMap((entry) => (entry.code === null ? [] : [codeKey(entry.code)])));
}
