/** Content of a link's target for the preview: document, place and first words. */
import { nameOf } from './cite-menu.ts';
import { pageAt } from './fetched-page.ts';

/** So many characters are shown, and the paragraph that exceeds them. */
const ENOUGH = 420;

/** The name and the words of a link's target; undefined when the page cannot be loaded or has no such place. */
export async function quotedAt({ href }: HTMLAnchorElement): Promise<Node[] | undefined> {
  const { pathname, hash } = new URL(href);
  try {
    return contentAt(await pageAt(pathname), decodeURIComponent(hash.slice(1)));
  } catch {
    return undefined;
  }
}

/** Where the name of a place stands in it; the name of a row is the link in its head. */
const HEADING = '.section-title, .finding-head > strong, h2';
const HEADING_OF: Readonly<Record<string, string>> = { tr: 'th a' };

/** Content at an anchor of a page; the page's heading and first words when there is no such anchor. */
function contentAt(page: Document, anchor: string): Node[] | undefined {
  const target = anchor === '' ? null : page.getElementById(anchor);
  const unit = target?.closest('.unit');
  if (unit) {
    const own = nameOf(unit.querySelector('.self-link'));
    const instrument = target?.closest<HTMLElement>('[data-instrument]')?.dataset['instrument'] ?? '';
    return shown(own, instrument, unit.querySelectorAll('.words'));
  }
  if (target?.matches('.term')) {
    return shown(
      target.querySelector('dt')?.textContent ?? '',
      '',
      target.querySelectorAll('dd > :is(p, .words)'),
    );
  }
  if (target && !target.matches('h1'))
    return shown(nameIn(target, HEADING_OF[target.localName] ?? HEADING), '', paragraphsIn(target));
  const definition = [...page.querySelectorAll('#dinh-nghia .words')];
  const facts = page.querySelector('.body > .facts:first-child');
  return shown(
    nameIn(page, 'h1'),
    nameIn(page, '.page-heading .over'),
    definition.length > 0 ? definition : [...factsIn(facts), ...officialFirst(page.querySelector('.body'))],
  );
}

/** The official paragraphs of a page; all of them when it has none. */
function officialFirst(body: Element | null): Element[] {
  const all = paragraphsIn(body);
  const official = all.filter((element) => element.matches('.words'));
  return official.length > 0 ? official : all;
}

/** Beside the words of a place: where they stand, who mentions them, the head of a comment. */
const BESIDE = '.source, .finding-head, .note-label, .unit-notes *, .backlinks *, .facts *';

/** The paragraphs of a place, none inside another. */
function paragraphsIn(place: Element | null): Element[] {
  return [...(place?.querySelectorAll('.words, p') ?? [])].filter(
    (element) => !element.matches(BESIDE) && !element.parentElement?.closest('p, .words'),
  );
}

/** The facts of a page without a definition: what it is about in official words, then the others in one line. */
function factsIn(facts: Element | null): Element[] {
  const others = [...(facts?.querySelectorAll(':scope > div:not(:has(.words))') ?? [])].map(
    ({ children: [term, fact] }) => `${term?.textContent}: ${fact?.textContent.trim()}`,
  );
  return [
    ...(facts?.querySelectorAll('.words') ?? []),
    ...(others.length === 0 ? [] : [line('', `${others.join('; ')}.`)]),
  ];
}

/** The words of a heading as the eye has them: without controls and what is for screen readers. */
function nameIn(place: ParentNode, heading: string): string {
  const found = place.querySelector(heading);
  return found === null ? '' : plain(found).textContent;
}

function shown(name: string, above: string, paragraphs: Iterable<Element>): Node[] | undefined {
  const words: Node[] = [];
  let length = 0;
  for (const paragraph of paragraphs) {
    if (length >= ENOUGH) {
      words.push(line('target-rest', '…'));
      break;
    }
    const copy = plain(paragraph);
    const text = copy.textContent.trim();
    if (text !== '') words.push(copy);
    length += text.length;
  }
  if (name.trim() === '' || words.length === 0) return undefined;
  return [
    line('target-name', name.trim()),
    ...(above === '' ? [] : [line('target-of', above.trim())]),
    ...words,
  ];
}

/** A paragraph without ids, links and controls. */
function plain(paragraph: Element): HTMLElement {
  const copy = document.createElement('p');
  copy.className = paragraph.matches('.words') ? 'words' : '';
  copy.append(...[...document.importNode(paragraph, true).childNodes]);
  for (const control of copy.querySelectorAll(
    '.self-link, .passage-tools, .visually-hidden, button, a[href^="#"][aria-label]',
  ))
    control.remove();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  return copy;
}

function line(className: string, words: string): HTMLElement {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = words;
  return made;
}
