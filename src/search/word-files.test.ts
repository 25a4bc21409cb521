import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packWordFiles, unpackWordFiles } from './word-files.ts';

test('words of the vocabulary are told by a letter each, others by themselves', () => {
  const files = [
    { name: '0-ab', words: ['an', 'so'] },
    { name: '1-cd', words: ['ba', 'wi'] },
  ];
  expect(packWordFiles(files, ['an', 'ba', 'ca', 'so'])).toBe('0-ab 1-cd\n!" !\n"wi');
});

test('every word has the file that it was packed with, and no other word has one', () => {
  const word = fc.stringMatching(/^[a-zđ0-9一]{1,4}$/u);
  const files = fc
    .uniqueArray(word, { minLength: 1, maxLength: 300 })
    .map((words) => words.map((own, at) => ({ name: `${at}-x`, words: [own] })));
  fc.assert(
    fc.property(files, fc.uniqueArray(word), (packed, vocabulary) => {
      const found = unpackWordFiles(packWordFiles(packed, vocabulary), vocabulary);
      expect([...found].sort()).toEqual(packed.map(({ name, words: [own = ''] }) => [own, name]).sort());
    }),
  );
});
