import { markWords, type Segment } from '../../search/excerpt.ts';
import type { Hit } from '../../search/hits.ts';
import { nameOf } from '../../search/name.ts';
import { RECORD_KINDS } from '../../search/record.ts';
import { withBase } from '../../text/base-path.ts';
import { STATUS_NAMES } from '../../text/status.ts';

/** A result as a list item, its excerpt still to come. Data goes in as text nodes only. */
export function resultItem({ entry, nameWords, says }: Hit, base: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = `search-${entry.kind}`;
  const link = document.createElement('a');
  link.href = withBase(entry.url, base);
  const title = element('span', 'search-title', ...marked(markWords(nameOf(entry), nameWords)));
  title.dataset['title'] = '';
  link.append(title);
  const facts = element('p', 'search-facts', element('span', 'search-kind', RECORD_KINDS[entry.kind]));
  if (entry.status !== null) facts.append(element('span', 'search-badge', STATUS_NAMES[entry.status]));
  if (entry.path !== '') facts.append(element('span', 'search-path', entry.path));
  item.append(
    link,
    ...(says === undefined ? [] : [element('p', 'search-answer', element('strong', '', says))]),
    facts,
  );
  return item;
}

/**
 * Puts an excerpt below a result in place of the one that it has; none when there are no words. When the result is
 * opened, the browser marks there what is marked here.
 */
export function showExcerpt(item: HTMLElement, segments: readonly Segment[]): void {
  item.querySelector('.search-excerpt')?.remove();
  if (segments.length > 0) {
    const excerpt = element('p', 'search-excerpt', ...marked(segments));
    item.insertBefore(excerpt, item.querySelector('.cite-buttons'));
  }
  const link = item.querySelector('a');
  const [longest] = segments.filter(({ mark }) => mark).sort((a, b) => b.text.length - a.text.length);
  if (link === null) return;
  // A handler of its own replaces that of the excerpt before.
  link.onclick = longest === undefined ? null : () => markWhereOpened(link, longest.text);
}

/** Adds the words to the address while the link is followed: the address that a reader copies names the place alone. */
function markWhereOpened(link: HTMLAnchorElement, words: string): void {
  const { href } = link;
  link.href = `${href}${href.includes('#') ? '' : '#'}:~:text=${directiveOf(words)}`;
  setTimeout(() => {
    link.href = href;
  });
}

/** A long run of words by its first and last ones. A hyphen means something in a text fragment. */
function directiveOf(text: string): string {
  const words = text.split(' ');
  const parts =
    words.length > MOST_MARKED ? [words.slice(0, MOST_MARKED / 2), words.slice(-MOST_MARKED / 2)] : [words];
  return parts.map((part) => encodeURIComponent(part.join(' ')).replaceAll('-', '%2D')).join(',');
}

const MOST_MARKED = 12;

/** Makes a result with an address in a document a place, with the button that puts it into the list of citations. */
export function addListButton(
  item: HTMLElement,
  { entry }: Hit,
  button: HTMLTemplateElement,
  base: string,
): void {
  if (entry.document === null || entry.kind === 'ghi-chu') return;
  const [document = '', place] = entry.path.split(' › ');
  const words = entry.cite === null || place === undefined ? nameOf(entry) : `${place}, ${document}`;
  Object.assign(item.dataset, { place: '', words, copy: withBase(entry.url, base), quote: '' });
  item.append(button.content.cloneNode(true));
}

function marked(segments: readonly Segment[]): (Node | string)[] {
  return segments.map(({ text, mark }) => (mark ? element('mark', 'search-mark', text) : text));
}

function element(name: string, className: string, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  made.className = className;
  made.append(...children);
  return made;
}
