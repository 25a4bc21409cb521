/** Filters of a comparison: what the address says, and which rows it leaves. */
import { fold } from '../text/vi.ts';

/** Names of the filters in the address: `?loai=mo-rong&lop=1&q=…`. */
export const COMPARISON_FILTERS = ['q', 'loai', 'lop'] as const;
export type ComparisonFilters = Partial<Record<(typeof COMPARISON_FILTERS)[number], string>>;

/** One row as the filters see it; `words` are folded once. */
export type ComparisonRow = { kind: string; layer: string; words: string };

/** Reads the filters of an address; other names and empty values are left out. */
export function filtersOf(query: string): ComparisonFilters {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    COMPARISON_FILTERS.flatMap((name) => {
      const value = params.get(name)?.trim().normalize('NFC');
      return value ? [[name, value]] : [];
    }),
  );
}

/** The address part of filters, in a fixed order; empty without filters. */
export function queryOf(filters: ComparisonFilters): string {
  const params = new URLSearchParams();
  for (const name of COMPARISON_FILTERS) if (filters[name]) params.set(name, filters[name]);
  return params.size === 0 ? '' : `?${params}`;
}

/** Words to search in: folded, so that marks, capitals and đ do not matter. */
export function searchWords(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, ' ');
}

/** Whether a row stays: kind and layer equal, every word of `q` somewhere in it. */
export function isShown(row: ComparisonRow, { q = '', loai, lop }: ComparisonFilters): boolean {
  if (loai !== undefined && loai !== row.kind) return false;
  if (lop !== undefined && lop !== row.layer) return false;
  return searchWords(q)
    .split(' ')
    .every((word) => row.words.includes(word));
}
