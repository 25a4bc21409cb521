import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { unlinkedPages } from './unlinked-pages.ts';

const linkTo = (...addresses: string[]) =>
  html({ body: addresses.map((address) => `<a href="${address}">x</a>`).join(' ') });

test('pages that the home page leads to over other pages and redirects are no finding', () => {
  const files = {
    'index.html': linkTo('/a/'),
    'a/index.html': linkTo('/cu/'),
    'cu/index.html': '<meta http-equiv="refresh" content="0; url=/moi/">',
    'moi/index.html': html(),
    '404.html': html(),
    'bo/index.html': '<meta http-equiv="refresh" content="0; url=/a/">',
  };
  expect(find(unlinkedPages, files)).toEqual([]);
});

test('a page that nothing links to is found', () => {
  expect(find(unlinkedPages, { 'index.html': html(), 'a/index.html': linkTo('/', '/a/') })).toMatchObject([
    { file: 'a/index.html' },
  ]);
});

test('two pages that only link to each other are found', () => {
  const files = { 'index.html': html(), 'a/index.html': linkTo('/b/'), 'b/index.html': linkTo('/a/') };
  expect(find(unlinkedPages, files)).toHaveLength(2);
});

test('a link for machines is no way for a reader', () => {
  const files = { 'index.html': html({ head: '<link rel="next" href="/a/">' }), 'a/index.html': html() };
  expect(find(unlinkedPages, files)).toHaveLength(1);
});
