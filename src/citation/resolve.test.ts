import { expect, test } from 'vitest';
import { realGraph } from '../model/fixture.ts';
import { walkUnits } from '../model/walk.ts';
import { anchorParts } from './anchor.ts';
import { wholeCitation } from './grammar.ts';
import { resolveCitation } from './resolve.ts';

const model = realGraph().model;
const anchors = model.documents.flatMap(({ units }) => [...walkUnits(units)].map(({ unit }) => unit.id));
const resolve = (text: string) => resolveCitation(wholeCitation(text)?.parts ?? [], anchors);

test.each([
  ['mục 3.3', 'phan-3.muc-3.3'],
  ['điểm đ mục 4 phần II', 'phan-2.muc-4.diem-dd'],
  ['phần 2 mục 4 điểm d', 'phan-2.muc-4.diem-d'],
  ['Điều 2 khoản 3', 'dieu-2.khoan-3'],
  ['phụ lục mục 4.3.1.3 điểm b', 'phu-luc.muc-4.3.1.3.diem-b'],
  ['điểm đ khoản 1 điều 1', 'dieu-1.khoan-1.diem-dd'],
  ['chương 3 phần II mục 6', 'chuong-3.phan-2.muc-6'],
])('%s is %s', (text, anchor) => {
  expect(resolve(text)[0]).toBe(anchor);
});

test('what may mean several places gives them all, those with fewer parts left out first', () => {
  const found = resolve('mục 3');
  expect(found.slice(0, 2)).toEqual(['phan-1.muc-3', 'phan-2.muc-3']);
  expect(found).toContain('phu-luc.muc-3');
  expect(resolve('diem d muc 4 phan 2')).toEqual(['phan-2.muc-4.diem-d', 'phan-2.muc-4.diem-dd']);
});

test('a place that does not exist gives nothing', () => {
  expect(resolve('điều 99')).toEqual([]);
  expect(resolveCitation([], anchors)).toEqual([]);
});

test('every anchor is read back as its parts', () => {
  const rebuilt = anchors.map((anchor) =>
    anchorParts(anchor)
      .map(({ kind, number, turn }) => [kind, number, turn].filter(Boolean).join('-'))
      .join('.'),
  );
  expect(rebuilt).toEqual(anchors);
});
