import type { DocumentStatus } from '../model/schema/document.ts';
import type { RecordKind, SearchRecord } from './record.ts';

/** What a result shows of a record, its text aside. */
export type Entry = {
  /** Pagefind's name for the record. */
  id: string;
  kind: RecordKind;
  code: string | null;
  title: string;
  url: string;
  path: string;
  status: DocumentStatus;
};

/** The fields of a record that a result shows. */
export function entryOf(id: string, record: SearchRecord): Entry {
  const { kind, code, title, url, path, status } = record;
  return { id, kind, code, title, url, path, status };
}
