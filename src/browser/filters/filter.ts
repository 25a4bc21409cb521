/** Filters of tables and lists: parsed from the address, applied to rows, counted by choice. */
import { fold } from '../../text/vi.ts';

/** Names of filters with the value chosen for each; `q` holds words, what no row has a value for leaves all rows. */
export type Filters = Partial<Record<string, string>>;

/** One row as the filters see it: its value for each filter (several joined by spaces), and its words folded once. */
export type FilterRow = { values: Readonly<Record<string, string>>; words: string };

/** Reads the filters of an address; names that are not among `keys` and empty values are left out. */
export function filtersOf(keys: readonly string[], query: string): Filters {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = params.get(key)?.trim().normalize('NFC');
      return value ? [[key, value]] : [];
    }),
  );
}

/** The address part of filters, in the order of `keys`; empty without filters. */
export function queryOf(keys: readonly string[], filters: Filters): string {
  const params = new URLSearchParams();
  for (const key of keys) if (filters[key]) params.set(key, filters[key]);
  return params.size === 0 ? '' : `?${params}`;
}

/** Words of a row to be searched: folded, so that marks, capitals and đ do not matter. */
export function rowWords(...texts: string[]): string {
  return fold(texts.join(' ')).replace(/[^a-z0-9]+/g, ' ');
}

/** Whether a row is visible: every filter met, every word of `q` somewhere in the row. `without` leaves one filter aside. */
export function rowFilter(filters: Filters, without?: string): (row: FilterRow) => boolean {
  const wanted = Object.entries(filters).filter(([key, value]) => key !== without && value !== undefined);
  const asked = rowWords(filters['q'] ?? '')
    .split(' ')
    .filter((word) => word !== '');
  return (row) =>
    wanted.every(([key, value = '']) => row.values[key]?.split(' ').includes(value) !== false) &&
    asked.every((word) => row.words.includes(word));
}

/** How many rows each value of a filter would leave while the other filters stay; `''` counts those of any value. */
export function facetCounts(rows: readonly FilterRow[], filters: Filters, key: string): Map<string, number> {
  const counts = new Map<string, number>([['', 0]]);
  for (const row of rows.filter(rowFilter(filters, key))) {
    for (const value of new Set(['', ...(row.values[key] ?? '').split(' ')]))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}
