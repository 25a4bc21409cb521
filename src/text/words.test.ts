import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexForm, indexText, tokensOf, wordsOf } from './words.ts';

test('the index has one word for each token of the original, for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const indexed = indexText(text);
      expect(indexed === '' ? 0 : indexed.split(' ').length).toBe(tokensOf(text).length);
    }),
  );
});

test('capitals, tone placement, normal form and đ make no difference in the index; tones do', () => {
  expect(indexText('Điểm HỖ TRỢ')).toBe('diểm hỗ trợ');
  expect(indexText('số hoá, uỷ ban, toà án')).toBe(indexText('số hóa, ủy ban, tòa án'));
  expect(indexText('Định danh'.normalize('NFD'))).toBe(indexText('định danh'));
  expect(indexForm('mật')).not.toBe(indexForm('mất'));
});

test('a word with punctuation inside has several tokens at one position', () => {
  expect(tokensOf('mạng (LAN/Intranet) – Wi‑Fi').map(({ fold, word }) => [fold, word])).toEqual([
    ['mang', 0],
    ['lan', 1],
    ['intranet', 1],
    ['wi', 3],
    ['fi', 3],
  ]);
});

test('invisible characters belong to no word', () => {
  expect(wordsOf('khoảng\u00a0trắng\u200bkhông\ufeffrộng gạch\u00admềm')).toEqual([
    'khoảng',
    'trắng',
    'không',
    'rộng',
    'gạchmềm',
  ]);
});
