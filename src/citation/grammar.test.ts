import { expect, test } from 'vitest';
import { citationsIn, wholeCitation } from './grammar.ts';

const parts = (text: string) =>
  wholeCitation(text)?.parts.map(({ kind, numbers }) => [kind, ...numbers].join(' '));

test.each([
  ['nguyên tắc 6', ['nguyen-tac 6']],
  ['nguyen tac 6', ['nguyen-tac 6']],
  ['LỚP 2', ['lop 2']],
  ['Điều 3.', ['dieu 3']],
  ['mục 3.3 phần III', ['muc 3.3', 'phan 3']],
  ['Phần III, mục 2.6', ['phan 3', 'muc 2.6']],
  ['điểm đ mục 4 phần II', ['diem dd', 'muc 4', 'phan 2']],
  ['điểm d mục 4 phần II', ['diem d', 'muc 4', 'phan 2']],
  ['diem d muc 4 phan 2', ['diem d dd', 'muc 4', 'phan 2']],
  ['Điều 2 khoản 3', ['dieu 2', 'khoan 3']],
  ['khoản 3 của Điều 2', ['khoan 3', 'dieu 2']],
  ['phụ lục mục 4.3.1.3 điểm b', ['phu-luc', 'muc 4.3.1.3', 'diem b']],
  ['phụ lục 4.3', ['phu-luc', 'muc 4.3']],
  ['4.5.2.1', ['muc 4.5.2.1']],
  ['điểm a, mục 3, phần II của Quyết định này', ['diem a', 'muc 3', 'phan 2']],
  ['dieu_2', ['dieu 2']],
  ['khoan_3_2', ['khoan 3', 'dieu 2']],
  ['phan-2.muc-3.diem-a', ['phan 2', 'muc 3', 'diem a']],
  ['điểm đ mục 4 phần II'.normalize('NFD'), ['diem dd', 'muc 4', 'phan 2']],
])('%s is a citation', (text, expected) => {
  expect(parts(text)).toEqual(expected);
});

test.each(['trung tâm dữ liệu', 'phân 2', 'lớp học 2', 'mục tiêu 3', 'danh mục 5', 'số 4', '', 'hợp phần'])(
  '“%s” is none',
  (text) => {
    expect(parts(text)).toBeUndefined();
  },
);

test('citations in a text are found where they stand', () => {
  const text =
    'dùng chung nêu tại điểm a, mục 3, phần II của Quyết định này (Lớp 2), giai đoạn 2025 và danh mục 3';
  expect(citationsIn(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'điểm a, mục 3, phần II',
    'Lớp 2',
  ]);
});

test('a full stop ends a citation, unless no space follows it', () => {
  expect(citationsIn('theo Điều 2. Mục 3 quy định')).toHaveLength(2);
  expect(citationsIn('dieu-2.khoan-3')).toHaveLength(1);
});
