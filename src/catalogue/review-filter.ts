/** Filters of the review, as the address has them: `?muc=noi-dung&phan=cap-xa`. */
export const REVIEW_KEYS = ['muc', 'phan'] as const;
export type FindingFilters = Partial<Record<(typeof REVIEW_KEYS)[number], string>>;

/** Reads the filters of an address; other names and empty values are left out. */
export function findingFiltersOf(query: string): FindingFilters {
  const params = new URLSearchParams(query);
  return Object.fromEntries(
    REVIEW_KEYS.flatMap((key) => {
      const value = params.get(key)?.trim();
      return value ? [[key, value]] : [];
    }),
  );
}

/** The address part of filters, in a fixed order; empty without filters. */
export function findingQueryOf(filters: FindingFilters): string {
  const params = new URLSearchParams();
  for (const key of REVIEW_KEYS) if (filters[key]) params.set(key, filters[key]);
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** Whether a finding stays: every filter equal. */
export function isShown(finding: Record<'muc' | 'phan', string>, filters: FindingFilters): boolean {
  return REVIEW_KEYS.every((key) => filters[key] === undefined || filters[key] === finding[key]);
}
