/** Content of a link's target for the preview: document, place and first words. */
import { nameOf } from './cite-menu.ts';

/** So many characters are shown, and the paragraph that exceeds them. */
const ENOUGH = 420;

const pages = new Map<string, Promise<Document>>();

/** The name and the words of a link's target; undefined when the page cannot be loaded or has no such place. */
export async function quotedAt({ href }: HTMLAnchorElement): Promise<Node[] | undefined> {
  const { pathname, hash } = new URL(href);
  try {
    return contentAt(await pageAt(pathname), decodeURIComponent(hash.slice(1)));
  } catch {
    pages.delete(pathname);
    return undefined;
  }
}

/** This page, or one that is fetched once. Throws when it is not there. */
function pageAt(pathname: string): Promise<Document> {
  if (pathname === location.pathname) return Promise.resolve(document);
  const known = pages.get(pathname) ?? load(pathname);
  pages.set(pathname, known);
  return known;
}

async function load(pathname: string): Promise<Document> {
  const response = await fetch(pathname);
  if (!response.ok) throw new Error(`${pathname}: ${response.status}`);
  return new DOMParser().parseFromString(await response.text(), 'text/html');
}

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
  if (target && !target.matches('h1')) {
    const title = target.querySelector('.section-title')?.textContent ?? '';
    return shown(title, '', target.querySelectorAll('.words, p'));
  }
  const heading = page.querySelector('h1')?.textContent ?? '';
  const over = page.querySelector('.page-heading .over')?.textContent ?? '';
  const definition = page.querySelectorAll('#dinh-nghia .words');
  return shown(
    heading,
    over,
    definition.length > 0 ? definition : page.querySelectorAll('.body .words, .body p'),
  );
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
  for (const control of copy.querySelectorAll('.self-link, .passage-tools, button')) control.remove();
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
