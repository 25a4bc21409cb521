import { USE_FINDING } from '../../text/site-words.ts';
import { startFilterForm } from './filter-form.ts';

/** Makes the filters of a page of findings work in place: hides findings, shows the count, keeps the choice in the address. */
export function startReview(): void {
  const form = document.querySelector<HTMLFormElement>('[data-finding-filters]');
  const status = document.querySelector('[data-finding-status]');
  if (form === null || status === null) return;
  const findings = [...document.querySelectorAll<HTMLElement>('[data-findings] > li')];
  findings.forEach(offerUse);
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

/** Puts a button below a finding that begins a comment from it; `place-actions.ts` does so. */
function offerUse(finding: HTMLElement): void {
  finding.dataset['place'] = '';
  const line = document.createElement('p');
  line.className = 'cite-buttons';
  const button = document.createElement('button');
  button.type = 'button';
  button.dataset['placeDo'] = 'use-finding';
  button.textContent = USE_FINDING;
  const said = document.createElement('span');
  said.className = 'cite-said';
  said.role = 'status';
  line.append(button, said);
  finding.append(line);
}
