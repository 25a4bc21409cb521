/** Notes on units of the whole text, which has only their marks: they are brought from the pages of the units. */
import { pageAt } from './fetched-page.ts';

const notesIn = (unit: Element | null): Element | null => unit?.querySelector(':scope > .unit-notes') ?? null;

/** Address of the page of a unit. */
const homeOf = (link: Element): string =>
  link.closest<HTMLElement>('[data-home]')?.dataset['home'] ?? location.pathname;

/** Links of units whose notes are on another page and not yet on this one. */
export function linksWithDistantNotes(): HTMLAnchorElement[] {
  const links = document.querySelectorAll<HTMLAnchorElement>('[data-home] .self-link[data-notes]');
  return [...links].filter((link) => notesIn(link.closest('.unit')) === null);
}

/** Puts the notes of these links below the words of their units. Throws when a page cannot be loaded. */
export async function bringNotes(links: readonly HTMLAnchorElement[]): Promise<void> {
  const homes = new Set(links.map(homeOf));
  await Promise.all([...homes].map(pageAt));
  for (const link of links) {
    const unit = link.closest('.unit');
    const page = await pageAt(homeOf(link));
    const place = page.getElementById(decodeURIComponent(link.hash.slice(1)));
    const found = place?.matches('h1') ? page.querySelector('.body > .unit-notes') : notesIn(place);
    const words = unit?.querySelector(':scope > .self-link') ?? link.closest('.words');
    if (found) words?.after(document.importNode(found, true));
  }
}
