import { startFilterForm } from './filter-form.ts';

/** Makes the filters of a page of findings work in place: hides findings, shows the count, keeps the choice in the address. */
export function startReview(): void {
  const form = document.querySelector<HTMLFormElement>('[data-finding-filters]');
  const status = document.querySelector('[data-finding-status]');
  if (form === null || status === null) return;
  const findings = [...document.querySelectorAll<HTMLElement>('[data-findings] > li')];
  // Comes after the page's first picture.
  void import('../comments/offer-findings.ts').then(({ offerFindings }) => offerFindings(findings));
  startFilterForm({
    form,
    status,
    noun: 'nhận xét',
    keys: ['muc', 'phan'],
    rows: findings.map((element) => {
      const { muc = '', phan = '' } = element.dataset;
      return { element, values: { muc, phan }, words: '' };
    }),
  });
}
