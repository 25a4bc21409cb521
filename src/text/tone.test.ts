import { expect, test } from 'vitest';
import { hasMarks, markKey, oneTonePlacement } from './tone.ts';

test.each([
  ['hoá', 'hóa'],
  ['khoẻ', 'khỏe'],
  ['Uỷ', 'Ủy'],
  ['thuý', 'thúy'],
])('%s and %s are one syllable', (newer, older) => {
  expect(oneTonePlacement(newer)).toBe(older);
  expect(oneTonePlacement(older.normalize('NFD'))).toBe(older);
  expect(markKey(newer)).toBe(markKey(older));
});

test.each(['quý', 'hoàn', 'thuyền', 'toán', 'mật', 'Wi', '4.0'])('%s keeps its spelling', (syllable) => {
  expect(oneTonePlacement(syllable)).toBe(syllable);
});

test('other tones and other vowels are other syllables', () => {
  expect(markKey('mật')).not.toBe(markKey('mất'));
  expect(markKey('so')).not.toBe(markKey('số'));
});

test('tone and vowel marks count as marks, a đ alone does not', () => {
  expect([hasMarks('số'), hasMarks('ư'), hasMarks('đi'), hasMarks('api')]).toEqual([
    true,
    true,
    false,
    false,
  ]);
});
