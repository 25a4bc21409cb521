/** Keeps a filter form, the address of the page, the visible rows and their count in step. */
import { ownAddress } from '../own-address.ts';
import { type FilterRow, type Filters, filtersOf, queryOf, rowFilter } from './filter.ts';

export type ElementRow = FilterRow & { element: HTMLElement };

export type FilteredRows = {
  /** Hidden until its script runs; its fields are named as the parts of the address. */
  form: HTMLFormElement;
  /** Live region with the number of visible rows. */
  status: Element;
  rows: readonly ElementRow[];
  /** What a row is called: `thành phần`. */
  noun: string;
  /** Names of the filters, in the order of the address. */
  keys: readonly string[];
  /** How many rows are not among `rows` yet; they are added to it, and `refresh` shows them. */
  missing?: () => number;
  /** Called after a change: order, counts, empty sections. */
  onShow?: (filters: Filters) => void;
};

/** What a page does with its filters beside the form. */
export type FilterForm = {
  current(): Filters;
  /** Chooses filters as if they were chosen in the form. */
  choose(filters: Filters): void;
  /** Shows the rows again, after some were added. */
  refresh(): void;
};

/** Makes a filter form work in place, starting from the address. */
export function startFilterForm({
  form,
  status,
  rows,
  noun,
  keys,
  missing = () => 0,
  onShow,
}: FilteredRows): FilterForm {
  const show = (filters: Filters): void => {
    const stays = rowFilter(filters);
    for (const row of rows) row.element.hidden = !stays(row);
    const shown = rows.filter(({ element }) => !element.hidden).length;
    const all = rows.length + missing();
    status.textContent = shown === all ? `${shown} ${noun}` : `${shown} trong ${all} ${noun}`;
    if (status instanceof HTMLElement) status.dataset['chosen'] = chosenWords();
    onShow?.(filters);
  };
  /** The filters in force for paper: "Lớp: 1. Hạ tầng; Cấp: Cấp xã". */
  const chosenWords = (): string =>
    [...form.elements]
      .flatMap((field) => {
        const isField = field instanceof HTMLSelectElement || field instanceof HTMLInputElement;
        if (!isField || field.value === '' || field.type === 'checkbox') return [];
        const value =
          field instanceof HTMLSelectElement ? field.selectedOptions[0]?.textContent : field.value;
        return [`${field.labels?.[0]?.textContent?.trim() ?? field.name}: ${value?.trim()}`];
      })
      .join('; ');
  const fill = (filters: Filters): void => {
    for (const key of keys) {
      const field = form.elements.namedItem(key);
      if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
        field.value = filters[key] ?? '';
    }
  };
  const current = (): Filters => filtersOf(keys, location.search);
  const go = (filters: Filters): void => {
    history.replaceState(null, '', ownAddress(queryOf(keys, filters)));
    show(filters);
  };
  const fromForm = (): void => {
    const chosen = [...new FormData(form)].map(([key, value]) => [key, String(value)]);
    go(filtersOf(keys, new URLSearchParams(chosen).toString()));
  };
  const choose = (filters: Filters): void => {
    fill(filters);
    go(filters);
  };
  const fromAddress = (): void => {
    const filters = current();
    fill(filters);
    show(filters);
    // A link to one row shows it regardless of the filters.
    if (rows.some(({ element }) => element.hidden && element.matches(':target'))) {
      fill({});
      show({});
    }
  };

  form.addEventListener('input', fromForm);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    fromForm();
  });
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    choose({});
  });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  fromAddress();
  return { current, choose, refresh: () => show(current()) };
}
