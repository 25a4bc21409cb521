import { expect, test } from 'vitest';
import { dictionaryOf } from './dictionary.ts';
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
  factsFor(parseQuery(typed, new Set()).words, asked, { facts, name }).map(({ says }) => says);

test('the longest phrase of a question decides', () => {
  expect(answers('xã cần những gì')).toEqual(['xã']);
  expect(answers('xã miền núi phải triển khai gì')).toEqual(['miền núi']);
});

test('words that say nothing else may stand within a phrase', () => {
  expect(answers('xã nào là miền núi')).toEqual(['miền núi']);
  expect(answers('xã nào nghèo')).toEqual([]);
  expect(answers('cấp và xã')).toEqual(['xã']);
});

test('of the first of an order, one that answers itself', () => {
  const own = ownAnswers([{ ...fact([], 'Sở'), record: 7 }], 'must', []);
  expect(own.get(7)).toBe('Sở');
  expect(firstAnswering([3, 7, 5], own)).toEqual([7]);
  expect(firstAnswering([3, 5, 4, 7], own)).toEqual([]);
});

test('a question that says something else, asks something else or is none has no fact', () => {
  expect(answers('xã phải nộp báo cáo gì')).toEqual([]);
  expect(answers('xã', 'when')).toEqual([]);
  expect(answers('xã', null)).toEqual([]);
});
