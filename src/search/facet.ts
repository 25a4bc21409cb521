import type { Entry } from './record.ts';

/** What results can be narrowed by: the key in the address, and where an entry stands in it. */
export const FACETS = {
  loai: ({ kind }: Entry) => kind,
  'van-ban': ({ document }: Entry) => document,
  lop: ({ layer }: Entry) => layer,
  khung: ({ framework }: Entry) => framework,
  cap: ({ tier }: Entry) => tier,
  'dia-ban': ({ area }: Entry) => area,
} as const;

export type Facet = keyof typeof FACETS;
export const FACET_KEYS = Object.keys(FACETS) as Facet[];

/** The chosen value of each facet; absent ones do not narrow. */
export type Filters = Partial<Record<Facet, string>>;

/** The filters that an address's query asks for. Keys that are none are left out. */
export function filtersOf(search: string): Filters {
  const asked = new URLSearchParams(search);
  return Object.fromEntries(
    FACET_KEYS.flatMap((key) => {
      const value = asked.get(key);
      return value === null || value === '' ? [] : [[key, value]];
    }),
  );
}

/** Characters of a query that an address holds; a longer one is a pasted passage, found by its beginning. */
const MOST_TYPED = 600;

/** The query of an address, with its question mark: words first, then filters in a fixed order; empty for none. */
export function addressOf(typed: string, filters: Filters): string {
  const query = new URLSearchParams();
  if (typed.trim() !== '') query.set('q', typed.trim().slice(0, MOST_TYPED));
  for (const key of FACET_KEYS) {
    const value = filters[key];
    if (value !== undefined) query.set(key, value);
  }
  return query.size === 0 ? '' : `?${query}`;
}

/** The entry stands in every chosen value; `but` is a facet that is left aside. */
export function matches(entry: Entry, filters: Filters, but?: Facet): boolean {
  return FACET_KEYS.every(
    (key) => key === but || filters[key] === undefined || String(FACETS[key](entry)) === filters[key],
  );
}

/** How many entries each value of a facet would leave, the other filters kept. */
export function countsOf(entries: readonly Entry[], filters: Filters, facet: Facet): Map<string, number> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const value = FACETS[facet](entry);
    if (value === null || !matches(entry, filters, facet)) continue;
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return counts;
}
