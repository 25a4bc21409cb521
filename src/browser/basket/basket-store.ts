/** The reader's list of citations, kept in this browser alone, and its form in a link. */

export type BasketItem = {
  /** Public address of the place. */
  address: string;
  /** Its citation in full. */
  words: string;
  /** The reader's own note. */
  note: string;
};

const KEY = 'khung-danh-sach-trich-dan';
export const MOST_ITEMS = 300;
const LONGEST_NOTE = 500;

/** The list; empty where the browser keeps nothing, or keeps what is none. */
export function readBasket(): BasketItem[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.flatMap(itemOf).slice(0, MOST_ITEMS) : [];
  } catch {
    return [];
  }
}

/** True when the browser has kept the list. */
export function writeBasket(items: readonly BasketItem[]): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(items));
    return true;
  } catch {
    return false;
  }
}

/** Adds places that are not in the list yet, at its end. */
export function addToBasket(added: readonly BasketItem[]): 'added' | 'already' | 'full' | 'failed' {
  const items = readBasket();
  const fresh = added.filter(({ address }) => items.every((item) => item.address !== address));
  if (fresh.length === 0) return 'already';
  if (items.length + fresh.length > MOST_ITEMS) return 'full';
  return writeBasket([...items, ...fresh]) ? 'added' : 'failed';
}

/** What is no item is left out, not repaired. */
function itemOf(value: unknown): BasketItem[] {
  if (typeof value !== 'object' || value === null) return [];
  const { address, words, note = '' } = value as Record<string, unknown>;
  if (typeof address !== 'string' || typeof words !== 'string' || typeof note !== 'string') return [];
  return /^https?:\/\//.test(address) ? [{ address, words, note: note.slice(0, LONGEST_NOTE) }] : [];
}

/** The list as the part of an address behind `#`: `m` for each place, below the site, and `g` for its note. */
export function basketHash(items: readonly BasketItem[], site: string): string {
  const values = new URLSearchParams();
  for (const { address, note } of items) {
    if (!address.startsWith(site)) continue;
    values.append('m', address.slice(site.length));
    values.append('g', note);
  }
  return values.toString();
}

/** Places and notes of such an address; their citations are to be looked up. */
export function basketFromHash(hash: string, site: string): Omit<BasketItem, 'words'>[] {
  const values = new URLSearchParams(hash.replace(/^#/, ''));
  const notes = values.getAll('g');
  return values
    .getAll('m')
    .slice(0, MOST_ITEMS)
    .flatMap((path, index) => {
      const address = URL.canParse(path, site) ? new URL(path, site).href : '';
      return address.startsWith(site) ? [{ address, note: (notes[index] ?? '').slice(0, LONGEST_NOTE) }] : [];
    });
}
