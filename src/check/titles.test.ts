import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { titles } from './titles.ts';

test('pages with words of their own are no finding', () => {
  const svg = '<svg><title>Sơ đồ</title></svg>';
  expect(find(titles, { 'index.html': html({ body: svg }), 'b.html': html({ title: 'Lớp 1' }) })).toEqual([]);
});

test('a missing title and a missing description are found', () => {
  expect(find(titles, { 'index.html': html({ title: ' ', description: 'x' }) })).toMatchObject([
    { what: 'Trang không có <title>' },
  ]);
  expect(find(titles, { 'index.html': html({ description: '' }) })).toMatchObject([
    { what: 'Trang không có mô tả (meta description)' },
  ]);
});

test('two pages with the same title are found', () => {
  const found = find(titles, {
    'index.html': html({ description: 'a' }),
    'lop.html': html({ description: 'b' }),
  });
  expect(found).toMatchObject([{ file: 'lop.html', what: '<title> "Trang chủ" trùng với index.html' }]);
});

test('two pages with the same description are found', () => {
  const found = find(titles, {
    'index.html': html({ description: 'a' }),
    'lop.html': html({ title: 'Lớp', description: 'a' }),
  });
  expect(found).toMatchObject([
    { file: 'lop.html', what: expect.stringContaining('"a" trùng với index.html') },
  ]);
});

test('a page with two titles is found', () => {
  expect(find(titles, { 'index.html': html({ head: '<title>b</title>' }) })).toMatchObject([
    { what: 'Trang có 2 <title>' },
  ]);
});

test('a redirect needs no words', () => {
  expect(find(titles, { 'cu.html': '<meta http-equiv="refresh" content="0;url=/moi/">' })).toEqual([]);
});
