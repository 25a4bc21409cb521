import { startLoading } from './fetch-index.ts';
import type { SearchBox } from './search-box.ts';

/**
 * Starts the search page: the address alone gives its results, typing and filters keep it up to date,
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
    if (box === undefined) startLoading(root.dataset['base'] ?? '/');
    box ??= import('./start-search-box.ts').then(({ startSearchBox, followAddress, filtersOf }) => {
      const address = followAddress();
      const started = startSearchBox(root, () => address.finish(started));
      started.facets.choose(filtersOf(location.search));
      address.follow(started);
      return started;
    });
    return box;
  };

  // Without a question in the address, what was typed before this ran stays.
  const asked = new URLSearchParams(location.search);
  input.value = asked.get('q') ?? input.value;
  const search = () =>
    start()
      .then(({ update }) => update())
      .catch(() => {
        box = undefined;
      });
  if (input.value !== '' || asked.size > 0 || input === document.activeElement) void search();
  else input.addEventListener('focus', search, { once: true });
}
