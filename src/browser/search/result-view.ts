import type { Segment } from '../../search/excerpt.ts';
import type { Hit } from '../../search/hits.ts';
import { addListButton, resultItem, showExcerpt } from './result-item.ts';

/** The parts of a `[data-search-box]`, and what can be done to them. */
export type View = {
  form: HTMLFormElement;
  input: HTMLInputElement;
  isEmpty(): boolean;
  /** Shows results in place of those shown; `quote` gives the excerpt of one when it comes into view; null leaves them out. */
  show(hits: readonly Hit[], quote: Quote | null): void;
  /** Adds results at the end and moves the focus to the first of them. */
  append(hits: readonly Hit[], quote: Quote | null): void;
  /** Puts words into the live region. */
  say(text: string): void;
  /** Asks whether other words were meant; null for none. */
  suggest(words: string | null): void;
  /** Shows or hides the hint for searches without result. */
  hint(visible: boolean): void;
  /** Shows or hides the way to more results: a button of the page, a link of the dialog. */
  offerMore(more: (() => void) | null): void;
};

export type Quote = (hit: Hit) => Segment[];

/** Keeps the place of an excerpt that is still to come, so that the results below it stay where they are. */
const WAITING = 'search-waiting';

/** Finds the parts of a search box. Throws, naming it, when one is missing. */
export function viewOf(root: HTMLElement, base: string): View {
  const form = part(root, 'form', HTMLFormElement);
  const input = part(root, 'input[type=search]', HTMLInputElement);
  const status = part(root, '[data-search-status]', HTMLElement);
  const list = part(root, '[data-search-results]', HTMLElement);
  const nothing = part(root, '[data-search-nothing]', HTMLElement);
  const suggestion = part(root, '[data-search-suggestion]', HTMLElement);
  const listButton = part(root, 'template[data-search-list]', HTMLTemplateElement);
  const further = part(root, '[data-search-more]', HTMLElement);
  const waiting = new WeakMap<Element, () => void>();
  const seen = new IntersectionObserver((changes) => {
    for (const { isIntersecting, target } of changes) {
      if (!isIntersecting) continue;
      seen.unobserve(target);
      waiting.get(target)?.();
    }
  });
  let shown = new Map<string, HTMLLIElement>();
  const made = (hit: Hit) => {
    const item = resultItem(hit, base);
    addListButton(item, hit, listButton, base);
    if (hit.entry.quoted) item.classList.add(WAITING);
    return item;
  };
  const items = (hits: readonly Hit[], quote: Quote | null) => {
    const next = new Map(hits.map((hit) => [keyOf(hit), shown.get(keyOf(hit)) ?? made(hit)]));
    for (const hit of hits) {
      const item = next.get(keyOf(hit));
      if (item === undefined || !hit.entry.quoted || quote === null) continue;
      waiting.set(item, () => {
        showExcerpt(item, quote(hit));
        item.classList.remove(WAITING);
      });
      seen.observe(item);
    }
    return next;
  };
  // The buttons of places inside `main` work already.
  if (root.closest('main') === null) list.addEventListener('click', actOnButton);
  root.addEventListener('keydown', (event) => moveFocus(event, [input, ...list.querySelectorAll('a')]));
  return {
    form,
    input,
    isEmpty: () => list.childElementCount === 0,
    show(hits, quote) {
      seen.disconnect();
      shown = items(hits, quote);
      fill(list, [...shown.values()]);
    },
    append(hits, quote) {
      const added = items(hits, quote);
      shown = new Map([...shown, ...added]);
      list.append(...added.values());
      [...added.values()][0]?.querySelector('a')?.focus();
    },
    say(text) {
      status.textContent = text;
    },
    suggest(words) {
      suggestion.hidden = words === null;
      const link = part(suggestion, 'a', HTMLAnchorElement);
      link.textContent = words ?? '';
      link.href = `${form.action}?${new URLSearchParams({ q: words ?? '' })}`;
    },
    hint(visible) {
      nothing.hidden = !visible;
    },
    offerMore(more) {
      further.hidden = more === null;
      if (further instanceof HTMLAnchorElement) {
        further.href = `${form.action}?${new URLSearchParams({ q: input.value })}`;
      } else {
        further.onclick = more;
      }
    },
  };
}

/** What a result shows beside its excerpt; one that looks the same has the same. */
function keyOf({ record, entry, nameWords, says }: Hit): string {
  return JSON.stringify([record, entry.url, nameWords, says]);
}

/**
 * Makes the list hold these items. Those that it holds already stay in the page, with the focus, a pressed button and
 * what was said of them.
 */
function fill(list: HTMLElement, items: readonly HTMLElement[]): void {
  const kept = new Set<Element>(items);
  for (const item of [...list.children]) if (!kept.has(item)) item.remove();
  for (const [at, item] of items.entries()) {
    const present = list.children[at];
    if (present !== item) list.insertBefore(item, present ?? null);
  }
}

function actOnButton({ target }: Event): void {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-place-do]') : null;
  if (button) void import('../place-actions.ts').then(({ actOn }) => actOn(button));
}

/** Down and Up walk from the input through the results and back. */
function moveFocus(event: KeyboardEvent, stops: readonly HTMLElement[]): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const at = document.activeElement;
  if (step === undefined || event.isComposing || !(at instanceof HTMLElement)) return;
  const place = stops.indexOf(at);
  const next = stops[place + step];
  if (place === -1 || next === undefined) return;
  event.preventDefault();
  next.focus();
}

function part<T extends Element>(root: HTMLElement, selector: string, type: { new (): T }): T {
  const found = root.querySelector(selector);
  if (!(found instanceof type)) throw new Error(`Search box without ${selector}`);
  return found;
}
