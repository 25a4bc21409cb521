import { describe, expect, test } from 'vitest';
import { nextOrder, orderOf, orderText, type SortRow, sorted } from './sort.ts';

const NAMES: [code: string, name: string, layer?: number][] = [
  ['HTS10', 'Wi-Fi', 1],
  ['', 'Đo lường', 0],
  ['HTS2', 'Dữ liệu', 1],
  ['ƯDCQS1', 'ứng dụng', 2],
  ['DL1', 'An ninh'],
];
const rows = NAMES.map(
  ([code, name, lop], place): SortRow => ({
    code,
    name,
    place,
    ranks: lop === undefined ? {} : { lop },
  }),
);
const names = (order: string) => sorted(rows, orderOf(order)).map(({ name }) => name);

describe('rows in order', () => {
  test('have names as the Vietnamese alphabet does: Đ behind D, not behind Z', () => {
    expect(names('ten')).toEqual(['An ninh', 'Dữ liệu', 'Đo lường', 'ứng dụng', 'Wi-Fi']);
    expect(names('-ten')).toEqual(names('ten').toReversed());
  });

  test('have codes by their number, and those without one last either way', () => {
    const codes = (order: string) => sorted(rows, orderOf(order)).map(({ code }) => code);
    expect(codes('ma')).toEqual(['DL1', 'HTS2', 'HTS10', 'ƯDCQS1', '']);
    expect(codes('-ma')).toEqual(['ƯDCQS1', 'HTS10', 'HTS2', 'DL1', '']);
  });

  test('have other values as their list does, equal ones as the model does', () => {
    expect(names('lop')).toEqual(['Đo lường', 'Wi-Fi', 'Dữ liệu', 'ứng dụng', 'An ninh']);
    expect(names('-lop')).toEqual(['ứng dụng', 'Wi-Fi', 'Dữ liệu', 'Đo lường', 'An ninh']);
  });

  test('stand as in the model when the order is none', () => {
    expect(names('khong-co')).toEqual(rows.map(({ name }) => name));
    expect(orderOf(undefined)).toBeUndefined();
    expect(orderOf('--ten')).toBeUndefined();
  });
});

test('choosing a head goes up, down, and back to the order of the model', () => {
  const up = nextOrder(undefined, 'ten');
  const down = nextOrder(up, 'ten');
  expect(
    [up, down, nextOrder(down, 'ten'), nextOrder(down, 'lop')].map((one) => one && orderText(one)),
  ).toEqual(['ten', '-ten', undefined, 'lop']);
});
