import { expect, test } from 'vitest';
import { filtersOf, isShown, queryOf, searchWords } from './comparison-filter.ts';

const row = {
  kind: 'thu-hep',
  layer: '1',
  words: searchWords('Trung tâm Dữ liệu Quốc gia, điện toán đám mây'),
};

test('filters of an address are read in NFC; empty and other names are left out', () => {
  expect(filtersOf(`?loai=thu-hep&lop=&khac=1&q=${encodeURIComponent('dữ'.normalize('NFD'))}`)).toEqual({
    loai: 'thu-hep',
    q: 'dữ',
  });
});

test('the address part of filters is read back as the same filters', () => {
  const filters = { q: 'điện toán', loai: 'mo-rong', lop: '2' };
  expect(filtersOf(queryOf(filters))).toEqual(filters);
  expect(queryOf({})).toBe('');
});

test('a row stays when its kind, its layer and all words of the query agree', () => {
  expect(isShown(row, {})).toBe(true);
  expect(isShown(row, { loai: 'thu-hep', lop: '1', q: 'dien TOÁN  quoc' })).toBe(true);
  expect(isShown(row, { loai: 'moi' })).toBe(false);
  expect(isShown(row, { lop: '2' })).toBe(false);
  expect(isShown(row, { q: 'không có' })).toBe(false);
});
