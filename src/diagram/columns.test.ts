import { describe, expect, test } from 'vitest';
import type { FigureGroup } from '../model/schema/figure.ts';
import { columnsOf, innerColumns, shareColumns } from './columns.ts';

function groupOf(size: number, more: Partial<FigureGroup> = {}): FigureGroup {
  const cells = Array.from({ length: size }, (_, index) => ({ id: `o-${index}`, text: 'Ô' }));
  return { id: 'nhom', title: 'Nhóm', cells, ...more };
}
const areas = [groupOf(5), groupOf(3), groupOf(5)];

describe('columns shared among groups', () => {
  test.each([
    { sizes: [2, 3], columns: [2, 3] },
    { sizes: [13, 3], columns: [4, 1] },
    { sizes: [5, 7], columns: [2, 3] },
    { sizes: [6, 3], columns: [3, 2] },
    { sizes: [4], columns: [5] },
  ])('$sizes boxes stand in $columns of five columns', ({ sizes, columns }) => {
    expect(shareColumns(sizes, 5)).toEqual(columns);
  });

  test('are refused when there are fewer of them than groups, or no group at all', () => {
    expect(() => shareColumns([1, 1, 1], 2)).toThrow(RangeError);
    expect(() => shareColumns([], 2)).toThrow(RangeError);
  });
});

describe('the columns of a band', () => {
  test('are one for each provider, three where boxes are told apart by area', () => {
    const bySize = [2, 3, 4].map((size) => groupOf(size, { tier: 'tinh' }));
    const byArea = groupOf(0, { tier: 'xa-bo-sung', groups: areas });
    expect(columnsOf({ groups: [...bySize, byArea] })).toEqual([1, 1, 1, 3]);
  });

  test('hold the boxes of a single provider side by side', () => {
    expect(columnsOf({ groups: [groupOf(4, { tier: 'xa-thiet-yeu' })] })).toEqual([4]);
  });

  test('are equal for equal groups', () => {
    expect(columnsOf({ groups: [groupOf(2), groupOf(2), groupOf(2)] })).toEqual([1, 1, 1]);
    expect(columnsOf({ groups: [groupOf(0), groupOf(0)] })).toEqual([1, 1]);
  });

  test('are at most six, however many boxes there are', () => {
    expect(columnsOf({ groups: [groupOf(40), groupOf(2)] })).toEqual([5, 1]);
  });
});

describe('the columns of groups in a group', () => {
  test('fill those of the group', () => {
    expect(innerColumns(areas, 3)).toEqual([1, 1, 1]);
    expect(innerColumns([], 3)).toEqual([]);
  });
});
