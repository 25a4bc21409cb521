import { withBase } from '../site.ts';
import type { DirectFile } from './direct.ts';
import { createEngine, type Engine, type Found, type Sources } from './engine.ts';
import { loadPagefind } from './pagefind.ts';
import { SEARCH_FOLDER } from './record.ts';
import { FAILURE_TEXT, LOADING_TEXT, statusText } from './status.ts';
import { type View, viewOf } from './view.ts';

/** A search box at work. */
export type SearchBox = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  /** Searches for what the input holds; a newer call cancels the older one. */
  update(): Promise<void>;
};

let shared: Engine | undefined;

/**
 * Brings a `[data-search-box]` to life. Its `data-base` holds the site's base, `data-size` how many results
 * are shown at a time. Loading starts at once, so call this when the reader touches the box, not before.
 */
export function startSearchBox(root: HTMLElement): SearchBox {
  const base = root.dataset['base'] ?? '/';
  const view = viewOf(root, base);
  shared ??= createEngine(siteSources(base));
  shared.warm();
  const update = searchInto(view, shared, Number(root.dataset['size']));
  view.input.addEventListener('input', update);
  return { form: view.form, input: view.input, update };
}

/** The flow of one search: names as soon as they are known, then everything, then more on demand. */
function searchInto(view: View, engine: Engine, size: number): () => Promise<void> {
  let current = 0;

  const clear = (text: string) => {
    view.show([]);
    view.offerMore(null);
    view.say(text);
  };

  const offerMore = ({ more }: Found) => {
    const run = current;
    view.offerMore(
      more &&
        (async () => {
          try {
            const found = await more();
            if (run !== current) return;
            view.append(found.hits);
            offerMore(found);
          } catch {
            if (run === current) view.say(FAILURE_TEXT);
          }
        }),
    );
  };

  return async () => {
    current += 1;
    const run = current;
    const typed = view.input.value;
    if (typed.trim() === '') {
      view.hint(false);
      clear('');
      return;
    }
    if (view.isEmpty()) view.say(LOADING_TEXT);
    try {
      const named = await engine.direct(typed, size);
      if (run !== current) return;
      if (view.isEmpty()) view.show(named);
      const found = await engine.search(typed, size);
      if (run !== current) return;
      view.show(found.hits);
      offerMore(found);
      view.say(statusText(typed, found));
      view.hint(found.total === 0);
    } catch {
      if (run !== current) return;
      clear(FAILURE_TEXT);
      view.hint(true);
    }
  };
}

function siteSources(base: string): Sources {
  const folder = withBase(`/${SEARCH_FOLDER}/`, base);
  return {
    async direct() {
      // A cached file may belong to an older index, so the server is asked whether it still holds.
      const response = await fetch(`${folder}direct.json`, { cache: 'no-cache' });
      if (!response.ok) throw new Error(`${response.status} for direct.json`);
      return (await response.json()) as DirectFile;
    },
    pagefind: () => loadPagefind(folder),
  };
}
