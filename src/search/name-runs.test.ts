import { expect, test } from 'vitest';
import { dictionaryOf, dictionaryRows, numbersOf, piecesOf } from './dictionary.ts';
import { fieldIndexOf } from './field-index.ts';
import { nameRuns } from './name-runs.ts';
import { parseQuery } from './query.ts';

const NAMES = ['Bộ Khoa học và Công nghệ', 'Bộ Công an', 'Sở Khoa học và Công nghệ'];
const dictionary = await dictionaryOf(
  dictionaryRows(new Map(NAMES.flatMap(piecesOf).map((piece) => [piece, 1]))),
);
const index = await fieldIndexOf(Uint32Array.from(numbersOf(NAMES, dictionary)), dictionary);
const named = (typed: string) => nameRuns(parseQuery(typed, new Set()).words, index);

test('names with the longest run of the query come first, those that begin with it before others', () => {
  expect(named('bộ khoa học và công')).toEqual([0, 2]);
  expect(named('khoa học và công nghệ')).toEqual([0, 2]);
});

test('a run that is less than half of the query says nothing', () => {
  expect(named('báo cáo hằng quý bộ khoa học')).toEqual([]);
});
