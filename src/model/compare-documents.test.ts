import { expect, test } from 'vitest';
import { compareDocuments, type UnitChange } from './compare-documents.ts';
import { importDocument } from './import/import-document.ts';
import { reportLines } from './import-report.ts';
import { takenAnchors } from './propose-redirects.ts';

const BASE = [
  'I. MỘT',
  '1. Mục',
  'a) Kết nối các cơ quan với nhau qua mạng dùng chung.',
  'b) Lưu trữ dữ liệu tại trung tâm dữ liệu quốc gia.',
  'c) Đào tạo cán bộ về kỹ năng số ở cấp xã.',
  'd) Đo lường kết quả hằng năm và công bố công khai.',
];

const treeOf = (lines: string[]) =>
  importDocument(
    lines.map((text, index) => ({ line: index + 1, text })),
    ['qd'],
  ).units;
const say = (change: UnitChange) =>
  [change.kind, 'from' in change ? change.from : '', 'to' in change ? String(change.to) : '']
    .filter((part) => part !== '')
    .join(' ')
    .replaceAll('phan-1.muc-1.', '');
/** What the change of some lines does to the units, without those that are kept. */
const changed = (...lines: string[]) =>
  compareDocuments(treeOf(BASE), treeOf(lines))
    .filter(({ kind }) => kind !== 'kept')
    .map(say);
const [part = '', section = '', a = '', b = '', c = '', d = ''] = BASE;

test('a text compared with itself is kept, unit by unit', () => {
  expect(compareDocuments(treeOf(BASE), treeOf(BASE)).map(({ kind }) => kind)).toEqual(Array(7).fill('kept'));
});

test('a point inserted is new; the points behind it moved with their words', () => {
  const lines = [
    part,
    section,
    a,
    b,
    'c) Hoàn toàn mới, không giống điều gì.',
    c.replace('c)', 'd)'),
    d.replace('d)', 'đ)'),
  ];
  expect(changed(...lines)).toEqual(['moved diem-c diem-d', 'moved diem-d diem-dd', 'new diem-c']);
});

test('a point removed is gone; its anchor may come to name other words, and the report says so', () => {
  const lines = [part, section, a, c.replace('c)', 'b)'), d.replace('d)', 'c)')];
  expect(changed(...lines)).toEqual(['gone diem-b', 'moved diem-c diem-b', 'moved diem-d diem-c']);
  const changes = compareDocuments(treeOf(BASE), treeOf(lines));
  expect(takenAnchors(changes)).toEqual(['phan-1.muc-1.diem-b', 'phan-1.muc-1.diem-c']);
  expect(reportLines(changes, treeOf(BASE), treeOf(lines))).toEqual([
    '− rút         phan-1.muc-1.diem-b  “Lưu trữ dữ liệu tại trung tâm dữ liệu quốc gia.”  (neo cũ nay là nội dung khác)',
    '→ chuyển      phan-1.muc-1.diem-c → phan-1.muc-1.diem-b  “Đào tạo cán bộ về kỹ năng số ở cấp xã.”  (neo cũ nay là nội dung khác)',
    '→ chuyển      phan-1.muc-1.diem-d → phan-1.muc-1.diem-c  “Đo lường kết quả hằng năm và công bố công khai.”',
    '7 đơn vị: giữ nguyên 4, chuyển 2, đổi lời 0, tách 0, nhập 0, mới 0, rút 1.',
  ]);
});

test('a point with a few other words is reworded, at its anchor or at another', () => {
  const reworded = b.replace('trung tâm dữ liệu quốc gia', 'trung tâm dữ liệu của tỉnh');
  expect(changed(part, section, a, reworded, c, d)).toEqual(['reworded diem-b diem-b']);
  expect(
    changed(
      part,
      section,
      'a) Mới hẳn, không giống câu nào khác.',
      a.replace('a)', 'b)'),
      reworded.replace('b)', 'c)'),
      c.replace('c)', 'd)'),
      d.replace('d)', 'đ)'),
    ),
  ).toEqual([
    'moved diem-a diem-b',
    'reworded diem-b diem-c',
    'moved diem-c diem-d',
    'moved diem-d diem-dd',
    'new diem-a',
  ]);
});

test('other words at the same anchor are gone and new, not reworded', () => {
  expect(changed(part, section, a, 'b) Không còn giống câu trước.', c, d)).toEqual([
    'gone diem-b',
    'new diem-b',
  ]);
});

test('two points that change places moved, both of them', () => {
  expect(changed(part, section, b.replace('b)', 'a)'), a.replace('a)', 'b)'), c, d)).toEqual([
    'moved diem-a diem-b',
    'moved diem-b diem-a',
  ]);
});

test('a point whose words stand in two points now is split', () => {
  const whole = ['I. MỘT', '1. Mục', 'a) Xây dựng mạng dùng chung. Vận hành mạng dùng chung.', 'b) Khác.'];
  const parts = [
    'I. MỘT',
    '1. Mục',
    'a) Xây dựng mạng dùng chung.',
    'b) Vận hành mạng dùng chung.',
    'c) Khác.',
  ];
  const compare = (from: string[], to: string[]) =>
    compareDocuments(treeOf(from), treeOf(to))
      .filter(({ kind }) => kind !== 'kept')
      .map(say);
  expect(compare(whole, parts)).toEqual(['split diem-a diem-a,diem-b', 'moved diem-b diem-c']);
  expect(compare(parts, whole)).toEqual([
    'merged diem-a diem-a',
    'merged diem-b diem-a',
    'moved diem-c diem-b',
  ]);
});

test('the same words in several places stay where they are when something else is inserted', () => {
  const twice = [
    'I. MỘT',
    '1. Mục',
    'a) Một',
    'Chức năng.',
    'b) Hai',
    'Chức năng.',
    '2. Mục khác',
    'Chức năng.',
  ];
  const more = twice.toSpliced(5, 1, 'Thêm hẳn một đoạn.', 'Chức năng.');
  expect(
    compareDocuments(treeOf(twice), treeOf(more))
      .filter(({ kind }) => kind !== 'kept')
      .map(say),
  ).toEqual(['moved diem-b.doan-1 diem-b.doan-2', 'new diem-b.doan-1']);
});
