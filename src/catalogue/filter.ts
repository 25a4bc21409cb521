/** Filters of the catalogue, shared by build and browser: what the address says, which rows it leaves, how many each choice would leave. */
import { fold } from '../text/vi.ts';

/** Names of the filters in the address, `?lop=1&cap=xa-thiet-yeu&dia-ban=nong-thon&q=…`. */
export const FILTER_KEYS = ['khung', 'lop', 'nhom', 'cap', 'dia-ban', 'co-quan'] as const;
export type FilterKey = (typeof FILTER_KEYS)[number];

/** `q` holds words, `sap-xep` the order of the rows. */
const TEXT_KEYS = ['q', 'sap-xep'] as const;

export type Filters = Partial<Record<FilterKey | (typeof TEXT_KEYS)[number], string>>;

/** One row as the filters see it: its values (bodies joined by spaces), and its words folded once. */
export type FilterRow = Record<FilterKey, string> & { words: string };

/** Reads the filters of an address; names that are no filter and empty values are left out. */
export function filtersOf(query: string): Filters {
  const params = new URLSearchParams(query);
  const entries = [...FILTER_KEYS, ...TEXT_KEYS].flatMap((key) => {
    const value = params.get(key)?.trim().normalize('NFC');
    return value ? [[key, value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** The address part of filters, in a fixed order; empty without filters. */
export function queryOf(filters: Filters): string {
  const params = new URLSearchParams();
  for (const key of [...FILTER_KEYS, ...TEXT_KEYS]) if (filters[key]) params.set(key, filters[key]);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** Words of a row to be searched: folded, so that marks, capitals and đ do not matter. */
export function rowWords(...texts: string[]): string {
  return fold(texts.join(' ')).replace(/[^a-z0-9]+/g, ' ');
}

/** Whether a row stays: every filter met, every word of `q` somewhere in the row. `without` leaves one filter aside. */
export function matches(row: FilterRow, filters: Filters, without?: FilterKey): boolean {
  const isMet = (key: FilterKey): boolean => {
    const wanted = filters[key];
    return key === without || wanted === undefined || row[key].split(' ').includes(wanted);
  };
  if (!FILTER_KEYS.every(isMet)) return false;
  return rowWords(filters.q ?? '')
    .split(' ')
    .every((word) => row.words.includes(word));
}

/** How many rows each value of a filter would leave while the other filters stay; `''` counts those of any value. */
export function facetCounts(
  rows: readonly FilterRow[],
  filters: Filters,
  key: FilterKey,
): Map<string, number> {
  const counts = new Map<string, number>([['', 0]]);
  for (const row of rows) {
    if (!matches(row, filters, key)) continue;
    for (const value of new Set(['', ...row[key].split(' ')]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
