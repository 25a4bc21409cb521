import {
  COMPARISON_FILTERS,
  type ComparisonFilters,
  filtersOf,
  isShown,
  queryOf,
  searchWords,
} from './comparison-filter.ts';

/** Makes the filters of a comparison work in place: rows and empty sections hide, the count is said, the address keeps the choice. */
export function startComparison(): void {
  const form = document.querySelector<HTMLFormElement>('[data-comparison-filters]');
  const status = document.querySelector<HTMLElement>('[data-comparison-status]');
  if (form === null || status === null) return;
  const rows = [...document.querySelectorAll<HTMLElement>('[data-comparison-rows] tr')].map((element) => ({
    element,
    kind: element.dataset['kind'] ?? '',
    layer: element.dataset['layer'] ?? '',
    words: searchWords(element.textContent),
  }));
  const sections = new Set(rows.flatMap(({ element }) => element.closest<HTMLElement>('.section') ?? []));

  const show = (filters: ComparisonFilters): void => {
    for (const row of rows) row.element.hidden = !isShown(row, filters);
    for (const section of sections)
      section.hidden = section.querySelector('[data-comparison-rows] tr:not([hidden])') === null;
    const shown = rows.filter(({ element }) => !element.hidden).length;
    status.textContent = shown === rows.length ? `${shown} dòng` : `${shown} trong ${rows.length} dòng`;
  };
  const fromAddress = (): void => {
    const filters = filtersOf(location.search);
    fill(form, filters);
    show(filters);
  };
  const fromForm = (): void => {
    const values = [...new FormData(form)].map(([name, value]) => [name, String(value)]);
    const filters = filtersOf(new URLSearchParams(values).toString());
    history.replaceState(null, '', `${location.pathname}${queryOf(filters)}`);
    show(filters);
  };
  form.addEventListener('input', fromForm);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fromForm();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fill(form, {});
    fromForm();
  });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  status.hidden = false;
  fromAddress();
}

function fill(form: HTMLFormElement, filters: ComparisonFilters): void {
  for (const name of COMPARISON_FILTERS) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
      field.value = filters[name] ?? '';
  }
}
