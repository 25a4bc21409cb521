import { expect, test } from 'vitest';
import { textDirective } from './fragment.ts';

const page = 'a) Dữ liệu là tài sản; b) Dữ liệu là của Nhà nước, an ninh - quốc phòng.';
const directive = (text: string, before = '', after = '') =>
  decodeURIComponent(textDirective({ text, before, after, page }));

test('a passage is named by its words', () => {
  expect(directive('tài sản', 'a) Dữ liệu là ', '; b)')).toBe('text=tài sản');
});

test('words that the selection cuts are completed', () => {
  expect(directive('ài s', 'a) Dữ liệu là t', 'ản; b)')).toBe('text=tài sản');
});

test('white space is one space', () => {
  expect(directive('  tài\n sản ')).toBe('text=tài sản');
});

test('what stands more than once gets the words before it', () => {
  expect(directive('Dữ liệu là', 'tài sản; b) ')).toBe('text=tài sản; b)-,Dữ liệu là');
  expect(directive('Dữ liệu là')).toBe('text=Dữ liệu là');
});

test('a long passage is named by its first and last words', () => {
  const long = Array.from({ length: 40 }, (_, index) => `từ${index}`).join(' ');
  expect(directive(long)).toBe('text=từ0 từ1 từ2 từ3 từ4,từ35 từ36 từ37 từ38 từ39');
});

test('hyphens, commas and ampersands of the words are encoded', () => {
  expect(textDirective({ text: 'a - b, c & d', before: '', after: '', page: '' })).toBe(
    'text=a%20%2D%20b%2C%20c%20%26%20d',
  );
});

test('a selection without a letter names nothing', () => {
  expect(directive(' – ')).toBe('');
});
