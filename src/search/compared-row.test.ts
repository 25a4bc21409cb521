import { expect, test } from 'vitest';
import { ofNamedComparison, rowAddress } from './compared-row.ts';
import { nameTokens } from './name.ts';
import { parseQuery } from './query.ts';

test('the page of a row is called after what it is about', () => {
  expect(rowAddress('/doi-chieu/cu/', '/thanh-phan/hts7/')).toBe('/doi-chieu/cu/hts7/');
  expect(rowAddress('/doi-chieu/cu/', '/lop/2/')).toBe('/doi-chieu/cu/lop-2/');
});

const names = ['Đối chiếu với phiên bản 4.0', 'Đối chiếu với Gia Lai'].map((title) =>
  nameTokens({ code: null, title, named: true, alias: null }),
);
const facts = names.map((_, record) => ({
  about: 9,
  phrases: [],
  asks: ['difference' as const],
  record,
  says: String(record),
}));
const named = (typed: string) =>
  ofNamedComparison(facts, parseQuery(typed, new Set()).words, { names }).map(({ says }) => says);

test('of several comparisons the one counts that the words name, all where they name none', () => {
  expect(named('camera khác gì gia lai')).toEqual(['1']);
  expect(named('camera khác bản 4.0')).toEqual(['0']);
  expect(named('bàn làm việc số khác gì')).toEqual(['0', '1']);
});
