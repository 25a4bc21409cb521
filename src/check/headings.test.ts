import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { headings } from './headings.ts';

test('a page with one <h1> is no finding', () => {
  expect(find(headings, { 'index.html': html({ body: '<h2>x</h2>' }) })).toEqual([]);
});

test('a page with two and a page without are found', () => {
  expect(find(headings, { 'a.html': html({ body: '<h1>x</h1>' }), 'b.html': '<p>x</p>' })).toMatchObject([
    { file: 'a.html', what: 'Trang có 2 <h1>' },
    { file: 'b.html', what: 'Trang không có <h1>' },
  ]);
});
