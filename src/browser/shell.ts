/** Scripts for every page, in one file to protect first paint. */

import { startDiagrams } from './diagrams.ts';
import { wakeOnDemand } from './lazy-features.ts';
import { prefetchOnIntent } from './prefetch.ts';
import { startReadingPosition } from './reading-position.ts';
import { startReadingSettings } from './reading-settings.ts';
import { startSearchDialog } from './search/search-dialog.ts';

for (const panel of document.querySelectorAll<HTMLElement>('[popover]')) {
  panel.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a') && panel.matches(':popover-open')) {
      panel.hidePopover();
    }
  });
}

startReadingSettings();
startReadingPosition();
startSearchDialog();
startDiagrams();
prefetchOnIntent();
wakeOnDemand();
