import { describe, expect, test } from 'vitest';
import { loadModel } from '../model/load.ts';
import { shareColumns } from './layers.ts';
import { nationalDiagram } from './national.ts';

describe('columns shared among groups', () => {
  test.each([
    { sizes: [2, 3], columns: [2, 3] },
    { sizes: [13, 3], columns: [4, 1] },
    { sizes: [5, 7], columns: [2, 3] },
    { sizes: [6, 3], columns: [3, 2] },
    { sizes: [4], columns: [5] },
  ])('$sizes boxes stand in $columns columns', ({ sizes, columns }) => {
    expect(shareColumns(sizes, 5)).toEqual(columns);
  });

  test('are refused when there are fewer of them than groups, or no group at all', () => {
    expect(() => shareColumns([1, 1, 1], 2)).toThrow(RangeError);
    expect(() => shareColumns([], 2)).toThrow(RangeError);
  });
});

describe('the national framework', () => {
  const model = loadModel('model');
  const diagram = nationalDiagram(model);
  const groups = diagram.bands.flatMap((band) => band.groups);

  test('has layer 4 on top and layer 1 at the bottom, each leading to its page', () => {
    expect(diagram.bands.map(({ layer, href }) => [layer, href])).toEqual([
      [4, '/lop/4/'],
      [3, '/lop/3/'],
      [2, '/lop/2/'],
      [1, '/lop/1/'],
    ]);
  });

  test('shows its 42 components in 8 groups', () => {
    expect(groups.map(({ title, cells }) => [title, cells.length])).toEqual([
      ['Kênh tương tác', 2],
      ['Đo lường hiệu quả', 3],
      ['Chính phủ số, Chính quyền số', 13],
      ['Kinh tế số và Xã hội số', 3],
      ['Dữ liệu', 5],
      ['Nền tảng lõi', 7],
      ['Hạ tầng số', 6],
      ['An ninh mạng', 3],
    ]);
  });

  test('says each component in its official words and leads to its page', () => {
    const drawn = groups.flatMap(({ cells }) => cells.map(({ text, href }) => `${text} → ${href}`));
    const wanted = model.components
      .filter(({ framework }) => framework === 'quoc-gia')
      .map(({ name, id }) => `${name} → /thanh-phan/${id}/`);
    expect(drawn.toSorted()).toEqual(wanted.toSorted());
  });
});
