import { expect, test } from 'vitest';
import { tokensOf } from '../text/words.ts';
import { everydayWords, inOfficialWords, lexiconOf } from './everyday-words.ts';

const lexicon = lexiconOf([
  { everyday: ['open data'], official: 'dữ liệu mở' },
  { everyday: ['open data portal', 'cổng open data'], official: 'cổng dữ liệu' },
  { everyday: ['loa phường'], official: 'truyền thanh' },
]);
const read = (typed: string) =>
  inOfficialWords(tokensOf(typed), lexicon)
    ?.map(({ spelling }) => spelling)
    .join(' ');

test('everyday phrases are read in the words of the texts, the others stay', () => {
  expect(read('cột loa phường cấp xã')).toBe('cột truyền thanh cấp xã');
});

test('the longest phrase counts', () => {
  expect(read('open data portal quốc gia')).toBe('cổng dữ liệu quốc gia');
  expect(read('open data')).toBe('dữ liệu mở');
});

test('official words count less the more of them stand for few', () => {
  const shares =
    inOfficialWords(tokensOf('open data quốc gia'), lexicon)?.map(({ share = 1 }) => share) ?? [];
  const [first = 0, second, third, ...others] = shares;
  expect(first).toBeGreaterThan(0.5);
  expect(first).toBeLessThan(1);
  expect([second, third, ...others]).toEqual([first, first, 1, 1]);
});

test('words of everyday phrases are known by their marked form', () => {
  const [word] = tokensOf('phường');
  expect(everydayWords(lexicon).get(word?.marks ?? '')?.spelling).toBe('phường');
  expect(everydayWords(lexicon).has('truyền')).toBe(false);
});

test('marks that were typed must agree', () => {
  expect(read('loa phuong')).toBe('truyền thanh');
  expect(read('loá phương')).toBeUndefined();
});

test('a query without everyday words has no such reading', () => {
  expect(read('dữ liệu mở')).toBeUndefined();
});
