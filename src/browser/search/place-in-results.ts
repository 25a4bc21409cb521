/** How far a reader has gone in the results; kept in the entry of the history, for the way back from a result. */
export type PlaceInResults = {
  /** Results that are shown at a time. */
  size: number;
  /** Results that were shown when the reader left, or `size`. */
  shown(): number;
  /** Keeps how many results are shown now. */
  keep(shown: number): void;
  /** Scrolls to where the reader was, once. */
  restore(): void;
};

type Kept = { shown?: number; y?: number };

/** The place in the results of a search box; only that of the search page is kept. */
export function placeInResults(root: HTMLElement, size: number): PlaceInResults {
  if (root.closest('[data-search-page]') === null)
    return { size, shown: () => size, keep: () => undefined, restore: () => undefined };
  const kept = (): Kept => (history.state as Kept | null) ?? {};
  const keep = (own: Kept) => history.replaceState({ ...kept(), ...own }, '');
  let { y } = kept();
  addEventListener('pagehide', () => keep({ y: scrollY }));
  return {
    size,
    shown: () => Math.max(size, kept().shown ?? 0),
    keep: (shown) => keep({ shown }),
    restore() {
      if (y !== undefined) scrollTo({ top: y, behavior: 'instant' });
      y = undefined;
    },
  };
}
