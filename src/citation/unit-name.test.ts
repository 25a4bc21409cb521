import { expect, test } from 'vitest';
import { realGraph } from '../model/fixture.ts';
import { outermostFirst, unitName, unitTitle } from './unit-name.ts';

const graph = realGraph();
const name = (id: string, document = 'qd-khung-kien-truc-so') => unitName(graph.unit(`${document}#${id}`));

test('a place is named as law names it, from the innermost out', () => {
  expect(name('phan-2.muc-2.diem-dd')).toBe('điểm đ mục 2 phần II');
  expect(name('dieu-2.khoan-3')).toBe('khoản 3 Điều 2');
  expect(name('phan-2.muc-3.diem-a.doan-4')).toBe('đoạn 4 điểm a mục 3 phần II');
});

test('a number of several parts says all sections above it', () => {
  expect(name('phu-luc.muc-4.3.1.3.diem-b')).toBe('điểm b mục 4.3.1.3 Phụ lục');
  expect(name('phan-3.muc-2.7.diem-a')).toBe('điểm a mục 2.7 phần III');
});

test('units that have no number are named by what they are', () => {
  expect(name('can-cu-9')).toBe('căn cứ 9');
  expect(name('noi-nhan')).toBe('Nơi nhận');
  expect(name('quyet-dinh.doan-2')).toBe('dòng 2 phần đầu Quyết định');
});

test('chapters of version 4.0 are named, and a point under a lost heading says what the received text lacks', () => {
  expect(name('chuong-3.phan-2.muc-6', 'kien-truc-chinh-phu-so-4-0')).toBe('mục 6 phần II Chương 3');
  expect(name('chuong-3.phan-2.muc-19.diem-a-2', 'kien-truc-chinh-phu-so-4-0')).toBe(
    'điểm a sau mục 19 (bản nhận được thiếu tiêu đề mục 20) phần II Chương 3',
  );
});

test('a title names the place from the innermost out, as a sentence does', () => {
  expect(unitTitle(graph.unit('qd-khung-kien-truc-so#phan-2.muc-3'))).toBe('Mục 3 phần II');
  expect(outermostFirst(graph.unit('qd-khung-kien-truc-so#phan-2.muc-3'))).toBe('Phần II mục 3');
});

test('no two units of a document have one name, titles of instruments aside', () => {
  for (const document of graph.model.documents) {
    const names = document.units
      .flatMap((root) => [...unitsBelow(root)])
      .filter(({ heading, text }) => heading !== undefined || text !== undefined)
      .map(({ id }) => unitName(graph.unit(`${document.id}#${id}`)));
    expect(names.filter((one, index) => names.indexOf(one) !== index)).toEqual([]);
  }
});

function* unitsBelow(unit: (typeof graph.model.documents)[number]['units'][number]): Generator<typeof unit> {
  yield unit;
  for (const child of unit.units ?? []) yield* unitsBelow(child);
}
