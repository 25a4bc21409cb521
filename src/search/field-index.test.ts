import { expect, test } from 'vitest';
import { dictionaryOf, dictionaryRows, numbersOf, piecesOf } from './dictionary.ts';
import { fieldIndexOf } from './field-index.ts';
import { parseQuery } from './query.ts';

const TEXTS = [
  'Trung tâm dữ liệu, trung tâm',
  '',
  'Bảo mật của trung tâm',
  'báo mất xe; định danh',
  'mạng LAN',
];
const uses = new Map(TEXTS.flatMap(piecesOf).map((piece) => [piece, 1]));
const dictionary = await dictionaryOf(dictionaryRows(uses));
const index = await fieldIndexOf(Uint32Array.from(numbersOf(TEXTS, dictionary)), dictionary);
const found = (typed: string, strictness: 'marks' | 'letters' = 'letters') =>
  [...index.phrase(parseQuery(typed, new Set()).words, strictness)].sort(([a], [b]) => a - b);

test('a phrase is found in every record that has it, at its first place, in small and capital letters', () => {
  expect(found('trung tam')).toEqual([
    [0, 0],
    [2, 3],
  ]);
  expect(found('tâm dữ')).toEqual([[0, 1]]);
});

test('a phrase does not go on in the next record', () => {
  expect(found('tam bao')).toEqual([]);
});

test('marks count when they are asked for, and d may stand for đ', () => {
  expect(found('bảo mật', 'marks')).toEqual([[2, 0]]);
  expect(found('bảo mật')).toEqual([
    [2, 0],
    [3, 0],
  ]);
  expect(found('dịnh danh', 'marks')).toEqual([[3, 3]]);
});

test('an acronym is no other spelling of a word with marks', () => {
  expect(found('lan')).toEqual([[4, 1]]);
  expect(found('lấn')).toEqual([]);
});

test('a word that no text has, and no word at all, are found nowhere', () => {
  expect(found('xyz')).toEqual([]);
  expect(found('')).toEqual([]);
});

test('a text is given as it was', () => {
  expect(TEXTS.map((_, record) => index.text(record))).toEqual(TEXTS);
  expect(index.text(99)).toBe('');
});
