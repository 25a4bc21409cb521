import { rowWords } from './filter.ts';
import { startFilterForm } from './filter-form.ts';

const ROWS = '[data-comparison-rows] tr';

/** Makes the filters of a comparison work in place: hides rows and empty sections, shows the count, keeps the choice in the address. */
export function startComparison(): void {
  const form = document.querySelector<HTMLFormElement>('[data-comparison-filters]');
  const status = document.querySelector<HTMLElement>('[data-comparison-status]');
  if (form === null || status === null) return;
  const rows = [...document.querySelectorAll<HTMLElement>(ROWS)];
  const sections = new Set(rows.flatMap((element) => element.closest<HTMLElement>('.section') ?? []));
  status.hidden = false;
  startFilterForm({
    form,
    status,
    noun: 'dòng',
    keys: ['q', 'loai', 'bang', 'lop'],
    rows: rows.map((element) => {
      const { kind = '', layer = '', table = '' } = element.dataset;
      return {
        element,
        values: { loai: kind, bang: table, lop: layer },
        words: rowWords(element.textContent),
      };
    }),
    onShow() {
      for (const section of sections)
        section.hidden = section.querySelector(`${ROWS}:not([hidden])`) === null;
    },
  });
}
