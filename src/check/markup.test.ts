import { expect, test } from 'vitest';
import { find, html, site } from './fixture.ts';
import { markup, samplePages } from './markup.ts';

test('a page that obeys the standard is no finding, official numbers as anchors included', () => {
  const body = '<p id="dieu-2.khoan-3" data-official>x</p>';
  expect(find(markup, { 'index.html': html({ body }) })).toEqual([]);
});

test('an element where the standard has no place for it is found with its place', () => {
  const found = find(markup, { 'index.html': html({ body: '<ul><div>x</div></ul>' }) });
  expect(found).toMatchObject([
    { place: 'html > body > main > ul > div', what: expect.stringContaining('element-permitted-content') },
  ]);
});

test('the longest page of each kind is looked at, or one below the limit where that is shorter', () => {
  const built = site({
    'a.html': html({ kind: 'lop' }),
    'b.html': html({ kind: 'lop', body: 'dài hơn' }),
    'c.html': html({ kind: 'lop', body: 'dài' }),
    'd.html': html({ kind: 'van-ban' }),
    'e.html': '<meta http-equiv="refresh" content="0;url=/">',
  });
  expect(samplePages(built).map(({ file }) => file)).toEqual(['b.html', 'd.html']);
  const limit = (built.pageAt('c.html')?.bytes ?? 0) + 1;
  expect(samplePages(built, limit).map(({ file }) => file)).toEqual(['c.html', 'd.html']);
  expect(samplePages(built, 1).map(({ file }) => file)).toEqual(['a.html', 'd.html']);
});
