import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textWidth, wrap } from './wrap.ts';

describe('the width of a text', () => {
  test('grows with its letters and its size, not with marks on them', () => {
    expect(textWidth('ab', 10)).toBeGreaterThan(textWidth('a', 10));
    expect(textWidth('a', 20)).toBe(2 * textWidth('a', 10));
    expect(textWidth('Ễ', 10)).toBe(textWidth('E', 10));
  });

  test('is wider for ơ, ư and đ than for the plain letters', () => {
    expect(textWidth('ờữđ', 10)).toBeGreaterThan(textWidth('oud', 10));
  });

  test('takes a letter that it does not know for a wide one', () => {
    expect(textWidth('字', 10)).toBe(10);
  });
});

describe('lines of a label', () => {
  test('stay one line when it fits', () => {
    expect(wrap('Dữ liệu', 200, 15)).toEqual(['Dữ liệu']);
  });

  test('are as few as can be and about equally long', () => {
    expect(wrap('một hai ba bốn năm', 110, 15)).toEqual(['một hai ba', 'bốn năm']);
  });

  test('lose line ends, tabs and other control characters, not words', () => {
    expect(wrap('một\nhai\t\u0007ba', 200, 15)).toEqual(['một hai ba']);
  });

  test('break inside a word only when it alone is too wide', () => {
    const lines = wrap('xem https://vi-du.example/rat/dai', 100, 15);
    expect(lines[0]).toMatch(/^xem/);
    expect(lines.length).toBeGreaterThan(2);
  });

  test('give an empty label one empty line', () => {
    expect(wrap('', 100, 15)).toEqual(['']);
  });

  test('keep every letter in order and the width, whatever the text', () => {
    const words = fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }), { maxLength: 20 });
    fc.assert(
      fc.property(words, fc.integer({ min: 40, max: 400 }), (list, width) => {
        const text = list.join(' ');
        const lines = wrap(text, width, 15);
        const solid = (value: string) => value.replace(/[\s\p{Cc}\u200b\ufeff]/gu, '');
        expect(solid(lines.join(''))).toBe(solid(text));
        for (const line of lines) {
          expect([...line].length === 1 || textWidth(line, 15) <= width).toBe(true);
        }
      }),
    );
  });
});
