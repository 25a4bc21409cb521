/** Filters, sorts, counts, exports and prints the catalogue in place; the state is in the address. */
import { facetCounts, rowWords } from './filter.ts';
import { type ElementRow, startFilterForm } from './filter-form.ts';
import { fetchFurtherRows, furtherPages } from './further-rows.ts';
import { nextOrder, orderOf, orderText, SORT_KEYS, type SortRow, sorted } from './sort.ts';

/** Names of the filters in the address, `?lop=1&cap=xa-thiet-yeu&dia-ban=nong-thon&q=…`. */
const FILTER_KEYS = ['khung', 'lop', 'nhom', 'cap', 'dia-ban', 'co-quan'] as const;
const ORDER_KEY = 'sap-xep';

type Row = ElementRow & SortRow & { element: HTMLTableRowElement };

export function startCatalogue(): void {
  const form = document.querySelector<HTMLFormElement>('[data-catalogue-filters]');
  const body = document.querySelector('[data-catalogue-rows]');
  const status = document.querySelector('[data-catalogue-status]');
  if (form === null || body === null || status === null) return;
  const heads = [...document.querySelectorAll<HTMLElement>('[data-sort]')];
  const read = rowReader(form);
  const rows = [...body.querySelectorAll('tr')].map(read);
  const pages = furtherPages();
  let missing = Math.max(0, (Number.parseInt(status.textContent, 10) || 0) - rows.length);
  let inOrder = rows;
  let orderShown = '';
  let loading: Promise<void> | undefined;

  const put = (wanted: string): void => {
    const order = orderOf(wanted);
    if (wanted !== orderShown || inOrder.length !== rows.length) {
      orderShown = wanted;
      inOrder = sorted(rows, order);
      body.append(...inOrder.map(({ element }) => element));
    }
    for (const head of heads) {
      const isHere = head.dataset['sort'] === order?.key;
      if (isHere) head.ariaSort = order?.isDescending ? 'descending' : 'ascending';
      else head.removeAttribute('aria-sort');
    }
  };
  const filters = startFilterForm({
    form,
    status,
    rows,
    noun: 'thành phần',
    keys: [...FILTER_KEYS, 'q', ORDER_KEY],
    missing: () => missing,
    onShow(chosen) {
      put(chosen[ORDER_KEY] ?? '');
      if (missing > 0) {
        if (Object.keys(chosen).length > 0) void loadAll();
      } else for (const key of FILTER_KEYS) showCounts(form, key, facetCounts(rows, chosen, key));
    },
  });
  /** Brings the rows of the other pages; when one cannot be had, all stays as it is and the next change tries again. */
  function loadAll(): Promise<void> {
    if (missing === 0) return Promise.resolve();
    loading ??= fetchFurtherRows(pages)
      .then((elements) => {
        missing = 0;
        inOrder = [...rows];
        rows.push(...elements.map((element, index) => read(element, rows.length + index)));
        for (const numbers of document.querySelectorAll<HTMLElement>('[data-page-numbers]'))
          numbers.hidden = true;
        filters.refresh();
      })
      .catch(() => {
        loading = undefined;
        status?.append(`; chưa đọc được ${missing} thành phần ở các trang sau`);
      });
    return loading;
  }
  form.addEventListener('focusin', () => void loadAll(), { once: true });
  for (const head of heads) {
    const key = SORT_KEYS.find((other) => other === head.dataset['sort']);
    if (key === undefined) continue;
    makeButton(head).addEventListener('click', () => {
      const { [ORDER_KEY]: now, ...others } = filters.current();
      const next = nextOrder(orderOf(now), key);
      filters.choose(next === undefined ? others : { ...others, [ORDER_KEY]: orderText(next) });
    });
  }
  document.querySelector('[data-catalogue-print]')?.addEventListener('click', async () => {
    await loadAll();
    print();
  });
  document.querySelector('[data-catalogue-csv]')?.addEventListener('click', async () => {
    const [{ saveTable }] = await Promise.all([import('./save-table.ts'), loadAll()]);
    const shown = inOrder.filter(({ element }) => !element.hidden);
    saveTable('thanh-phan.csv', [HEAD, ...shown.map(({ element }) => cellsOf(element))]);
  });
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

/** Reads rows: filter values at once, the rest lazily. */
function rowReader(form: HTMLFormElement): (element: HTMLTableRowElement, place: number) => Row {
  const ranks = FILTER_KEYS.map((key) => {
    const places = new Map(optionsOf(form, key).map(({ value }, rank) => [value, rank]));
    return [key, places] as const;
  });
  return (element, place) => {
    const values: Record<string, string> = {};
    for (const key of FILTER_KEYS) values[key] = element.getAttribute(`data-${key}`) ?? '';
    const code = once(() => element.querySelector('.code')?.textContent ?? '');
    const name = once(() => element.querySelector('[data-official]')?.textContent ?? '');
    const words = once(() => rowWords(code(), name()));
    const ranksHere = once(() =>
      Object.fromEntries(
        ranks.flatMap(([key, places]) => {
          const rank = values[key] === '' ? undefined : places.get(values[key] ?? '');
          return rank === undefined ? [] : [[key, rank]];
        }),
      ),
    );
    return {
      element,
      place,
      values,
      get words() {
        return words();
      },
      get code() {
        return code();
      },
      get name() {
        return name();
      },
      get ranks() {
        return ranksHere();
      },
    };
  };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function optionsOf(form: HTMLFormElement, key: string): HTMLOptionElement[] {
  const field = form.elements.namedItem(key);
  return field instanceof HTMLSelectElement ? [...field.options] : [];
}

/** Adds to each choice of a filter the number of rows it would leave. */
function showCounts(form: HTMLFormElement, key: string, counts: Map<string, number>): void {
  for (const option of optionsOf(form, key)) {
    option.dataset['name'] ??= option.text;
    option.text = `${option.dataset['name']} (${counts.get(option.value) ?? 0})`;
  }
}

/** Turns the heading of a column into a button. */
function makeButton(head: HTMLElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = head.textContent;
  head.replaceChildren(button);
  return button;
}
