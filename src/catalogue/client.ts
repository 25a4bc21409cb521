/** Makes the catalogue work in place: rows hide and move, choices are counted, the address keeps it all, the rest is saved or printed. */
import { csvText } from '../text/csv.ts';
import {
  FILTER_KEYS,
  type FilterKey,
  type FilterRow,
  type Filters,
  facetCounts,
  filtersOf,
  matches,
  queryOf,
} from './filter.ts';
import { saveFile } from './save-file.ts';
import { nextOrder, orderOf, orderText, SORT_KEYS, type SortKey, type SortRow, sorted } from './sort.ts';

type Row = FilterRow & SortRow & { element: HTMLTableRowElement };

export function startCatalogue(): void {
  const form = document.querySelector<HTMLFormElement>('[data-catalogue-filters]');
  const body = document.querySelector('[data-catalogue-rows]');
  const status = document.querySelector('[data-catalogue-status]');
  if (form === null || body === null || status === null) return;
  const heads = [...document.querySelectorAll<HTMLElement>('[data-sort]')];
  const rows = [...body.querySelectorAll('tr')].map((element, place) => readRow(element, place, form));

  const show = (filters: Filters): void => {
    const order = orderOf(filters['sap-xep']);
    const inOrder = sorted(rows, order);
    body.append(...inOrder.map(({ element }) => element));
    let shown = 0;
    for (const row of inOrder) {
      row.element.hidden = !matches(row, filters);
      if (!row.element.hidden) shown++;
    }
    status.textContent =
      shown === rows.length ? `${shown} thành phần` : `${shown} trong ${rows.length} thành phần`;
    for (const key of FILTER_KEYS) showCounts(form, key, facetCounts(rows, filters, key));
    for (const head of heads) {
      const isHere = head.dataset['sort'] === order?.key;
      if (isHere) head.ariaSort = order?.isDescending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
    }
  };
  const current = (): Filters => filtersOf(location.search);
  const fromAddress = (): void => {
    const filters = current();
    fill(form, filters);
    show(filters);
  };
  const go = (filters: Filters): void => {
    history.replaceState(null, '', `${location.pathname}${queryOf(filters)}`);
    show(filters);
  };
  const fromForm = (): void => go(filtersOf(new URLSearchParams(valuesOf(form)).toString()));
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
  for (const head of heads) {
    const key = SORT_KEYS.find((other) => other === head.dataset['sort']);
    if (key === undefined) continue;
    makeButton(head).addEventListener('click', () => {
      const { 'sap-xep': now, ...filters } = current();
      const next = nextOrder(orderOf(now), key);
      const changed = next === undefined ? filters : { ...filters, 'sap-xep': orderText(next) };
      fill(form, changed);
      go(changed);
    });
  }
  document.querySelector('[data-catalogue-print]')?.addEventListener('click', () => print());
  document.querySelector('[data-catalogue-csv]')?.addEventListener('click', () => {
    const shown = sorted(rows, orderOf(current()['sap-xep'])).filter(({ element }) => !element.hidden);
    saveFile('thanh-phan.csv', 'text/csv', csvText([HEAD, ...shown.map(({ element }) => cellsOf(element))]));
  });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  fromAddress();
}

const HEAD = ['Mã', 'Tên', 'Khung', 'Lớp', 'Nhóm', 'Cấp', 'Địa bàn', 'Cơ quan', 'Địa chỉ'];

function cellsOf(row: HTMLTableRowElement): string[] {
  const said = (cell: Element | null | undefined) => cell?.textContent.trim().replace(/^–$/, '') ?? '';
  const [, ...cells] = [...row.cells];
  return [
    said(row.querySelector('.code')),
    said(row.querySelector('[data-official]')),
    ...cells.map(said),
    row.querySelector('a')?.href ?? '',
  ];
}

function readRow(element: HTMLTableRowElement, place: number, form: HTMLFormElement): Row {
  const { dataset } = element;
  const values: Record<FilterKey, string> = {
    khung: dataset['khung'] ?? '',
    lop: dataset['lop'] ?? '',
    nhom: dataset['nhom'] ?? '',
    cap: dataset['cap'] ?? '',
    'dia-ban': dataset['diaBan'] ?? '',
    'co-quan': dataset['coQuan'] ?? '',
  };
  return {
    ...values,
    element,
    place,
    words: dataset['words'] ?? '',
    code: element.querySelector('.code')?.textContent ?? '',
    name: element.querySelector('[data-official]')?.textContent ?? '',
    ranks: Object.fromEntries(
      FILTER_KEYS.filter((key): key is FilterKey & SortKey => values[key] !== '').map((key) => [
        key,
        optionsOf(form, key).findIndex(({ value }) => value === values[key]),
      ]),
    ),
  };
}

function optionsOf(form: HTMLFormElement, key: FilterKey): HTMLOptionElement[] {
  const field = form.elements.namedItem(key);
  return field instanceof HTMLSelectElement ? [...field.options] : [];
}

/** Behind each choice of a filter the number of rows that it would leave. */
function showCounts(form: HTMLFormElement, key: FilterKey, counts: Map<string, number>): void {
  for (const option of optionsOf(form, key)) {
    option.dataset['name'] ??= option.text;
    option.text = `${option.dataset['name']} (${counts.get(option.value) ?? 0})`;
  }
}

/** The words of a column's head become a button. */
function makeButton(head: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  head.replaceChildren(button);
  return button;
}

function valuesOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([key, value]) => [key, typeof value === 'string' ? value : '']);
}

function fill(form: HTMLFormElement, filters: Filters): void {
  for (const key of [...FILTER_KEYS, 'q', 'sap-xep'] as const) {
    const field = form.elements.namedItem(key);
    if (field instanceof HTMLSelectElement || field instanceof HTMLInputElement)
      field.value = filters[key] ?? '';
  }
}
