/** What is wrong with a figure or a relation is named, with its file and its place. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FAULTS } from './faults.ts';
import { type Mistake, tinyWith } from './fixture.ts';
import { findFaults } from './load.ts';

type Cell = { id: string; text: string; target?: object };

/** A figure of one box, right but for what `change` makes of the figure or of the box. */
function addFigure(change: (figure: Record<string, unknown>, cell: Cell) => void): (dir: string) => void {
  return (dir) => {
    const cell: Cell = { id: 'htm2', text: 'HTM2. Điểm truy cập công cộng', target: { component: 'htm2' } };
    const group = { id: 'cot', cells: [cell] };
    const figure: Record<string, unknown> = {
      id: 'hinh-mau',
      draws: 'lop',
      title: 'KHUNG CẤP XÃ MẪU',
      name: 'Hình mẫu',
      description: 'Một ô.',
      origin: { units: ['qd-mau#phu-luc'] },
      at: ['qd-mau#phu-luc.muc-1'],
      stands: {},
      bands: [{ id: 'lop-1', title: 'Thành phần Hạ tầng số (HTM)', groups: [group] }],
    };
    change(figure, cell);
    mkdirSync(join(dir, 'figures'), { recursive: true });
    writeFileSync(join(dir, 'figures', 'hinh-mau.json'), JSON.stringify(figure));
  };
}

const FIGURE = 'figures/hinh-mau.json';
const BOX = '$.bands[0].groups[0].cells[0]';

const MISTAKES: Mistake[] = [
  {
    name: 'FigureTextNotInSource',
    says: 'a box with words that its source does not have',
    change: addFigure((_, cell) => {
      cell.text = 'HTM2. Điểm truy cập riêng';
    }),
    file: FIGURE,
    place: BOX,
  },
  {
    name: 'FigureCodeMismatch',
    says: 'a box that prints the code of another component',
    change: addFigure((_, cell) => {
      cell.target = { component: 'htm1' };
    }),
    file: FIGURE,
    place: BOX,
  },
  {
    name: 'DanglingReference',
    says: 'a box that leads to a component that does not exist',
    change: addFigure((_, cell) => {
      cell.text = 'Điểm truy cập công cộng';
      cell.target = { component: 'mang-mauu' };
    }),
    file: FIGURE,
    place: `${BOX}.target`,
    hint: 'Có phải “mang-mau”?',
  },
  {
    name: 'DanglingReference',
    says: 'a figure drawn from a source that does not exist',
    change: addFigure((figure) => {
      figure['origin'] = { source: 'maw' };
    }),
    file: FIGURE,
    place: '$.origin.source',
  },
  {
    name: 'DuplicateId',
    says: 'a box with the id of its band',
    change: addFigure((_, cell) => {
      cell.id = 'lop-1';
    }),
    file: FIGURE,
    place: `${BOX}.id`,
  },
  {
    name: 'DanglingReference',
    says: 'an edge that ends at no node of its figure',
    change: addFigure((figure) => {
      delete figure['bands'];
      figure['draws'] = 'quan-he';
      figure['nodes'] = ['Khung cấp xã', 'Điểm truy cập'].map((text, at) => ({ id: `nut-${at}`, text }));
      figure['edges'] = [{ from: 'nut-0', to: 'nut-2' }];
    }),
    file: FIGURE,
    place: '$.edges[0].to',
  },
  {
    name: 'DanglingReference',
    says: 'a relation to a component that does not exist',
    change: (dir) =>
      writeFileSync(
        join(dir, 'relations.json'),
        JSON.stringify([
          {
            kind: 'uses',
            from: 'htm1',
            to: 'mang',
            unit: 'qd-mau#phu-luc.muc-1.1.diem-a',
            note: 'Theo tên.',
          },
        ]),
      ),
    file: 'relations.json',
    place: '$[0].to',
  },
  {
    name: 'BadShape',
    says: 'a figure that draws neither layers nor relations',
    change: addFigure((figure) => {
      figure['draws'] = 'vong-tron';
    }),
    file: FIGURE,
    place: '$.draws',
  },
];

for (const { name, says, change, file, place, hint } of MISTAKES) {
  test(`${name} names ${says}, its file and its place`, () => {
    const faults = findFaults(tinyWith(change));
    expect(faults).toHaveLength(1);
    expect(faults[0]).toMatchObject({ name, file, place });
    expect(faults[0]?.todo).toContain(FAULTS[name]);
    if (hint !== undefined) expect(faults[0]?.todo).toContain(hint);
  });
}

test('a model with a right figure has no fault', () => {
  expect(findFaults(tinyWith(addFigure(() => {})))).toEqual([]);
});
