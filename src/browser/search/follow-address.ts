import { addressOf, type Filters, filtersOf } from '../../search/facet.ts';
import { ownAddress } from '../own-address.ts';
import type { SearchBox } from './search-box.ts';

/** Keeps address and box the same, also for what was typed while the rest of search was loading. */
export function followAddress() {
  /** The history entry at hand holds a finished search that must stay. */
  let finished = queryInAddress() !== '';

  const write = (typed: string, filters: Filters) => {
    const address = ownAddress(addressOf(typed, filters));
    if (finished) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    finished = false;
  };
  return {
    /** The reader has chosen a filter: a search of its own. */
    finish({ input, facets }: SearchBox) {
      finished = true;
      write(input.value, facets.chosen());
      finished = true;
    },
    follow({ form, input, facets, update }: SearchBox) {
      if (input.value !== queryInAddress()) write(input.value, facets.chosen());
      input.addEventListener('input', () => write(input.value, facets.chosen()));
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        finished = input.value.trim() !== '';
        void update();
      });
      addEventListener('popstate', () => {
        input.value = queryInAddress();
        facets.choose(filtersOf(location.search));
        finished = input.value !== '';
        void update();
      });
    },
  };
}

/** The words that the address asks for. */
function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}
