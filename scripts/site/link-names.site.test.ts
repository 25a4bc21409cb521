/** A reader who hears only the names of the links of a page can tell where each leads. */
import { expect, test } from 'vitest';
import { attribute, type Element, type Node, pageAt, textOf, withTag } from './fixture.ts';
import { PAGE_OF_EACH_KIND } from './page-of-each-kind.ts';

/** Around links whose name is completed by the head of a row or of a menu. */
const COMPLETED = new Set(['table', 'nav', 'svg']);

/** The list twin of a figure, which repeats its words; notes, where the words before a link say of what it is. */
const isTold = (element: Element) =>
  ['diagram-outline', 'unit-notes'].includes(attribute(element, 'class') ?? '');

/** Links in the text of a page, without those that `COMPLETED` holds. */
function* linksIn(node: Node): Generator<Element> {
  if ('tagName' in node && (COMPLETED.has(node.tagName) || isTold(node))) return;
  if ('tagName' in node && node.tagName === 'a' && attribute(node, 'href') !== undefined) yield node;
  if ('childNodes' in node) for (const child of node.childNodes) yield* linksIn(child);
}

const nameOf = (link: Element) =>
  (attribute(link, 'aria-label') ?? textOf(link)).normalize('NFC').replace(/\s+/g, ' ').trim();

test.each(Object.entries(PAGE_OF_EACH_KIND))(
  'links of one name lead to one place on the page of the kind “%s”',
  (_, address) => {
    const page = pageAt(address.replace(/\?.*$/, ''));
    const [main] = withTag(page, 'main');
    const links = [...linksIn(main ?? page)];
    const places = Map.groupBy(links, nameOf);
    const unclear = [...places].flatMap(([name, same]) => {
      const hrefs = new Set(same.map((link) => attribute(link, 'href')));
      return hrefs.size > 1 ? [`“${name}”: ${[...hrefs].slice(0, 3).join(', ')}`] : [];
    });
    expect(unclear).toEqual([]);
  },
);
