import {
  type FindingFilters,
  findingFiltersOf,
  findingQueryOf,
  isShown,
  REVIEW_KEYS,
} from './review-filter.ts';

/** Makes the filters of a page of findings work in place: findings hide, the count is said, the address keeps the choice. */
export function startReview(): void {
  const form = document.querySelector<HTMLFormElement>('[data-finding-filters]');
  const status = document.querySelector('[data-finding-status]');
  const list = document.querySelector('[data-findings]');
  if (form === null || status === null || list === null) return;
  const findings = [...list.querySelectorAll<HTMLElement>(':scope > li')];

  const show = (filters: FindingFilters): void => {
    for (const finding of findings) {
      const { muc = '', phan = '' } = finding.dataset;
      finding.hidden = !isShown({ muc, phan }, filters);
    }
    const shown = findings.filter(({ hidden }) => !hidden).length;
    status.textContent =
      shown === findings.length ? `${shown} nhận xét` : `${shown} trong ${findings.length} nhận xét`;
  };
  const fill = (filters: FindingFilters): void => {
    for (const key of REVIEW_KEYS) {
      const field = form.elements.namedItem(key);
      if (field instanceof HTMLSelectElement) field.value = filters[key] ?? '';
    }
  };
  const fromAddress = (): void => {
    const filters = findingFiltersOf(location.search);
    fill(filters);
    show(filters);
  };
  const fromForm = (): void => {
    const filters = Object.fromEntries(
      REVIEW_KEYS.flatMap((key) => {
        const field = form.elements.namedItem(key);
        return field instanceof HTMLSelectElement && field.value !== '' ? [[key, field.value]] : [];
      }),
    );
    history.replaceState(null, '', `${location.pathname}${findingQueryOf(filters)}`);
    show(filters);
  };
  form.addEventListener('input', fromForm);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    fill({});
    fromForm();
  });
  addEventListener('popstate', fromAddress);
  form.hidden = false;
  // A link to one finding shows it whatever the filters say.
  if (location.hash === '') fromAddress();
}
