import { describe, expect, test } from 'vitest';
import { facetCounts, filtersOf, queryOf, rowFilter, rowWords } from './filter.ts';

const KEYS = ['khung', 'lop', 'dia-ban', 'co-quan', 'q', 'sap-xep'];

const row = (values: Record<string, string>, ...words: string[]) => ({
  values: { khung: '', lop: '', 'co-quan': '', ...values },
  words: rowWords(...words),
});

const ROWS = [
  row({ lop: '1', khung: 'quoc-gia', 'co-quan': 'bo-a bo-b' }, 'Định danh'),
  row({ lop: '1', khung: 'cap-xa' }, 'HTS7', 'Mạng nội bộ'),
  row({ lop: '2', khung: 'cap-xa', 'co-quan': 'bo-b' }),
];

describe('the address of filtered rows', () => {
  test('comes back as it went in, in one order, in NFC', () => {
    const query = '?lop=1&dia-ban=nong-thon&q=%C4%91i%E1%BB%87n&sap-xep=-ten';
    expect(queryOf(KEYS, filtersOf(KEYS, query))).toBe(query);
    const mixed = `?sap-xep=-ten&q=${encodeURIComponent('điện'.normalize('NFD'))}&dia-ban=nong-thon&lop=1`;
    expect(queryOf(KEYS, filtersOf(KEYS, mixed))).toBe(query);
  });

  test('leaves out what is no filter and what is empty', () => {
    expect(filtersOf(KEYS, '?lop=&x=1&__proto__=2&khung=cap-bo')).toEqual({ khung: 'cap-bo' });
    expect(queryOf(KEYS, {})).toBe('');
  });
});

describe('a row', () => {
  test('stays when every filter is met; one of its bodies is enough', () => {
    expect(ROWS.map(rowFilter({ 'co-quan': 'bo-b' }))).toEqual([true, false, true]);
    expect(ROWS.map(rowFilter({ 'co-quan': 'bo' }))).toEqual([false, false, false]);
    expect(ROWS.map(rowFilter({ lop: '1', q: 'dinh' }))).toEqual([true, false, false]);
    expect(ROWS.map(rowFilter({ lop: '3' }))).toEqual([false, false, false]);
  });

  test('stays when all words are in it, with or without marks, and whatever the order of rows is', () => {
    expect(ROWS.map(rowFilter({ q: 'noi  MẠNG', 'sap-xep': 'ten' }))).toEqual([false, true, false]);
    expect(ROWS.map(rowFilter({ q: 'không có' }))).toEqual([false, false, false]);
    expect(ROWS.every(rowFilter({}))).toBe(true);
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
