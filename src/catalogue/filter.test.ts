import { describe, expect, test } from 'vitest';
import { type FilterRow, facetCounts, filtersOf, matches, queryOf, rowWords } from './filter.ts';

const row = (values: Partial<FilterRow>): FilterRow => ({
  khung: '',
  lop: '',
  nhom: '',
  cap: '',
  'dia-ban': '',
  'co-quan': '',
  words: '',
  ...values,
});

const ROWS = [
  row({ lop: '1', khung: 'quoc-gia', 'co-quan': 'bo-a bo-b', words: rowWords('Định danh') }),
  row({ lop: '1', khung: 'cap-xa', words: rowWords('HTS7', 'Mạng nội bộ') }),
  row({ lop: '2', khung: 'cap-xa', 'co-quan': 'bo-b' }),
];

describe('the address of the catalogue', () => {
  test('comes back as it went in, in one order', () => {
    const query = '?lop=1&dia-ban=nong-thon&q=%C4%91i%E1%BB%87n&sap-xep=-ten';
    expect(queryOf(filtersOf(query))).toBe(query);
    expect(queryOf(filtersOf('?sap-xep=-ten&q=điện&dia-ban=nong-thon&lop=1'))).toBe(query);
  });

  test('leaves out what is no filter and what is empty', () => {
    expect(filtersOf('?lop=&x=1&__proto__=2&cap=tinh')).toEqual({ cap: 'tinh' });
    expect(queryOf({})).toBe('');
  });
});

describe('a row', () => {
  test('stays when every filter is met; one of its bodies is enough', () => {
    expect(ROWS.map((one) => matches(one, { 'co-quan': 'bo-b' }))).toEqual([true, false, true]);
    expect(ROWS.map((one) => matches(one, { 'co-quan': 'bo' }))).toEqual([false, false, false]);
    expect(ROWS.map((one) => matches(one, { lop: '1', q: 'dinh' }))).toEqual([true, false, false]);
  });
});

describe('the count behind a choice', () => {
  test('is what that choice would leave while the other filters stay', () => {
    const counts = facetCounts(ROWS, { khung: 'cap-xa', lop: '1' }, 'lop');
    expect([...counts]).toEqual([
      ['', 2],
      ['1', 1],
      ['2', 1],
    ]);
    expect(facetCounts(ROWS, { lop: '1' }, 'co-quan').get('bo-b')).toBe(1);
  });
});
