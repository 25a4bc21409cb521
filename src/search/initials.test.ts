import { expect, test } from 'vitest';
import { tokensOf } from '../text/words.ts';
import { phrasesOf } from './initials.ts';

const sources = (...texts: string[]) =>
  texts.map((text) => ({ tokens: tokensOf(text), start: 0, weight: 1, at: 'anywhere' as const }));
const first = (initials: string, ...texts: string[]) =>
  phrasesOf(initials, sources(...texts))[0]
    ?.map(({ spelling }) => spelling)
    .join(' ');

test.each([
  ['vpqh', 'văn phòng quốc hội'],
  ['khcn', 'khoa học và công nghệ'],
  ['khvcn', 'khoa học và công nghệ'],
  ['vptw', 'văn phòng trung ương'],
  ['bca', 'bộ công an'],
])('%s stands for “%s”', (initials, phrase) => {
  expect(
    first(
      initials,
      'Bộ Công an',
      'Văn phòng Quốc hội',
      'Bộ Khoa học và Công nghệ',
      'Văn phòng Trung ương Đảng',
    ),
  ).toBe(phrase);
});

test('a whole name comes before a part of one, however often that is there', () => {
  expect(first('bca', 'Phòng bán chè ấm', 'Quán bán chè ấm', 'Bộ Công an')).toBe('bộ công an');
});

test('letters that no words begin with, one letter, and digits stand for nothing', () => {
  expect(first('xyz', 'Bộ Công an')).toBeUndefined();
  expect(first('b', 'Bộ Công an')).toBeUndefined();
  expect(first('b2', 'Bộ 2')).toBeUndefined();
});
