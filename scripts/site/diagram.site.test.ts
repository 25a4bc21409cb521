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

const addressOf = (file: string) => `/${file.replace(/index\.html$/, '')}`;
const files = (await filesBelow(dist)).filter(
  (file) => file.endsWith('.html') && readBuilt(file).includes('data-diagram='),
);
const figures = files.map(addressOf).flatMap((address) =>
  withAttribute(pageAt(address), 'data-diagram').map((figure) => ({
    id: attribute(figure, 'data-diagram') ?? '',
    address,
    figure,
  })),
);

const links = (element: Element) => withTag(element, 'a').map((link) => attribute(link, 'href') ?? '');
const drawings = (figure: Element) =>
  withTag(figure, 'svg').filter((svg) => attribute(svg, 'aria-hidden') === undefined);
const listLinks = (figure: Element) => new Set(withClass(figure, 'diagram-outline').flatMap(links));

/** The element that an attribute such as aria-labelledby names. */
function namedBy(svg: Element, name: string): Element | undefined {
  const id = attribute(svg, name);
  return [...elementsIn(svg)].find((element) => attribute(element, 'id') === id);
}

test('every figure of the model has a page that shows it', () => {
  const own = figures.filter(({ id, address }) => address === `/so-do/${id}/`).map(({ id }) => id);
  expect(own.toSorted()).toEqual(model.figures.map(({ id }) => id).toSorted());
});

test('the figure of the four layers stands at home and on the pages of the layers', () => {
  const found = figures.filter(({ id }) => id === 'quoc-gia').map(({ address }) => address);
  expect(found).toEqual(
    expect.arrayContaining(['/', '/lop/', ...model.structure.layers.map(({ number }) => `/lop/${number}/`)]),
  );
});

describe.each(figures)('the drawing $id on $address', ({ id, figure }) => {
  test('has a role, a title and a description, wide and for a phone', () => {
    expect(drawings(figure).length).toBeGreaterThan(0);
    for (const svg of drawings(figure)) {
      const title = namedBy(svg, 'aria-labelledby');
      const description = namedBy(svg, 'aria-describedby');
      expect(attribute(svg, 'role')).toBe('group');
      expect(title?.tagName).toBe('title');
      expect(title && textOf(title).trim()).not.toBe('');
      expect(description?.tagName).toBe('desc');
      expect(description && textOf(description).trim()).not.toBe('');
    }
  });

  test('leads nowhere that the list beside it does not lead', () => {
    const listed = listLinks(figure);
    expect(listed.size).toBeGreaterThan(0);
    for (const svg of drawings(figure)) {
      expect(links(svg).length).toBeGreaterThan(0);
      expect(links(svg).filter((href) => !listed.has(href))).toEqual([]);
    }
  });

  test('names its Mermaid source, which is there', () => {
    expect(links(figure)).toContain(`/so-do/${id}.mmd`);
    expect(readBuilt(`so-do/${id}.mmd`).trim()).not.toBe('');
  });
});

describe.each(figures.filter(({ id }) => id === 'quoc-gia'))('the drawing $id on $address', ({ figure }) => {
  test('and its list lead to every national component and every layer', () => {
    const expected = [
      ...model.structure.layers.map(({ number }) => `/lop/${number}/`),
      ...model.components
        .filter(({ framework }) => framework === 'quoc-gia')
        .map(({ id }) => `/thanh-phan/${id}/`),
    ];
    // The variant for phones is on the figure's own page alone.
    expect(drawings(figure)).toHaveLength(attribute(figure, 'class')?.includes('in-text') ? 1 : 2);
    for (const svg of drawings(figure)) expect(links(svg)).toEqual(expect.arrayContaining(expected));
    expect([...listLinks(figure)]).toEqual(expect.arrayContaining(expected));
  });
});
