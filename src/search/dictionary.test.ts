import fc from 'fast-check';
import { expect, test } from 'vitest';
import { tokensOf } from '../text/words.ts';
import { dictionaryOf, dictionaryRows, numbersOf, piecesOf, textOf, textsOf } from './dictionary.ts';

const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(' ', 'dữ liệu', ', ', '\u200b', '\u00ad', 'QĐ-UBND', '\t'),
      fc.string({ unit: 'grapheme' }),
    ),
  )
  .map((parts) => parts.join('').normalize('NFC'));

function usesOf(texts: readonly string[]): Map<string, number> {
  const uses = new Map<string, number>();
  for (const piece of texts.flatMap(piecesOf)) uses.set(piece, (uses.get(piece) ?? 0) + 1);
  return uses;
}

test('a text is the pieces that it falls into, single spaces between words left out', () => {
  expect(piecesOf('Dữ liệu “mở”, số 5/2026')).toEqual([
    'Dữ',
    'liệu',
    ' “',
    'mở',
    '”, ',
    'số',
    '5',
    '/',
    '2026',
  ]);
  fc.assert(
    fc.property(text, (one) => {
      expect(textOf(piecesOf(one))).toBe(one);
    }),
  );
});

test('the pieces that are words are the words that search knows', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (one) => {
      const words = (await dictionaryOf([piecesOf(one)])).tokens.flatMap((token) => token?.spelling ?? []);
      expect(words.toReversed()).toEqual(tokensOf(one).map(({ spelling }) => spelling));
    }),
  );
});

test('the most used pieces have the smallest numbers, and say how often they are used', async () => {
  const { pieces, weights } = await dictionaryOf(dictionaryRows(usesOf(['b b b b a a', 'c'])));
  expect(pieces).toEqual(['', 'b', 'a', 'c']);
  expect(weights).toEqual([0, 2, 1, 0]);
});

test('texts are read back letter for letter', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(text), async (texts) => {
      const dictionary = await dictionaryOf(dictionaryRows(usesOf(texts)));
      expect(textsOf(numbersOf(texts, dictionary), dictionary)).toEqual(texts);
    }),
  );
});

test('a text with a word that is not in the dictionary is refused', async () => {
  const dictionary = await dictionaryOf([['số']]);
  expect(() => numbersOf(['số hoá'], dictionary)).toThrow('hoá');
});
