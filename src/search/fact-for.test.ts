import { expect, test } from 'vitest';
import { dictionaryOf } from './dictionary.ts';
import type { Fact } from './fact.ts';
import { factsFor } from './fact-for.ts';
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
const name = fieldIndexOf(new Uint32Array(), dictionaryOf([]));
const answers = (typed: string, asked: 'must' | 'when' | null = 'must') =>
  factsFor(parseQuery(typed, new Set()).words, asked, { facts, name }).map(({ says }) => says);

test('the longest phrase of a question decides', () => {
  expect(answers('xã cần những gì')).toEqual(['xã']);
  expect(answers('xã miền núi phải triển khai gì')).toEqual(['miền núi']);
});

test('a question that says something else, asks something else or is none has no fact', () => {
  expect(answers('xã phải nộp báo cáo gì')).toEqual([]);
  expect(answers('xã', 'when')).toEqual([]);
  expect(answers('xã', null)).toEqual([]);
});
