import { expect, test } from 'vitest';
import { wordsOfAddress } from './not-found-page.ts';

test.each([
  ['/thanh-phan/HTS7.html', '/', 'HTS7'],
  ['/kien-truc/nguyen-tac-8/', '/kien-truc/', 'nguyen tac 8'],
  ['/thanh-phan/m%E1%BA%A1ng-n%E1%BB%99i_b%E1%BB%99/index.html', '/', 'mạng nội bộ'],
  ['/a%ZZ', '/', 'a%ZZ'],
  ['/', '/', ''],
])('%s below %s says “%s”', (path, base, words) => {
  expect(wordsOfAddress(path, base)).toBe(words);
});
