import { expect, test } from 'vitest';
import { paragraph, root } from '../text/mdx.ts';
import { listPages } from './list-pages.ts';
import { renderPage } from './render.ts';

const pagesOf = (count: number) =>
  listPages(
    { text: 'Thư mục', href: '/thu-muc/' },
    Array.from({ length: count }, (_, index) => `mục ${index + 1}`),
    2,
    ({ items, address }) => ({
      address,
      meta: {
        title: 'Thư mục',
        description: 'Mọi mục.',
        kind: 'muc-luc',
        heading: { text: 'Thư mục', official: false },
        breadcrumbs: [],
        toc: [],
      },
      body: root(items.map((item) => paragraph(item))),
    }),
  );

test('a short list is one page without numbers', () => {
  expect(pagesOf(2).map((page) => renderPage(page).text)).toEqual([
    expect.not.stringContaining('PageNumbers'),
  ]);
});

test('a long one has pages of their own titles and descriptions, each with the number of all and its own', () => {
  const pages = pagesOf(5);
  expect(pages.map(({ address }) => address)).toEqual([
    '/thu-muc/',
    '/thu-muc/trang/2/',
    '/thu-muc/trang/3/',
  ]);
  expect(pages.map(({ meta }) => meta.title)).toEqual(['Thư mục', 'Thư mục, trang 2', 'Thư mục, trang 3']);
  expect(new Set(pages.map(({ meta }) => meta.description)).size).toBe(3);
  expect(pages.map(({ meta }) => meta.breadcrumbs.map(({ href }) => href))).toEqual([
    [],
    ['/thu-muc/'],
    ['/thu-muc/'],
  ]);
  for (const [index, page] of pages.entries()) {
    expect(renderPage(page).text).toContain(`list="/thu-muc/" pages="3" here="${index + 1}"`);
  }
});
