/** Scripts for every page, in one file to protect first paint. */

import { startDiagrams } from './diagrams.ts';
import { wakeOnDemand } from './lazy-features.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { startSearchDialog } from './search/search-dialog.ts';

const root = document.documentElement;
const themeSwitch = document.querySelector<HTMLSelectElement>('#giao-dien');

if (themeSwitch) {
  themeSwitch.value = root.dataset['theme'] ?? '';
  themeSwitch.addEventListener('change', () => {
    const theme = themeSwitch.value;
    if (theme) root.dataset['theme'] = theme;
    else delete root.dataset['theme'];
    try {
      if (theme) localStorage.setItem('giao-dien', theme);
      else localStorage.removeItem('giao-dien');
    } catch {
      // Storage is blocked: the choice lasts for this page only.
    }
  });
}

for (const panel of document.querySelectorAll<HTMLElement>('[popover]')) {
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && panel.matches(':popover-open')) {
      panel.hidePopover();
    }
  });
}

/** An address that leads to no element may be typed otherwise than it is written. */
function checkAnchor(): void {
  const { hash } = location;
  const leads = hash.length < 2 || document.getElementById(hash.slice(1)) !== null;
  if (!leads) void import('./find-anchor.ts').then(({ findAnchor }) => findAnchor());
}

checkAnchor();
window.addEventListener('hashchange', checkAnchor);
startSearchDialog();
startDiagrams();
prefetchOnIntent();
wakeOnDemand();
