import { expect, test } from 'vitest';
import { tokensOf } from '../text/words.ts';
import { inOfficialWords, lexiconOf } from './everyday-words.ts';

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

test('marks that were typed must agree', () => {
  expect(read('loa phuong')).toBe('truyền thanh');
  expect(read('loá phương')).toBeUndefined();
});

test('a query without everyday words has no such reading', () => {
  expect(read('dữ liệu mở')).toBeUndefined();
});
