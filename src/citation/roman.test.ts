import { expect, test } from 'vitest';
import { arabicToRoman, isRoman, romanToArabic } from './roman.ts';

test('every number up to 39 is read back from its roman form, in both cases', () => {
  for (let number = 1; number < 40; number++) {
    const roman = arabicToRoman(number);
    expect(isRoman(roman)).toBe(true);
    expect([romanToArabic(roman), romanToArabic(roman.toLowerCase())]).toEqual([number, number]);
  }
});

test.each(['', 'IIII', 'VX', 'IXI', 'L', 'a', '1'])('“%s” is no roman number', (text) => {
  expect(isRoman(text)).toBe(false);
});
