import { expect, test } from 'vitest';
import { placeName } from './anchor-name.ts';

test.each([
  ['phan-2.muc-4.diem-dd', 'Phần II mục 4 điểm đ'],
  ['dieu-2.khoan-3', 'Điều 2 khoản 3'],
  ['phu-luc.muc-4.3.1.4.diem-b.doan-2', 'Phụ lục mục 4.3.1.4 điểm b đoạn 2'],
  ['chuong-3.phan-2.muc-18.diem-a', 'Chương 3 phần II mục 18 điểm a'],
  ['can-cu-7', 'Căn cứ 7'],
])('%s is called “%s”', (anchor, name) => {
  expect(placeName(anchor)).toBe(name);
});
