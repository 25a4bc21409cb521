import { expect, test } from 'vitest';
import { cleanInput, MOST_WORDS } from './clean-input.ts';

test.each([
  ['ＨＴＳ７', 'HTS7'],
  ['𝐍𝐀𝐒', 'NAS'],
  ['chữ\u00a0ký\u00a0số', 'chữ ký số'],
  ['📷 camera ❤\ufe0f giám sát 👍🏽', 'camera giám sát'],
  ['ký\u200bsố văn\u00adbản\u200e', 'ký số vănbản'],
  ['Ðiều 2', 'Điều 2'],
  ['  Định   danh '.normalize('NFD'), 'Định danh'],
])('%j is read as “%s”', (typed, read) => {
  expect(cleanInput(typed)).toBe(read);
});

test('a pasted document is cut', () => {
  expect(cleanInput('dữ liệu '.repeat(5000)).split(' ')).toHaveLength(MOST_WORDS);
});
