/** Filters of the catalogue, shared by build and browser: what the address says, which rows it leaves. */
import { fold } from '../text/vi.ts';

/** Names of the filters in the address, `?lop=1&cap=xa-thiet-yeu&dia-ban=nong-thon&q=…`. */
export const FILTER_KEYS = ['khung', 'lop', 'nhom', 'cap', 'dia-ban'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

export type Filters = Partial<Record<FilterKey, string>> & { q?: string };

/** One row as the filters see it: its values, and its words folded once. */
export type FilterRow = Record<FilterKey, string> & { words: string };

/** Reads the filters of an address; names that are no filter and empty values are left out. */
export function filtersOf(query: string): Filters {
  const params = new URLSearchParams(query);
  const entries = [...FILTER_KEYS, 'q' as const].flatMap((key) => {
    const value = params.get(key)?.trim().normalize('NFC');
    return value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The address part of filters, in a fixed order; empty without filters. */
export function queryOf(filters: Filters): string {
  const params = new URLSearchParams();
  for (const key of [...FILTER_KEYS, 'q' as const]) if (filters[key]) params.set(key, filters[key]);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** Words of a row to be searched: folded, so that marks, capitals and đ do not matter. */
export function rowWords(...texts: string[]): string {
  return fold(texts.join(' ')).replace(/[^a-z0-9]+/g, ' ');
}

/** Whether a row stays: every filter equal, every word of `q` somewhere in the row. */
export function matches(row: FilterRow, filters: Filters): boolean {
  if (FILTER_KEYS.some((key) => filters[key] !== undefined && filters[key] !== row[key])) return false;
  return rowWords(filters.q ?? '')
    .split(' ')
    .every((word) => row.words.includes(word));
}
