import type { SearchBox } from './client.ts';

/**
 * Brings the search page to life: `?q=` alone gives its results, typing keeps the address up to date,
 * every finished search (submitted, or left by typing another) is one step back in the history.
 * Without a query, the rest of search is loaded when the reader touches the box.
 */
export function startSearchPage(): void {
  const root = document.querySelector('[data-search-page] [data-search-box]');
  if (!(root instanceof HTMLElement)) return;
  const input = root.querySelector('input');
  if (input === null) return;
  let box: Promise<SearchBox> | undefined;

  const start = () => {
    box ??= import('./client.ts').then(({ startSearchBox }) => {
      const started = startSearchBox(root);
      followAddress(started);
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
function followAddress({ form, input, update }: SearchBox): void {
  /** The history entry at hand holds a finished search that must stay. */
  let finished = queryInAddress() !== '';

  const follow = () => {
    const address = addressOf(input.value);
    if (finished) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
    finished = false;
  };
  if (input.value !== queryInAddress()) follow();
  input.addEventListener('input', follow);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    finished = input.value.trim() !== '';
    void update();
  });
  addEventListener('popstate', () => {
    input.value = queryInAddress();
    finished = input.value !== '';
    void update();
  });
}

/** The page's own address with this query; without one, the bare address. */
function addressOf(typed: string): string {
  const query = typed.trim();
  return query === '' ? location.pathname : `${location.pathname}?${new URLSearchParams({ q: query })}`;
}
