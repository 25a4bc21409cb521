import { expect, test } from 'vitest';
import { placeOfRight, scoreOf } from './judge.ts';
import { readQueries } from './queries.ts';

const shown = (...names: string[]) => names.map((name) => ({ name, address: '/lop/2/' }));
const accept = (...patterns: string[]) => ({ accept: patterns, acceptUrl: [] });

test('the first result that one of the patterns matches counts, whatever its capitals', () => {
  const results = shown('Lớp 2', 'HTS7 Camera giám sát', 'CAMERA');
  expect(placeOfRight(results, accept('camera'))).toBe(2);
  expect(placeOfRight(results, accept('^không có$', '^lớp 2$'))).toBe(1);
});

test('a pattern may ask for the start of the title behind the code, for the code, and for the address', () => {
  expect(placeOfRight(shown('ĐLHQ9 Khảo sát'), accept('^khảo sát'))).toBe(1);
  expect(placeOfRight(shown('ĐLHQ9 Khảo sát'), accept('(?<![\\p{L}\\p{N}])đlhq9(?![\\p{L}\\p{N}])'))).toBe(1);
  expect(placeOfRight(shown('x'), { accept: [], acceptUrl: ['^/lop/'] })).toBe(1);
});

test('no result, and a right one beyond the tenth, have no place', () => {
  expect(placeOfRight([], accept('a'))).toBeUndefined();
  expect(placeOfRight(shown(...Array<string>(10).fill('b'), 'a'), accept('a'))).toBeUndefined();
});

test('shares are taken over all queries, those without a right result included', () => {
  expect(scoreOf([1, 2, undefined, 10])).toEqual({ queries: 4, first: 0.25, five: 0.5, mrr: 0.4 });
});

test.each(['dev', 'own', 'unseen', 'asked', 'fresh', 'blind'] as const)(
  'every pattern of the %s queries is a regular expression',
  async (set) => {
    const queries = await readQueries(set);
    expect(queries.length).toBeGreaterThanOrEqual(40);
    for (const query of queries) expect(() => placeOfRight(shown('x'), query)).not.toThrow();
  },
);
