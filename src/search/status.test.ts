import { expect, test } from 'vitest';
import { statusText } from './status.ts';

test('the live region says how many results there are, and for what', () => {
  expect(statusText(' hts 7 ', { total: 1200, complete: true })).toBe('1.200 kết quả cho “hts 7”.');
});

test('it says politely that there are none', () => {
  expect(statusText('abc', { total: 0, complete: true })).toBe('Không tìm thấy kết quả nào cho “abc”.');
});

test('it says when no place has all the words', () => {
  expect(statusText('hts 70', { total: 3, complete: false })).toContain(
    'Không nơi nào có đủ các từ “hts 70”',
  );
});
