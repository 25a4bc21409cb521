import { startLoading } from './fetch-index.ts';
import type { SearchBox } from './search-box.ts';

/**
 * Opens the search dialog from its links and fields (`[data-search-open]`), with `/` and with Ctrl+K. On a page that has
 * a search box of its own (`[data-search-page]`) the keys go there. The rest of search is loaded at the first opening.
 */
export function startSearchDialog(): void {
  const dialog = document.querySelector('dialog[data-search-dialog]');
  let box: Promise<SearchBox> | undefined;

  const open = (words?: string) => {
    if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
    const root = dialog.querySelector('[data-search-box]');
    if (!(root instanceof HTMLElement)) return;
    dialog.showModal();
    const input = root.querySelector('input');
    input?.select();
    if (words) input?.setRangeText(words, 0, input.value.length, 'end');
    if (box === undefined) startLoading(root.dataset['base'] ?? '/');
    box ??= import('./start-search-box.ts').then(({ startSearchBox }) =>
      startSearchBox(root, () => undefined),
    );
    box
      .then(({ update }) => update())
      .catch(() => {
        box = undefined;
      });
  };

  const openByKey = (event: KeyboardEvent) => {
    if (!isSearchKey(event)) return;
    event.preventDefault();
    const own = document.querySelector('[data-search-page] input[type=search]');
    if (own instanceof HTMLInputElement) own.select();
    else open();
  };

  document.addEventListener('keydown', openByKey);
  for (const opener of document.querySelectorAll<HTMLElement>('[data-search-open]')) {
    opener.addEventListener('click', (event) => {
      if (dialog === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      open();
    });
    // What is typed in a field on the page goes on in the dialog, unless an input method is still composing it.
    opener.addEventListener('input', (event) => {
      if (!(opener instanceof HTMLInputElement) || (event as InputEvent).isComposing) return;
      open(opener.value);
      opener.value = '';
    });
  }
  if (!(dialog instanceof HTMLDialogElement)) return;
  dialog.querySelector('[data-search-close]')?.addEventListener('click', () => dialog.close());
  dialog.addEventListener('keydown', (event) => {
    // A search input takes the first Escape to empty itself; here it closes, and the words are kept.
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    dialog.close();
  });
}

/** `/` outside of text fields, or Ctrl+K (⌘K) anywhere. */
function isSearchKey(event: KeyboardEvent): boolean {
  const modified = event.ctrlKey || event.metaKey;
  if (event.altKey || event.isComposing) return false;
  if (modified) return event.key.toLowerCase() === 'k' && !event.shiftKey;
  return event.key === '/' && !isTextField(event.target);
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
  );
}
