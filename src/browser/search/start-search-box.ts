import { createEngine, type Engine } from '../../search/engine.ts';
import { matches } from '../../search/facet.ts';
import type { Found } from '../../search/found.ts';
import { type FacetView, facetViewOf } from './facet-view.ts';
import { quotesOf, signsOfGoingOn } from './quoting.ts';
import { type Quote, type View, viewOf } from './result-view.ts';
import type { SearchBox } from './search-box.ts';
import { siteSources } from './site-sources.ts';
import { FAILURE_TEXT, LOADING_TEXT, NAMES_ONLY_TEXT, statusText } from './status-text.ts';

export { filtersOf } from '../../search/facet.ts';
export { followAddress } from './follow-address.ts';

let shared: Engine | undefined;

/** The engine of this page, one for everything that searches on it. `base` is the site's. */
export function engineOf(base: string): Engine {
  shared ??= createEngine(siteSources(base));
  return shared;
}

/**
 * Brings a `[data-search-box]` to life. Its `data-base` holds the site's base, `data-size` how many results
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
  const update = searchInto(view, facets, engine, Number(root.dataset['size']));
  view.input.addEventListener('input', update);
  return { form: view.form, input: view.input, facets, update };
}

/** The flow of one search: what names answer as soon as they are known, then everything, then more on demand. */
function searchInto(view: View, facets: FacetView, engine: Engine, size: number): () => Promise<void> {
  let current = 0;
  const goingOn = signsOfGoingOn();
  /** The last search of which the reader has asked for more results. */
  let further = 0;

  const show = (typed: string, found: Found, quote: Quote | null, say: (shown: number) => void) => {
    const run = current;
    facets.count(found.hits.map(({ entry }) => entry));
    const filters = facets.chosen();
    const hits = found.hits.filter(({ entry }) => matches(entry, filters));
    view.show(hits.slice(0, size), quote);
    const offer = (from: number) =>
      view.offerMore(
        from < hits.length
          ? () => {
              if (run !== current) return;
              further = run;
              view.append(hits.slice(from, from + size), quote);
              offer(from + size);
            }
          : null,
      );
    offer(size);
    view.suggest(found.corrected);
    view.hint(hits.length === 0 && typed !== '');
    say(hits.length);
  };

  return async () => {
    current += 1;
    const run = current;
    const typed = view.input.value;
    const isOld = () => run !== current;
    if (typed.trim() === '') {
      show('', NOTHING, null, () => view.say(''));
      return;
    }
    if (view.isEmpty()) view.say(LOADING_TEXT);
    const paused = after(PAUSE);
    const ways = {
      goingOn: () => (further === run ? Promise.resolve() : Promise.race([goingOn(), after(STILL)])),
      async patience() {
        await paused;
        if (isOld()) throw new Error('another search has taken its place');
      },
    };
    let named: Found | undefined;
    const showNames = async () => {
      named = await engine.direct(typed);
      // What names answer is replaced soon; to quote it would only delay the rest.
      if (!isOld() && named.hits.length > 0) show(typed, named, null, () => undefined);
    };
    let showing: Promise<void> | undefined;
    try {
      if (!engine.isLoaded()) await showNames();
      const found = await engine.search(typed, async () => {
        if (named === undefined) showing ??= showNames();
        await showing;
        await ways.patience();
      });
      if (isOld()) return;
      show(typed, found, quotesOf(engine, found, ways), (shown) => view.say(statusText(typed, found, shown)));
    } catch {
      if (isOld()) return;
      if (named === undefined || named.hits.length === 0)
        show(typed, NOTHING, null, () => view.say(FAILURE_TEXT));
      else show(typed, named, quotesOf(engine, named, ways), () => view.say(NAMES_ONLY_TEXT));
    }
  };
}

/** While words are being typed, names answer; milliseconds without a keystroke after which more is loaded for them. */
const PAUSE = 300;

/** Milliseconds after which a reader who gives no sign, a screen reader's for one, is taken to be reading on. */
const STILL = 3000;

function after(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

const NOTHING: Found = { hits: [], sought: [], marked: false, complete: true, corrected: null, files: 0 };
