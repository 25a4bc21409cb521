import { expect, test } from 'vitest';
import { kilobytes, megabytes, numberInWords, seconds, sizeInWords } from './number.ts';

test.each([
  [999, 0, '999'],
  [1_234_567, 0, '1.234.567'],
  [1234.56, 1, '1.234,6'],
  [0.966, 2, '0,97'],
])('%d with %d decimals is written %s', (value, decimals, words) => {
  expect(numberInWords(value, decimals)).toBe(words);
});

test.each([
  [12, '1 KB'],
  [2572, '2,6 KB'],
  [339560, '340 KB'],
  [994000, '990 KB'],
  [999400, '1 MB'],
  [12553350, '13 MB'],
])('a file of %i bytes has %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words.replace(' ', '\u00a0'));
});

test('sizes and times have one decimal', () => {
  expect([kilobytes(43_210), megabytes(18_270_000), seconds(1234)]).toEqual(['43,2 KB', '18,3 MB', '1,2 s']);
});
