import { expect, test } from 'vitest';
import { featuresOf, likelyParts, packPartFinder, partFinderOf, unpackPartFinder } from './part-finder.ts';
import { parseQuery } from './query.ts';

const words = (typed: string) => parseQuery(typed, new Set()).words;
const TEXTS = ['Cảng cá An Giang', 'Trạm đo mưa Bắc Giang', 'Trạm đo gió ven biển'];
const finder = partFinderOf(
  TEXTS.map((text) => featuresOf(words(text))),
  100,
);

test.each([
  ['cang ca', [0]],
  ['trạm đo mưa', [1]],
  ['Bắc Giang', [1]],
  ['trạm đo', [1, 2]],
  ['đèn đường', []],
  ['', []],
])('“%s” points to the parts %j', (typed, parts) => {
  expect(likelyParts(words(typed), finder)).toEqual(parts);
});

test('only the first features of a part are kept', () => {
  const short = partFinderOf([featuresOf(words('một hai ba'))], 1);
  expect(likelyParts(words('một'), short)).toEqual([0]);
  expect(likelyParts(words('ba'), short)).toEqual([]);
});

test('unpacking gives back what was packed', () => {
  expect(unpackPartFinder(packPartFinder(finder))).toEqual(finder);
  expect(unpackPartFinder(packPartFinder(partFinderOf([], 9))).hashes).toEqual([]);
});
