import { createEngine, type Engine } from '../../search/engine.ts';
import { matches } from '../../search/facet.ts';
import { type Found, NOTHING_FOUND } from '../../search/hits.ts';
import { quotationOf } from '../../search/quotation.ts';
import { type FacetView, facetViewOf } from './facet-view.ts';
import { siteBundle } from './fetch-index.ts';
import { type PlaceInResults, placeInResults } from './place-in-results.ts';
import { type Quote, type View, viewOf } from './result-view.ts';
import type { SearchBox } from './search-box.ts';
import { FAILURE_TEXT, LOADING_TEXT, NAMES_ONLY_TEXT, statusText } from './status-text.ts';

export { filtersOf } from '../../search/facet.ts';
export { followAddress } from './follow-address.ts';

let shared: Engine | undefined;

/** The engine of this page, one for everything that searches on it. `base` is the site's. */
export function engineOf(base: string): Engine {
  shared ??= createEngine(siteBundle(base));
  return shared;
}

/**
 * Makes a `[data-search-box]` search. Its `data-base` holds the site's base, `data-size` how many results
 * are shown at a time. Loading starts at once, so call this when the reader touches the box, not before.
 * `filtered` runs after the reader has chosen a filter.
 */
export function startSearchBox(root: HTMLElement, filtered: () => void): SearchBox {
  const base = root.dataset['base'] ?? '/';
  const view = viewOf(root, base);
  const engine = engineOf(base);
  void engine.warm();
  const facets = facetViewOf(root, () => {
    filtered();
    void update();
  });
  const place = placeInResults(root, Number(root.dataset['size']));
  const update = searchInto(view, facets, engine, place);
  view.input.addEventListener('input', update);
  return { form: view.form, input: view.input, facets, update };
}

/** Searches for what the input holds; when the texts cannot be loaded, names answer. */
function searchInto(
  view: View,
  facets: FacetView,
  engine: Engine,
  place: PlaceInResults,
): () => Promise<void> {
  let current = 0;
  const { size } = place;

  const show = (typed: string, found: Found, quote: Quote | null, say: (shown: number) => void) => {
    const run = current;
    facets.count(
      found.hits.map(({ entry }) => entry),
      found.isPartial,
    );
    const filters = facets.chosen();
    const hits = found.hits.filter(({ entry }) => matches(entry, filters));
    const first = place.shown();
    view.show(hits.slice(0, first), quote);
    if (quote !== null) place.restore();
    const offer = (from: number) =>
      view.offerMore(
        from < hits.length
          ? () => {
              if (run !== current) return;
              view.append(hits.slice(from, from + size), quote);
              place.keep(from + size);
              offer(from + size);
            }
          : null,
      );
    offer(first);
    view.suggest(found.corrected);
    view.hint(hits.length === 0 && typed !== '');
    say(hits.length);
  };

  return async () => {
    current += 1;
    const run = current;
    const typed = view.input.value;
    const isOld = () => run !== current;
    const isFiltered = Object.keys(facets.chosen()).length > 0;
    if (typed.trim() === '' && !isFiltered) {
      show('', NOTHING_FOUND, null, () => view.say(''));
      return;
    }
    if (view.isEmpty()) view.say(LOADING_TEXT);
    try {
      const filters = facets.chosen();
      const found = await (typed.trim() === '' ? engine.all(filters) : engine.search(typed, filters));
      if (isOld()) return;
      const quote: Quote = (hit) => quotationOf(found.text(hit), found);
      show(typed, found, quote, (shown) => view.say(statusText(typed, found, shown)));
    } catch {
      const named = await engine.searchNames(typed).catch(() => NOTHING_FOUND);
      if (isOld()) return;
      const text = named.hits.length === 0 ? FAILURE_TEXT : NAMES_ONLY_TEXT;
      show(typed, named, null, () => view.say(text));
    }
  };
}
