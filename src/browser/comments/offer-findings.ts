import { USE_FINDING } from '../../text/site-words.ts';

/** Puts a button below each finding that begins a comment from it; `place-actions.ts` does so. */
export function offerFindings(findings: readonly HTMLElement[]): void {
  findings.forEach(offerUse);
}

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
