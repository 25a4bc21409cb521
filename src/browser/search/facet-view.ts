import { countsOf, FACET_KEYS, type Filters } from '../../search/facet.ts';
import type { Entry } from '../../search/record.ts';

/** The search page's filters. */
export type FacetView = {
  chosen(): Filters;
  choose(filters: Filters): void;
  /** Says how many results each choice would leave, and hides choices that would leave none. */
  count(entries: readonly Entry[]): void;
};

/** The filters inside `root`; none there means that results are not narrowed. `changed` runs when the reader chooses. */
export function facetViewOf(root: HTMLElement, changed: () => void): FacetView {
  const fields = root.querySelector<HTMLDetailsElement>('[data-search-facets]');
  const selects = FACET_KEYS.flatMap((key) => {
    const select = fields?.querySelector<HTMLSelectElement>(`select[name="${key}"]`);
    return select ? [{ key, select }] : [];
  });
  const clear = fields?.querySelector<HTMLButtonElement>('[data-search-clear]');
  const chosen = (): Filters =>
    Object.fromEntries(
      selects.flatMap(({ key, select }) => (select.value === '' ? [] : [[key, select.value]])),
    );
  for (const { select } of selects) select.addEventListener('change', changed);
  clear?.addEventListener('click', () => {
    for (const { select } of selects) select.value = '';
    selects[0]?.select.focus();
    changed();
  });
  return {
    chosen,
    choose(filters) {
      for (const { key, select } of selects) select.value = filters[key] ?? '';
      if (fields && Object.keys(filters).length > 0) fields.open = true;
    },
    count(entries) {
      const filters = chosen();
      for (const { key, select } of selects) {
        const counts = countsOf(entries, filters, key);
        for (const option of select.options) {
          const count = counts.get(option.value) ?? 0;
          option.hidden = option.value !== '' && count === 0 && !option.selected;
          option.textContent =
            option.value === '' ? (option.dataset['label'] ?? '') : `${option.dataset['label']} (${count})`;
        }
        // A choice between one thing and nothing is none.
        select.closest('label')?.toggleAttribute('hidden', counts.size < 2 && select.value === '');
      }
      fields?.toggleAttribute('hidden', entries.length === 0);
      clear?.toggleAttribute('hidden', Object.keys(filters).length === 0);
    },
  };
}
