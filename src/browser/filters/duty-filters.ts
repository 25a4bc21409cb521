import { rowWords } from './filter.ts';
import { startFilterForm } from './filter-form.ts';

/** Filters whose values a row has as attributes: layer, component, stage. */
const MARKED = ['lop', 'tp', 'giai-doan'] as const;
/** Filters whose values a row says in a cell, in the words of the form's choices: strength, who. */
const SAID = { muc: 1, ai: 2 } as const;

/** Makes the filters of the register of duties work in place: rows hide, the count is said, the address keeps the choice. */
export function startDuties(): void {
  const form = document.querySelector<HTMLFormElement>('[data-duty-filters]');
  const status = document.querySelector('[data-duty-status]');
  if (form === null || status === null) return;
  startFilterForm({
    form,
    status,
    noun: 'nghĩa vụ',
    keys: ['ai', 'muc', ...MARKED, 'q'],
    rows: [...document.querySelectorAll<HTMLTableRowElement>('[data-duty-rows] > tr')].map((element) => {
      let words: string | undefined;
      return {
        element,
        values: {
          ...Object.fromEntries(MARKED.map((key) => [key, element.getAttribute(`data-${key}`) ?? ''])),
          ...Object.fromEntries(
            Object.entries(SAID).map(([key, at]) => [key, valuesSaid(form, key, element.cells[at])]),
          ),
        },
        get words() {
          words ??= rowWords(element.textContent);
          return words;
        },
      };
    }),
  });
}

/** Values of the choices that a cell names, with spaces between. */
function valuesSaid(form: HTMLFormElement, key: string, cell: HTMLTableCellElement | undefined): string {
  const field = form.elements.namedItem(key);
  const choices = field instanceof HTMLSelectElement ? [...field.options] : [];
  const named = (cell?.textContent ?? '').split('; ').map((name) => name.trim());
  return choices
    .filter(({ value, text }) => value !== '' && named.includes(text))
    .map(({ value }) => value)
    .join(' ');
}
