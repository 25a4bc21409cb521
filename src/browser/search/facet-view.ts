import { countsOf, FACET_KEYS, type Filters } from '../../search/facet.ts';
import type { Entry } from '../../search/record.ts';

/** The search page's filters. */
export type FacetView = {
  chosen(): Filters;
  choose(filters: Filters): void;
  /**
   * Says how many results each choice would leave, and hides choices that would leave none. Of a partial search, a
   * choice among documents or frameworks brings results that were not searched, so these are all shown and not counted.
   */
  count(entries: readonly Entry[], isPartial: boolean): void;
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
  let found: readonly Entry[] = [];
  let isPart = false;
  const countChoices = () => {
    const filters = chosen();
    for (const { key, select } of selects) {
      const counts = countsOf(found, filters, key);
      const isOpen = isPart && (key === 'van-ban' || key === 'khung');
      for (const option of select.options) {
        const count = counts.get(option.value) ?? 0;
        const label = option.dataset['label'] ?? '';
        option.hidden = option.value !== '' && count === 0 && !option.selected && !isOpen;
        option.textContent = option.value === '' || isOpen ? label : `${label} (${count})`;
      }
      // A choice between one thing and nothing is none.
      select.closest('label')?.toggleAttribute('hidden', counts.size < 2 && select.value === '' && !isOpen);
    }
  };
  for (const { select } of selects) select.addEventListener('change', changed);
  // Choices that nobody sees are not counted at every key.
  fields?.addEventListener('toggle', () => {
    if (fields.open) countChoices();
  });
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
    count(entries, isPartial) {
      found = entries;
      isPart = isPartial;
      if (fields?.open) countChoices();
      fields?.toggleAttribute('hidden', entries.length === 0 && !isPartial);
      clear?.toggleAttribute('hidden', Object.keys(chosen()).length === 0);
    },
  };
}
