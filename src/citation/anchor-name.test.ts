import { expect, test } from 'vitest';
import { placeName } from './anchor-name.ts';

test.each([
  ['phan-2.muc-4.diem-dd', 'Điểm đ mục 4 phần II'],
  ['dieu-2.khoan-3', 'Khoản 3 Điều 2'],
  ['phu-luc.muc-4.3.1.4.diem-b.doan-2', 'Đoạn 2 điểm b mục 4.3.1.4 Phụ lục'],
  ['chuong-3.phan-2.muc-18.diem-a', 'Điểm a mục 18 phần II Chương 3'],
  ['can-cu-7', 'Căn cứ 7'],
])('%s is called “%s”', (anchor, name) => {
  expect(placeName(anchor)).toBe(name);
});
