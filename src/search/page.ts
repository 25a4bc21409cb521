import { startLoading } from './bundle.ts';
import type { SearchBox } from './client.ts';
import { addressOf, type Filters, filtersOf } from './facet.ts';

/**
 * Brings the search page to life: the address alone gives its results, typing and filters keep it up to date,
 * every finished search (submitted, filtered, or left by typing another) is one step back in the history.
 * Without a query, the rest of search is loaded when the reader touches the box.
 */
export function startSearchPage(): void {
  const root = document.querySelector('[data-search-page] [data-search-box]');
  if (!(root instanceof HTMLElement)) return;
  const input = root.querySelector('input');
  if (input === null) return;
  let box: Promise<SearchBox> | undefined;

  const start = () => {
    if (box === undefined) void startLoading(root.dataset['base'] ?? '/');
    box ??= import('./client.ts').then(({ startSearchBox }) => {
      const address = followAddress();
      const started = startSearchBox(root, () => address.finish(started));
      started.facets.choose(filtersOf(location.search));
      address.follow(started);
      return started;
    });
    return box;
  };

  input.value = queryInAddress();
  const search = () =>
    start()
      .then(({ update }) => update())
      .catch(() => {
        box = undefined;
      });
  if (input.value !== '') void search();
  else input.addEventListener('focus', search, { once: true });
}

function queryInAddress(): string {
  return new URLSearchParams(location.search).get('q') ?? '';
}

/** Keeps address and box the same, also for what was typed while the rest of search was loading. */
function followAddress() {
  /** The history entry at hand holds a finished search that must stay. */
  let finished = queryInAddress() !== '';

  const write = (typed: string, filters: Filters) => {
    const address = location.pathname + addressOf(typed, filters);
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
