import { expect, test } from 'vitest';
import { anchorTyped } from './anchor-typed.ts';

test.each([
  ['PHAN-2.MUC-3.DIEM-C', 'phan-2.muc-3.diem-c'],
  ['phan-2.muc-3.diem-c.', 'phan-2.muc-3.diem-c'],
  ['phan-2.muc-2.diem-đ', 'phan-2.muc-2.diem-dd'],
  ['phan-2.muc-2.DIEM-Đ', 'phan-2.muc-2.diem-dd'],
  ['đieu-2.khoan-3', 'dieu-2.khoan-3'],
  ['phan-2.muc-2.diem-dd', 'phan-2.muc-2.diem-dd'],
])('%s is %s', (typed, anchor) => {
  expect(anchorTyped(typed)).toBe(anchor);
});
