import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf, type Piece, tokensOf, wordsIn } from './difference.ts';

const joined = (pieces: Piece[], kind: Piece['kind']): string =>
  pieces
    .filter((entry) => entry.kind === 'kept' || entry.kind === kind)
    .map(({ text }) => text)
    .join('');

/** Texts that share many words, as two versions of a provision do. */
const word = fc.constantFrom(
  'an',
  'ninh',
  'mạng',
  'quốc',
  'gia',
  'Hoá',
  'hóa',
  '4G',
  ' ',
  ', ',
  '.',
  '\n',
  'đ',
);
const version = fc.array(word, { maxLength: 30 }).map((words) => words.join(''));

test('kept and deleted pieces are the earlier text, kept and inserted ones the later, letter for letter', () => {
  fc.assert(
    fc.property(fc.oneof(version, fc.string({ unit: 'grapheme' })), version, (before, now) => {
      const pieces = differenceOf(before, now);
      expect(joined(pieces, 'deleted')).toBe(before);
      expect(joined(pieces, 'inserted')).toBe(now);
    }),
  );
});

test('tokens joined are the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(tokensOf(text).join('')).toBe(text);
    }),
  );
});

test('a change begins and ends between words, never inside one', () => {
  fc.assert(
    fc.property(version, version, (before, now) => {
      const pieces = differenceOf(before, now);
      for (const kind of ['deleted', 'inserted'] as const) {
        const side = pieces.filter((entry) => entry.kind === 'kept' || entry.kind === kind);
        expect(side.flatMap(({ text }) => tokensOf(text))).toEqual(tokensOf(joined(pieces, kind)));
      }
    }),
  );
});

test('equal texts are one kept piece, and a text against nothing is one change', () => {
  expect(differenceOf('Mạng mẫu', 'Mạng mẫu')).toEqual([{ kind: 'kept', text: 'Mạng mẫu' }]);
  expect(differenceOf('', 'Mạng mẫu')).toEqual([{ kind: 'inserted', text: 'Mạng mẫu' }]);
  expect(differenceOf('Mạng mẫu', '')).toEqual([{ kind: 'deleted', text: 'Mạng mẫu' }]);
  expect(differenceOf('', '')).toEqual([]);
});

test('a syllable with another accent, capital or place of its tone is another word', () => {
  expect(differenceOf('số hoá', 'số hóa')).toEqual([
    { kind: 'kept', text: 'số ' },
    { kind: 'deleted', text: 'hoá' },
    { kind: 'inserted', text: 'hóa' },
  ]);
  expect(wordsIn('mạng internet, 4G (HTT)')).toBe(4);
});

test('a word taken out and words put in are marked alone', () => {
  expect(differenceOf('các cơ quan thuộc trong hệ thống', 'các cơ quan thuộc hệ thống')).toEqual([
    { kind: 'kept', text: 'các cơ quan thuộc ' },
    { kind: 'deleted', text: 'trong ' },
    { kind: 'kept', text: 'hệ thống' },
  ]);
});

test('words that are kept by chance inside a change are read with it', () => {
  expect(differenceOf('do tỉnh và huyện lập ra', 'gồm bộ và ngành quản lý ra')).toEqual([
    { kind: 'deleted', text: 'do tỉnh và huyện lập ' },
    { kind: 'inserted', text: 'gồm bộ và ngành quản lý ' },
    { kind: 'kept', text: 'ra' },
  ]);
});
