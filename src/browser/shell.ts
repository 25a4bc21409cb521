/** Comforts of every page, in one file: each more would keep the page from its first picture a little longer. */

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
      // Storage is closed to this page: the choice holds until the reader leaves it.
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

startSearchDialog();
startDiagrams();
prefetchOnIntent();
wakeOnDemand();
