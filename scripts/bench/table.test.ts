import { describe, expect, test } from 'vitest';
import { bytes, number, percent, table } from './table.ts';

describe('a table', () => {
  test('aligns names left and figures right, counting letters and not code units', () => {
    const text = table(
      'Dựng trang',
      ['Bước', '1×', '10×'],
      [
        ['Kiểm tra mô hình', '0,4 s', '12,3 s'],
        ['Trang', '432', '4.101'],
      ],
    );
    expect(text.split('\n')).toEqual([
      'Dựng trang',
      '',
      'Bước                 1×     10×',
      '────────────────  ─────  ──────',
      'Kiểm tra mô hình  0,4 s  12,3 s',
      'Trang               432   4.101',
      '',
    ]);
  });

  test('gives letters with combining marks the width of one letter', () => {
    const [, , , , nfc, nfd] = table(
      '',
      ['', ''],
      [
        ['số'.normalize('NFC'), '1'],
        ['số'.normalize('NFD'), '1'],
      ],
    ).split('\n');
    expect(nfd?.normalize('NFC')).toBe(nfc);
  });

  test('leaves empty what a row does not have', () => {
    expect(table('', ['a', 'b'], [['x']]).split('\n')[4]).toBe('x');
  });
});

test('numbers have a dot between thousands and a comma before decimals', () => {
  expect([number(999), number(1234), number(1_234_567), number(1234.56, 1), number(0.966, 2)]).toEqual([
    '999',
    '1.234',
    '1.234.567',
    '1.234,6',
    '0,97',
  ]);
});

test('sizes are written in the unit that keeps them short', () => {
  expect([bytes(950), bytes(43_210), bytes(12_900_000), bytes(1_300_000_000)]).toEqual([
    '950 byte',
    '43,2 KB',
    '12,9 MB',
    '1,3 GB',
  ]);
});

test('shares are written as whole per cents', () => {
  expect(percent(0.953)).toBe('95 %');
});
