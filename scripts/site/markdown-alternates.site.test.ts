import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { expect, test } from 'vitest';
import { attribute, dist, filesBelow, model, pageAt, readBuilt, textOf, withAttribute } from './fixture.ts';
import { PAGE_OF_EACH_KIND } from './page-of-each-kind.ts';

const solid = (text: string) => text.normalize('NFC').replace(/[\s\u00a0\u200b\ufeff]+/gu, '');

/** Words of a Markdown text, without the links of units to themselves. */
function wordsOf(node: Nodes): string {
  if (node.type === 'link' && node.children.length === 1 && wordsOf(node.children[0] as Nodes) === '#')
    return '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

const parsed = (file: string) => unified().use(remarkParse).parse(readBuilt(file));
const files = await filesBelow(dist);
const listed = [...readBuilt('sitemap-0.xml').matchAll(/<loc>([^<]*)<\/loc>/g)].map(
  ([, url = '']) => new URL(url).pathname,
);

test('every page of the sitemap links to its Markdown copy, which exists', () => {
  expect(listed.length).toBeGreaterThan(400);
  for (const address of listed) {
    const [link] = withAttribute(pageAt(address), 'type', 'text/markdown');
    expect(link && attribute(link, 'href'), address).toBe(`${address}index.md`);
    expect(existsSync(join(dist, address, 'index.md')), address).toBe(true);
  }
  expect(files.filter((file) => file.endsWith('index.md'))).toHaveLength(listed.length);
});

test.each(model.documents.map(({ id }) => `/van-ban/${id}/toan-van/`))(
  'the Markdown copy of %s has the official words of the page, letter for letter, in order',
  (address) => {
    const copy = solid(wordsOf(parsed(`${address}index.md`)));
    let from = 0;
    let found = 0;
    for (const element of withAttribute(pageAt(address), 'data-official')) {
      const words = solid(textOf(element, 'data-not-official'));
      const at = copy.indexOf(words, from);
      expect(at, words).toBeGreaterThanOrEqual(from);
      from = at + words.length;
      found++;
    }
    expect(found).toBeGreaterThan(50);
  },
);

test('the copies have links to public addresses only, and no markup of the page', () => {
  const copies = Object.values(PAGE_OF_EACH_KIND)
    .map((address) => address.split('?')[0] ?? '')
    .filter((address) => listed.includes(address));
  expect(copies.length).toBeGreaterThan(30);
  for (const address of copies) {
    const file = `${address}index.md`;
    const text = readBuilt(file);
    expect(text, file).not.toMatch(/\]\((?!https:\/\/|http:\/\/|mailto:)/);
    expect(text, file).not.toMatch(/<\/?(?:div|span|p|a|svg|li)\b/);
    expect(text, file).toMatch(/^# /m);
  }
});
