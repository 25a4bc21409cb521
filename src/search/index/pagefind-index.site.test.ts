import { expect, test } from 'vitest';
import { tokensOf } from '../../text/words.ts';
import { realGraph } from './fixture.ts';
import { indexedWords } from './pagefind-index.ts';
import { recordsOf } from './records.ts';

test('Pagefind gives back every word of every real text, in its place', async () => {
  const texts = recordsOf(realGraph()).map(({ text }) => tokensOf(text).map(({ spelling }) => spelling));
  expect(await indexedWords(texts.map((words) => words.join(' ')))).toEqual(texts);
});

test('words in unusual letters, of unusual length and said many times keep their places', async () => {
  const texts = ['đi đi đến định dịnh 漢 ệ', 'ß ½ m² ﬁn ①', 'dài'.repeat(80), 'một '.repeat(300).trim()];
  expect(await indexedWords(texts)).toEqual(texts.map((text) => text.split(' ')));
});

test('a text without words has none, and its neighbours keep their numbers', async () => {
  expect(await indexedWords(['', 'một', '', 'hai ba'])).toEqual([[], ['một'], [], ['hai', 'ba']]);
});

test('without any text there is nothing to index, and that is said', async () => {
  await expect(indexedWords(['', ''])).rejects.toThrow('không có văn bản nào');
});
