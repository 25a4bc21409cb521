import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SheetCell } from '../text/sheet.ts';
import {
  APPROACH_IDS,
  APPROACHES,
  approachOf,
  columnOfHeading,
  FRAMEWORK_COLUMN_IDS,
  FRAMEWORK_COLUMNS,
  layerOf,
} from './framework-table.ts';
import { type FrameworkList, MOST_ROWS, readFrameworkTable } from './read-framework-table.ts';

const HEAD: SheetCell[] = FRAMEWORK_COLUMN_IDS.map((id) => FRAMEWORK_COLUMNS[id].heading);
const rowOf = (cells: Partial<Record<string, SheetCell>>) =>
  FRAMEWORK_COLUMN_IDS.map((id) => cells[id] ?? null);

function read(rows: SheetCell[][]): FrameworkList {
  const result = readFrameworkTable(rows);
  if ('refused' in result) throw new Error(result.refused);
  return result;
}

describe('the words of the table', () => {
  test('are understood whatever their capitals, marks and spaces', () => {
    for (const id of FRAMEWORK_COLUMN_IDS)
      expect(columnOfHeading(` ${FRAMEWORK_COLUMNS[id].heading.toUpperCase()} `)).toBe(id);
    for (const id of APPROACH_IDS) expect(approachOf(APPROACHES[id].toUpperCase())).toBe(id);
    expect(approachOf('chi tiet hoa')).toBe('chi-tiet-hoa');
    expect([layerOf('3'), layerOf('Lớp  2'), layerOf('5'), layerOf('')]).toEqual([
      3,
      2,
      undefined,
      undefined,
    ]);
  });
});

describe('a filled table', () => {
  test('gives its components below titles, in any order of columns, with the row of each', () => {
    const rows = [
      ['Danh mục thành phần'],
      [],
      HEAD,
      rowOf({
        code: 'T1',
        name: 'Kho  dữ liệu',
        layer: 2,
        approach: 'Chi tiết hóa',
        reference: 'kho-du-lieu',
      }),
      rowOf({}),
      rowOf({ name: 'Cổng riêng', layer: 'Lớp 4', framework: 'tinh', version: 'v1', explanation: 'vì…' }),
    ];
    const turned = rows.map((row) => row.toReversed());
    for (const one of [read(rows), read(turned)]) {
      expect(one).toMatchObject({ framework: 'tinh', version: 'v1', skipped: [] });
      expect(one.components).toMatchObject([
        {
          row: 4,
          code: 'T1',
          name: 'Kho dữ liệu',
          layer: 2,
          approach: 'chi-tiet-hoa',
          reference: 'kho-du-lieu',
        },
        { row: 6, code: '', name: 'Cổng riêng', layer: 4, approach: null, explanation: 'vì…' },
      ]);
    }
  });

  test('names the rows that it leaves out, each with the reason, and keeps the others', () => {
    const { components, skipped } = read([
      HEAD,
      rowOf({ code: 'A1', name: 'Một' }),
      rowOf({ code: 'a1', name: 'Hai' }),
      rowOf({ code: 'A2' }),
      rowOf({ name: 'Ba', layer: 7 }),
      rowOf({ name: 'Bốn', approach: 'Tùy' }),
      rowOf({ name: 'x'.repeat(1001) }),
      rowOf({ name: 'Năm', description: 'x'.repeat(20_001) }),
      rowOf({ name: '=1+1' }),
    ]);
    expect(components.map(({ name }) => name)).toEqual(['Một', '=1+1']);
    expect(skipped).toEqual([
      { row: 3, column: 'code', why: 'mã a1 đã có ở dòng 2' },
      { row: 4, column: 'name', why: 'không có tên thành phần' },
      { row: 5, column: 'layer', why: 'lớp “7” không phải 1, 2, 3 hay 4' },
      { row: 6, column: 'approach', why: 'cách áp dụng “Tùy” không phải giá trị cho sẵn' },
      { row: 7, column: 'name', why: 'tên dài hơn 1000 chữ' },
      { row: 8, column: 'description', why: 'có ô dài hơn 20000 chữ' },
    ]);
  });

  test('is refused without a heading or without end', () => {
    expect(readFrameworkTable([['x']])).toEqual({ refused: 'không có dòng tiêu đề với cột Tên thành phần' });
    expect(readFrameworkTable(Array.from({ length: MOST_ROWS + 1 }, () => []))).toEqual({
      refused: 'có hơn 5000 dòng',
    });
  });

  test('never throws, and every row with words is a component or named', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: false }),
      fc.constant(null),
      fc.constantFrom('Lớp 1', 'Bổ sung', '__proto__', 'constructor'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 14 }), { maxLength: 20 }), (rows) => {
        const { components, skipped } = read([HEAD, ...rows]);
        const seen = new Set([...components, ...skipped].map(({ row }) => row));
        expect(seen.size).toBe(components.length + skipped.length);
        for (const { name } of components) expect(name).not.toBe('');
      }),
    );
  });
});
