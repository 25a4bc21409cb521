import type { Entry } from './entry.ts';

/** What Pagefind's browser code hands out for a result: the record's shown fields and its original text. */
export type Fragment = {
  /** Address without the site's base. Pagefind overwrites `url` with its own guess and keeps this. */
  raw_url: string;
  /** Original words; positions in the index are positions here. */
  content: string;
  meta: Omit<Entry, 'id' | 'url'>;
};

/** The entry of a fragment. */
export function entryOfFragment(id: string, { raw_url, meta }: Fragment): Entry {
  const { kind, code, title, path, status } = meta;
  return { id, url: raw_url, kind, code, title, path, status };
}
