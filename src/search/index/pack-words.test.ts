import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighboursIn, packWords } from './pack-words.ts';

const sized = (words: string) => words.split(' ').map((word) => ({ word, size: 10 }));

describe('words of the index share files', () => {
  test('words that are said together stand together', () => {
    const neighbours = neighboursIn(['quoc gia quoc gia quoc gia', 'du lieu', 'du lieu', 'gia du']);
    expect(packWords(sized('du gia lieu quoc'), neighbours, 20)).toEqual([
      ['du', 'lieu'],
      ['gia', 'quoc'],
    ]);
  });

  test('words without neighbours fill up what has room', () => {
    expect(packWords(sized('a b c'), neighboursIn(['b c']), 30)).toEqual([['a', 'b', 'c']]);
  });

  test('a word larger than a file stands alone', () => {
    const words = [{ word: 'so', size: 50 }, ...sized('hoa')];
    expect(packWords(words, neighboursIn(['so hoa']), 30)).toEqual([['so'], ['hoa']]);
  });

  test('every word stands in one group, and no group of several is too large', () => {
    const word = fc.constantFrom(...'abcdefghij');
    const texts = fc.array(fc.array(word, { minLength: 1 }).map((words) => words.join(' ')));
    fc.assert(
      fc.property(
        texts,
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 10, maxLength: 10 }),
        (said, sizes) => {
          const words = [...'abcdefghij'].map((each, at) => ({ word: each, size: sizes[at] ?? 1 }));
          const packs = packWords(words, neighboursIn(said), 40);
          expect(packs.flat().sort()).toEqual([...'abcdefghij']);
          for (const pack of packs) {
            const size = pack.reduce(
              (sum, own) => sum + (words.find((each) => each.word === own)?.size ?? 0),
              0,
            );
            expect(size).toBeLessThanOrEqual(40);
          }
        },
      ),
    );
  });

  test('neighbours are counted in every text, a word said twice in a row is none of its own', () => {
    expect(neighboursIn(['a b b', 'a b'])).toEqual([{ first: 'a', second: 'b', count: 2 }]);
  });
});
