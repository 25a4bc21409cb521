import { expect, test } from 'vitest';
import { cutTyped, quoteTyped } from './typed.ts';

test('a query of people is read whole, with its spaces', () => {
  for (const typed of ['', '  hts 7 ', 'điểm đ mục 4 phần II', 'HTS7 ']) expect(cutTyped(typed)).toBe(typed);
});

test('of a pasted text the first 64 words and 500 letters are read', () => {
  expect(cutTyped('x ('.repeat(2500)).length).toBe(190);
  expect(cutTyped('a '.repeat(1000)).split(' ')).toHaveLength(64);
  expect(cutTyped('a'.repeat(10_000))).toBe('a'.repeat(500));
  expect(cutTyped(`${'a'.repeat(499)}😀`)).toBe(`${'a'.repeat(499)}\ufffd`);
});

test('a message repeats the first words of a long query, and nothing of none', () => {
  expect(quoteTyped(' ')).toBe('');
  expect(quoteTyped('dữ liệu '.repeat(50))).toMatch(/^“dữ liệu .* liệu…”$/);
  expect(quoteTyped(' hts 7 ')).toBe('“hts 7”');
  expect(quoteTyped('ab'.repeat(500))).toBe(`“${'ab'.repeat(40)}…”`);
});
