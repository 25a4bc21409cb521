import { expect, test } from 'vitest';
import { asMeant, slipsIn, withMarks } from './drawn-slips.ts';

const DRAWN = 'HẠ TẤNG SỐ: Dữ liệu dùng dung giữa các cơ quan, dung lượng dùng chung';

test('a slip of a drawing stays and is marked; other words are left alone', () => {
  expect(withMarks(DRAWN)).toBe('HẠ TẤNG† SỐ: Dữ liệu dùng dung† giữa các cơ quan, dung lượng dùng chung');
});

test('a slip is read as it is meant', () => {
  expect(asMeant(DRAWN)).toBe('HẠ TẦNG SỐ: Dữ liệu dùng chung giữa các cơ quan, dung lượng dùng chung');
});

test('the slips of a drawing are told once each', () => {
  expect(slipsIn(`${DRAWN} HẠ TẤNG`)).toEqual([
    { drawn: 'HẠ TẤNG', means: 'HẠ TẦNG' },
    { drawn: 'dùng dung', means: 'dùng chung' },
  ]);
});
