import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isListed, readUnlisted } from './unlisted-pages.ts';

function unlistedBelow(base: string): ReadonlySet<string> {
  const dir = mkdtempSync(join(tmpdir(), 'noi-dung-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  writeFileSync(join(dir, 'unlisted.json'), JSON.stringify(['/van-ban/qd-mau/ban/mot/', '/cu/']));
  return readUnlisted(dir, base);
}

test('the sitemap names every page but those that are unlisted', () => {
  const unlisted = unlistedBelow('/');
  expect(isListed('https://khung.example/lop/1/', unlisted)).toBe(true);
  expect(isListed('https://khung.example/cu/', unlisted)).toBe(false);
});

test('an unlisted page is known below a folder too, and no other of the same end', () => {
  const unlisted = unlistedBelow('/kien-truc/');
  expect(isListed('https://khung.example/kien-truc/cu/', unlisted)).toBe(false);
  expect(isListed('https://khung.example/kien-truc/lop/cu/', unlisted)).toBe(true);
});

test('a folder whose pages are not generated yet has none that are unlisted', () => {
  expect(readUnlisted('/khong-co-thu-muc-nay', '/')).toEqual(new Set());
});
