import { expect, test } from 'vitest';
import { dictionaryOf, dictionaryRows, numbersOf, piecesOf } from './dictionary.ts';
import type { Fact } from './fact.ts';
import { factsFor, firstAnswering, ownAnswers } from './fact-for.ts';
import { fieldIndexOf } from './field-index.ts';
import { parseQuery } from './query.ts';

const fact = (phrases: string[], says: string): Fact => ({
  about: null,
  phrases,
  asks: ['must'],
  record: 0,
  says,
});
const facts = [fact(['cap xa', 'xa'], 'xã'), fact(['mien nui', 'xa mien nui'], 'miền núi')];
const name = await fieldIndexOf(new Uint32Array(), await dictionaryOf([]));
const answers = (typed: string, asked: 'must' | 'when' | null = 'must') =>
  factsFor(parseQuery(typed, new Set()).words, asked, { facts, name }, []).map(({ says }) => says);

test('the longest phrase of a question decides', () => {
  expect(answers('xã cần những gì')).toEqual(['xã']);
  expect(answers('xã miền núi phải triển khai gì')).toEqual(['miền núi']);
});

test('words that say nothing else may stand within a phrase', () => {
  expect(answers('xã nào là miền núi')).toEqual(['miền núi']);
  expect(answers('xã nào nghèo')).toEqual([]);
  expect(answers('cấp và xã')).toEqual(['xã']);
});

test('of the first of an order, one that answers itself and speaks of what is asked', async () => {
  const own = ownAnswers([{ ...fact([], 'Sở'), record: 1 }], 'must', []);
  expect(own.get(1)).toBe('Sở');
  const rows = ['', 'Sở chủ trì giám sát tuân thủ kiến trúc', 'giám sát'];
  const dictionary = await dictionaryOf(
    dictionaryRows(new Map(rows.flatMap(piecesOf).map((piece) => [piece, 1]))),
  );
  const text = await fieldIndexOf(Uint32Array.from(numbersOf(rows, dictionary)), dictionary);
  const first = (order: number[], typed: string) =>
    firstAnswering(order, own, [parseQuery(typed, new Set()).words], text);
  expect(first([2, 1], 'giám sát kiến trúc')).toEqual([1]);
  expect(first([2, 1], 'giám sát an toàn giao thông')).toEqual([]);
  expect(first([2, 3, 4, 1], 'giám sát kiến trúc')).toEqual([]);
});

test('a question that says something else, asks something else or is none has no fact', () => {
  expect(answers('xã phải nộp báo cáo gì')).toEqual([]);
  expect(answers('xã', 'when')).toEqual([]);
  expect(answers('xã', null)).toEqual([]);
});
