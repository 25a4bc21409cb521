import { describe, expect, test } from 'vitest';
import {
  attribute,
  dist,
  type Element,
  elementsIn,
  filesBelow,
  model,
  pageAt,
  readBuilt,
  textOf,
  withAttribute,
  withClass,
  withTag,
} from './fixture.ts';

const addresses = ['/', '/lop/', ...model.structure.layers.map(({ number }) => `/lop/${number}/`)];

const figures = (address: string) => withAttribute(pageAt(address), 'data-diagram');
const links = (element: Element) =>
  withTag(element, 'a').map((link) => attribute(link, 'href') ?? attribute(link, 'xlink:href') ?? '');
const drawings = (figure: Element) =>
  withTag(figure, 'svg').filter((svg) => attribute(svg, 'aria-hidden') === undefined);

/** The element that an attribute such as aria-labelledby names. */
function namedBy(svg: Element, name: string): Element | undefined {
  const id = attribute(svg, name);
  return [...elementsIn(svg)].find((element) => attribute(element, 'id') === id);
}

describe.each(addresses)('the drawing on %s', (address) => {
  test('stands once, wide and for a phone, each with a role, a title and a description', () => {
    const [figure, ...others] = figures(address);
    expect(others).toEqual([]);
    const found = figure === undefined ? [] : drawings(figure);
    expect(found).toHaveLength(2);
    for (const svg of found) {
      const title = namedBy(svg, 'aria-labelledby');
      const description = namedBy(svg, 'aria-describedby');
      expect(attribute(svg, 'role')).toBe('group');
      expect(title?.tagName).toBe('title');
      expect(title && textOf(title).trim()).not.toBe('');
      expect(description?.tagName).toBe('desc');
      expect(description && textOf(description).trim()).not.toBe('');
    }
  });

  test('leads to every national component and every layer, and the list beside it leads to the same', () => {
    const [figure] = figures(address);
    if (figure === undefined) throw new Error(`no drawing on ${address}`);
    const [twin] = withClass(figure, 'twin');
    const listed = new Set(twin && links(twin).filter((href) => !href.startsWith('/van-ban/')));
    const expected = [
      ...model.structure.layers.map(({ number }) => `/lop/${number}/`),
      ...model.components
        .filter(({ framework }) => framework === 'quoc-gia')
        .map(({ id }) => `/thanh-phan/${id}/`),
    ].toSorted();
    expect([...listed].toSorted()).toEqual(expected);
    for (const svg of drawings(figure)) expect(links(svg).toSorted()).toEqual(expected);
  });

  test('names its Mermaid source, which is there', () => {
    const [figure] = figures(address);
    expect(figure && links(figure)).toContain('/so-do/bon-lop.mmd');
    expect(readBuilt('so-do/bon-lop.mmd')).toMatch(/^block\b/m);
  });
});

test('a drawing stands on the pages of the layers and at home, nowhere else', async () => {
  const files = (await filesBelow(dist)).filter((file) => file.endsWith('.html'));
  const found = files.filter((file) => readBuilt(file).includes('data-diagram='));
  expect(found).toEqual(addresses.map((address) => `${address.slice(1)}index.html`).toSorted());
});
