import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foldForIndex, markKey, tokensOf, wordsOf } from './words.ts';

test('the folded text has one word for each word of the original', () => {
  const texts = [
    'Hạ tầng số và an ninh mạng dùng chung',
    'HTS10: Wi‑Fi công cộng.',
    'phân tích “đúng, đủ” – kịp thời; (LAN/Intranet)',
    'số hoá hồ sơ — số hóa hồ sơ',
    'khoảng trắng\u00a0cứng,\u200bkhông rộng\ufeffvà\tdòng\nmới',
    'gạch\u00admềm \u00ad một mình',
    'Định danh điện tử'.normalize('NFD'),
  ];
  for (const text of texts) {
    expect(foldForIndex(text).split(' ')).toHaveLength(wordsOf(text).length);
  }
});

test('the count of words agrees for any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const words = wordsOf(text);
      expect(foldForIndex(text)).toBe(foldForIndex(words.join(' ')));
      expect(foldForIndex(text) === '' ? 0 : foldForIndex(text).split(' ').length).toBe(words.length);
    }),
  );
});

test('marks, đ, capitals, tone placement and normal form make no difference in the index', () => {
  expect(foldForIndex('Điểm HỖ TRỢ')).toBe('diem ho tro');
  expect(foldForIndex('số hoá, uỷ ban, toà án')).toBe(foldForIndex('số hóa, ủy ban, tòa án'));
  expect(foldForIndex('Định danh'.normalize('NFD'))).toBe('dinh danh');
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

test('mark keys ignore where the tone is placed but not which tone it is', () => {
  expect(markKey('hoá')).toBe(markKey('hóa'));
  expect(markKey('UỶ')).toBe(markKey('ủy'));
  expect(markKey('toà')).toBe(markKey('tòa'.normalize('NFD')));
  expect(markKey('mật')).not.toBe(markKey('mất'));
  expect(markKey('so')).not.toBe(markKey('số'));
  expect(markKey('đo')).not.toBe(markKey('do'));
});
