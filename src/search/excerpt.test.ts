import { expect, test } from 'vitest';
import { wordsOf } from '../text/words.ts';
import { excerpt } from './excerpt.ts';

const spoken = (text: string, positions: number[]) =>
  excerpt(text, positions)
    .map((segment) => (segment.mark ? `[${segment.text}]` : segment.text))
    .join('');

test('hits are marked in the original spelling, neighbours together, punctuation outside', () => {
  expect(spoken('Nền tảng Định danh, và “xác thực” điện tử', [2, 3, 5])).toBe(
    'Nền tảng [Định danh], và “[xác] thực” điện tử',
  );
});

test('neighbours that punctuation parts are marked one by one', () => {
  expect(spoken('“đúng, đủ, sạch”', [0, 1])).toBe('“[đúng], [đủ], sạch”');
});

test('without hits the excerpt is the beginning of the text', () => {
  const text = Array.from({ length: 50 }, (_, index) => `từ${index}`).join(' ');
  expect(spoken(text, [])).toBe(`${wordsOf(text).slice(0, 32).join(' ')} …`);
});

test('a long text is cut around the place with most hits', () => {
  const words = Array.from({ length: 100 }, (_, index) => `từ${index}`);
  const shown = spoken(words.join(' '), [3, 60, 62]);
  expect(shown.startsWith('… từ54 ')).toBe(true);
  expect(shown).toContain('[từ60] từ61 [từ62]');
  expect(shown.endsWith(' từ85 …')).toBe(true);
});

test('the end of a text fills the excerpt', () => {
  const words = Array.from({ length: 40 }, (_, index) => `từ${index}`);
  expect(spoken(words.join(' '), [39])).toBe(`… ${words.slice(8, 39).join(' ')} [từ39]`);
});

test('a hit on a word of punctuation only marks nothing', () => {
  expect(spoken('một – hai', [1])).toBe('một – hai');
});

test('an empty text gives no segments', () => {
  expect(excerpt('', [])).toEqual([]);
});
