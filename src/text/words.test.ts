import { expect, test } from 'vitest';
import { tokensOf, wordsOf } from './words.ts';

const spelled = (text: string) => tokensOf(text).map(({ spelling }) => spelling);

test('capitals, tone placement and normal form make no difference in the spelling of a word; tones and đ do', () => {
  expect(spelled('Điểm HỖ TRỢ')).toEqual(['điểm', 'hỗ', 'trợ']);
  expect(spelled('số hoá, uỷ ban, toà án')).toEqual(spelled('số hóa, ủy ban, tòa án'));
  expect(spelled('Định danh'.normalize('NFD'))).toEqual(spelled('định danh'));
  expect(spelled('mật định')).not.toEqual(spelled('mất dịnh'));
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
