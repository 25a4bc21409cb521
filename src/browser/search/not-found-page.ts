import { startLoading } from './fetch-index.ts';

/** On a page that does not exist: searches for the words of the address. */
export function startNotFoundPage(): void {
  const root = document.querySelector('[data-search-lost] [data-search-box]');
  const input = root?.querySelector('input');
  if (!(root instanceof HTMLElement) || !input) return;
  input.value = wordsOfAddress(location.pathname, root.dataset['base'] ?? '/');
  const start = async () => {
    startLoading(root.dataset['base'] ?? '/');
    const { startSearchBox } = await import('./start-search-box.ts');
    await startSearchBox(root, () => undefined).update();
  };
  if (input.value === '') input.addEventListener('focus', () => void start(), { once: true });
  else void start();
}

/** The last meaningful words of an address: `/kien-truc/thanh-phan/HTS7.html` → "HTS7". */
export function wordsOfAddress(path: string, base: string): string {
  const below = path.startsWith(base) ? path.slice(base.length) : path;
  const last = below.split('/').findLast((part) => part !== '' && part !== 'index.html') ?? '';
  return decoded(last)
    .replace(/\.(?:html?|json|xml|txt)$/i, '')
    .replace(/[-_.+\s]+/g, ' ')
    .trim();
}

/** A broken percent code is left as it is. */
function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
