import { FILTER_KEYS, type FilterRow, type Filters, filtersOf, matches, queryOf } from './filter.ts';

/** Makes the catalogue's filters work in place: rows hide, the count is said, the address keeps the choice. */
export function startCatalogue(): void {
  const form = document.querySelector<HTMLFormElement>('[data-catalogue-filters]');
  const body = document.querySelector('[data-catalogue-rows]');
  const status = document.querySelector('[data-catalogue-status]');
  if (form === null || body === null || status === null) return;
  const rows = [...body.querySelectorAll('tr')].map((element) => ({ element, row: readRow(element) }));

  const show = (filters: Filters): void => {
    let shown = 0;
    for (const { element, row } of rows) {
      element.hidden = !matches(row, filters);
      if (!element.hidden) shown++;
    }
    status.textContent =
      shown === rows.length ? `${shown} thành phần` : `${shown} trong ${rows.length} thành phần`;
  };
  const fromAddress = (): void => {
    const filters = filtersOf(location.search);
    fill(form, filters);
    show(filters);
  };
  const fromForm = (): void => {
    const filters = filtersOf(new URLSearchParams(valuesOf(form)).toString());
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
  fromAddress();
}

function readRow({ dataset }: HTMLElement): FilterRow {
  return {
    khung: dataset['khung'] ?? '',
    lop: dataset['lop'] ?? '',
    nhom: dataset['nhom'] ?? '',
    cap: dataset['cap'] ?? '',
    'dia-ban': dataset['diaBan'] ?? '',
    words: dataset['words'] ?? '',
  };
}

function valuesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([key, value]) => [key, typeof value === 'string' ? value : '']);
}

function fill(form: HTMLFormElement, filters: Filters): void {
  for (const key of [...FILTER_KEYS, 'q' as const]) {
    const field = form.elements.namedItem(key);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
      field.value = filters[key] ?? '';
  }
}
