import { expect, test } from 'vitest';
import { isListed, readUnlisted } from './unlisted-pages.ts';

const unlisted = ['/van-ban/qd-mau/ban/mot/', '/cu/'];

test('the sitemap names every page but those that are unlisted', () => {
  expect(isListed('https://khung.example/lop/1/', unlisted, '/')).toBe(true);
  expect(isListed('https://khung.example/cu/', unlisted, '/')).toBe(false);
});

test('an unlisted page is known below a folder too, and no other of the same end', () => {
  expect(isListed('https://khung.example/kien-truc/cu/', unlisted, '/kien-truc/')).toBe(false);
  expect(isListed('https://khung.example/kien-truc/lop/cu/', unlisted, '/kien-truc/')).toBe(true);
});

test('a folder whose pages are not generated yet has none that are unlisted', () => {
  expect(readUnlisted('/khong-co-thu-muc-nay')).toEqual([]);
});
