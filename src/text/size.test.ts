import { expect, test } from 'vitest';
import { sizeInWords } from './size.ts';

test.each([
  [12, '1 KB'],
  [2572, '2,6 KB'],
  [51630, '52 KB'],
  [339560, '340 KB'],
  [994000, '990 KB'],
  [999400, '1 MB'],
  [1255335, '1,3 MB'],
  [12553350, '13 MB'],
])('%i bytes are %s', (bytes, words) => {
  expect(sizeInWords(bytes)).toBe(words.replace(' ', '\u00a0'));
});
