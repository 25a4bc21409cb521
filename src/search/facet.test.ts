import { expect, test } from 'vitest';
import { addressOf, countsOf, filtersOf, matches } from './facet.ts';
import { BARE, type Entry } from './record.ts';

const { text: _, ...bare } = BARE;
const entry = (own: Partial<Entry>): Entry => ({
  ...bare,
  url: '/',
  kind: 'thanh-phan',
  title: '',
  path: '',
  status: 'du-thao',
  document: 'qd',
  ...own,
});
const entries = [entry({ layer: 1, tier: 'tinh' }), entry({ layer: 2 }), entry({ kind: 'dieu-khoan' })];

test('an address and its words and filters are the same thing', () => {
  const address = addressOf(' mạng nội bộ ', { lop: '1', loai: 'thanh-phan' });
  expect(address).toBe('?q=m%E1%BA%A1ng+n%E1%BB%99i+b%E1%BB%99&loai=thanh-phan&lop=1');
  expect(filtersOf(address)).toEqual({ loai: 'thanh-phan', lop: '1' });
  expect(addressOf('', {})).toBe('');
});

test('what is no filter in an address is left out', () => {
  expect(filtersOf('?q=a&lop=&mau=xanh')).toEqual({});
});

test('an entry must stand in every chosen value', () => {
  expect(entries.map((each) => matches(each, { loai: 'thanh-phan', lop: '1' }))).toEqual([
    true,
    false,
    false,
  ]);
  expect(entries.every((each) => matches(each, {}))).toBe(true);
});

test('a facet counts what its values would leave, the other filters kept', () => {
  expect([...countsOf(entries, { loai: 'thanh-phan', lop: '1' }, 'lop')]).toEqual([
    ['1', 1],
    ['2', 1],
  ]);
  expect([...countsOf(entries, { lop: '1' }, 'loai')]).toEqual([['thanh-phan', 1]]);
});
