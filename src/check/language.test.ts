import { expect, test } from 'vitest';
import { find, html } from './fixture.ts';
import { language } from './language.ts';

test('a Vietnamese page is no finding', () => {
  expect(find(language, { 'index.html': html() })).toEqual([]);
});

test('a page in another language and one that does not say are found', () => {
  expect(find(language, { 'a.html': html({ lang: 'en' }), 'b.html': '<h1>x</h1>' })).toMatchObject([
    { file: 'a.html', what: 'Trang khai ngôn ngữ "en"' },
    { file: 'b.html', what: 'Trang không khai ngôn ngữ' },
  ]);
});
