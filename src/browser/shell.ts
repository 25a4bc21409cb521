/** Scripts for every page, in one file to protect first paint. */

import { startDiagrams } from './diagram-tools.ts';
import { loadFeaturesOnDemand } from './lazy-features.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { startSearchDialog } from './search/search-dialog.ts';

for (const panel of document.querySelectorAll<HTMLElement>('[popover]')) {
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && panel.matches(':popover-open')) {
      panel.hidePopover();
    }
  });
}

/** Looks for an anchor that is spelled differently when the address leads to no element. */
function checkAnchor(): void {
  const { hash } = location;
  const leads = hash.length < 2 || document.getElementById(hash.slice(1)) !== null;
  if (!leads) void import('./find-anchor.ts').then(({ findAnchor }) => findAnchor());
}

if (/[?&]ban=/.test(location.search + document.referrer))
  void import('./copied-version.ts').then(({ tellChanged }) => tellChanged());
checkAnchor();
window.addEventListener('hashchange', checkAnchor);
startSearchDialog();
startDiagrams();
prefetchOnIntent();
loadFeaturesOnDemand();

document.querySelector<HTMLElement>('[data-report]')?.addEventListener('click', ({ currentTarget }) => {
  if (!(currentTarget instanceof HTMLElement)) return;
  void import('./report-mistake.ts').then(({ reportMistake }) => reportMistake(currentTarget));
});

const settingsButtons = document.querySelectorAll<HTMLButtonElement>('[data-settings]');
const openSettings = (event: MouseEvent): void => {
  // A bundle loads the module within the click, which would then close the settings again as the button's own popover.
  event.preventDefault();
  for (const button of settingsButtons) button.removeEventListener('click', openSettings);
  void import('./reading-settings.ts').then(({ openReadingSettings }) =>
    openReadingSettings(settingsButtons),
  );
};
for (const button of settingsButtons) button.addEventListener('click', openSettings);
if (document.documentElement.dataset['notes'] === 'day-du') {
  void import('./reading-settings.ts').then(({ openNotes }) => openNotes());
}
void import('./reading-position.ts').then(({ startReadingPosition }) => startReadingPosition());
