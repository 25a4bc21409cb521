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

/** Puts an excerpt below a result; nothing when there are no words. */
export function addExcerpt(item: HTMLElement, segments: readonly Segment[]): void {
  if (segments.length > 0) item.append(element('p', 'search-excerpt', ...marked(segments)));
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
