import { expect, test } from 'vitest';
import { labelClass, shownLabel, unitClass } from './unit-class.ts';

test('a division is not indented and a deep unit is not indented on a phone', () => {
  expect(unitClass('muc', 0)).toBe('unit muc division');
  expect(unitClass('gach', 4)).toBe('unit gach deep');
});

test('short labels hang in their own column, long ones run into the words', () => {
  expect(labelClass('a)')).toBe('label');
  expect(labelClass('Điều 2.')).toBe('label long');
});

test('a typewriter hyphen and a middle dot are set as a dash, every other label as printed', () => {
  expect(['-', '·', '+', 'đ)', '*'].map(shownLabel)).toEqual(['–', '–', '+', 'đ)', '*']);
});
