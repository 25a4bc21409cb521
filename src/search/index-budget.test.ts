import { expect, test } from 'vitest';
import { askingOf } from './index-budget.ts';
import type { Pagefind } from './pagefind.ts';
import { parseQuery } from './query.ts';

/** Each word stands in a file of its own, but words with the same first letter share one. */
const pagefind: Pagefind = {
  phrase: async () => new Map(),
  fileOf: (spelling) => (spelling === 'không' ? undefined : spelling.slice(0, 1)),
};
const words = (typed: string) => parseQuery(typed, new Set()).words;
const now = async () => undefined;

test('words are granted as long as their files are few', () => {
  const asking = askingOf(pagefind, now);
  expect(asking.grants(words('an ba ca da'))).toBe(true);
  expect(asking.grants(words('em'))).toBe(false);
  expect(asking.grants(words('anh bao không'))).toBe(true);
  expect(asking.files()).toBe(4);
});

test('words that are refused take no file', () => {
  const asking = askingOf(pagefind, now);
  expect(asking.grants(words('an ba ca da em'))).toBe(false);
  expect(asking.files()).toBe(0);
});

test('a phrase in quotation marks is asked for whatever it needs', async () => {
  const asking = askingOf(pagefind, now);
  await asking.phrase(words('an ba ca da em'), true);
  expect(asking.files()).toBe(5);
});
