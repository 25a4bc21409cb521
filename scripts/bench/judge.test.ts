import { expect, test } from 'vitest';
import { placeOfRight, scoreOf } from './judge.ts';
import { readQueries } from './queries.ts';

test('the first result that one of the patterns matches counts, whatever its capitals', () => {
  const names = ['Lớp 2', 'HTS7 Camera giám sát', 'CAMERA'];
  expect(placeOfRight(names, ['camera'])).toBe(2);
  expect(placeOfRight(names, ['^không có$', '^lớp 2$'])).toBe(1);
});

test('a pattern may ask for the start of the title behind the code, and for the code', () => {
  expect(placeOfRight(['ĐLHQ9 Khảo sát'], ['^khảo sát'])).toBe(1);
  expect(placeOfRight(['ĐLHQ9 Khảo sát'], ['(?<![\\p{L}\\p{N}])đlhq9(?![\\p{L}\\p{N}])'])).toBe(1);
});

test('no result, and a right one beyond the tenth, have no place', () => {
  expect(placeOfRight([], ['a'])).toBeUndefined();
  expect(placeOfRight([...Array<string>(10).fill('b'), 'a'], ['a'])).toBeUndefined();
});

test('shares are taken over all queries, those without a right result included', () => {
  expect(scoreOf([1, 2, undefined, 10])).toEqual({ queries: 4, first: 0.25, five: 0.5, mrr: 0.4 });
});

test.each(['dev', 'own', 'unseen'] as const)(
  'every pattern of the %s queries is a regular expression',
  async (set) => {
    const queries = await readQueries(set);
    expect(queries.length).toBeGreaterThanOrEqual(40);
    for (const { accept } of queries) expect(() => placeOfRight(['x'], accept)).not.toThrow();
  },
);
