import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runningLines } from '../running.ts';
import type { Unit } from '../schema/unit.ts';
import { walkUnits } from '../walk.ts';
import { importDocument } from './import-document.ts';

const imported = (lines: Parameters<typeof importDocument>[0], roots?: string[]) =>
  importDocument(lines, roots).units;
const lines = (...texts: string[]) => texts.map((text, index) => ({ line: index + 1, text }));
const outline = (units: Unit[]) =>
  [...walkUnits(units)].map(
    ({ unit, ancestors }) => `${'  '.repeat(ancestors.length)}${unit.id} ${unit.kind}`,
  );

test('the tiny text imports as the tree that was reviewed', () => {
  const text = readFileSync(join(import.meta.dirname, '../fixtures/tiny/sources/mau.txt'), 'utf8');
  const { units } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../fixtures/tiny/documents/qd-mau.json'), 'utf8'),
  ) as { units: Unit[] };
  expect(imported(runningLines({ running: [[1, 99]] }, text), ['quyet-dinh'])).toEqual(units);
});

test('bookmarks, table bars and blank lines are noise', () => {
  expect(
    runningLines({ running: [[1, 4]] }, '[bookmark: _x]1. Mục đích\n|\n| Số hiệu | 3388 |\n\u00a0'),
  ).toEqual([
    { line: 1, text: '1. Mục đích' },
    { line: 3, text: 'Số hiệu 3388', cells: ['Số hiệu', '3388'] },
  ]);
});

test('points d and đ have different anchors', () => {
  const tree = imported(
    lines('I. MỘT', '1. Mục', 'a) Một.', 'b) Hai.', 'c) Ba.', 'd) Bốn.', 'đ) Năm.', 'e) Sáu.'),
    ['qd'],
  );
  expect([...walkUnits(tree)].map(({ unit }) => unit.id).slice(-3)).toEqual([
    'phan-1.muc-1.diem-d',
    'phan-1.muc-1.diem-dd',
    'phan-1.muc-1.diem-e',
  ]);
});

test('unnumbered units are counted in order below their numbered unit, however deep they stand', () => {
  const tree = imported(lines('I. MỘT', '1. Mục', 'Mở đầu.', '* Nhóm', '- Một:', '+ Một một.', '- Hai.'), [
    'qd',
  ]);
  expect(outline(tree)).toEqual([
    'qd van-ban',
    '  phan-1 phan',
    '    phan-1.muc-1 muc',
    '      phan-1.muc-1.doan-1 doan',
    '      phan-1.muc-1.doan-2 nhom',
    '        phan-1.muc-1.doan-3 gach',
    '          phan-1.muc-1.doan-4 gach',
    '        phan-1.muc-1.doan-5 gach',
  ]);
});

test('a number of several parts is an anchor as printed and nests by its parts', () => {
  const tree = imported(lines('PHỤ LỤC MẪU', '4. Bốn', '4.3. Ba', '4.3.1. Một', '4.4. Bốn'), []);
  expect(outline(tree)).toEqual([
    'phu-luc phu-luc',
    '  phu-luc.muc-4 muc',
    '    phu-luc.muc-4.3 muc',
    '      phu-luc.muc-4.3.1 muc',
    '    phu-luc.muc-4.4 muc',
  ]);
});

test('a number that is printed twice below one parent keeps both lines apart', () => {
  const tree = imported(lines('I. MỘT', '1. Mục', 'a) Một.', 'b) Hai.', 'a) Lại một.'), ['qd']);
  expect([...walkUnits(tree)].map(({ unit }) => unit.id)).toContain('phan-1.muc-1.diem-a-2');
});

test('a sentence that was broken across lines is joined', () => {
  const tree = imported(
    lines('I. MỘT', '1. Mục', 'Chi tiết được thể hiện tại', 'Phụ lục của Quyết định này.'),
    ['qd'],
  );
  expect([...walkUnits(tree)].at(-1)?.unit.text).toBe(
    'Chi tiết được thể hiện tại Phụ lục của Quyết định này.',
  );
});

test('a line that defines a coded component carries its code', () => {
  const tree = imported(lines('PHỤ LỤC MẪU', '1. Một', 'a) ƯDCQS9: Ứng dụng phản ánh.'), []);
  expect([...walkUnits(tree)].at(-1)?.unit).toMatchObject({
    label: 'a)',
    code: 'ƯDCQS9',
    text: 'ƯDCQS9: Ứng dụng phản ánh.',
  });
});
