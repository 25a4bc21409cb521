import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DATA } from '../../conformity/fixture.ts';
import { FRAMEWORK_COLUMN_IDS, type FrameworkColumn } from '../../conformity/framework-table.ts';
import { readFrameworkTable } from '../../conformity/read-framework-table.ts';
import { walkUnits } from '../walk.ts';
import { frameworkTree } from './framework-tree.ts';
import { ownIds } from './own-ids.ts';
import { readRows } from './read-rows.ts';

const [FRAMEWORK] = DATA.frameworks;
if (FRAMEWORK === undefined) throw new Error('no framework');
const framework = FRAMEWORK;
const LAYERS = [2, 3].map((number) => ({ number: number as 2, name: `Lớp mẫu ${number}`, unit: 'x#y' }));

type Row = Partial<Record<FrameworkColumn, string>>;

function read(...rows: Row[]) {
  const list = readFrameworkTable([
    [...FRAMEWORK_COLUMN_IDS],
    ...rows.map((row) => FRAMEWORK_COLUMN_IDS.map((id) => row[id] ?? null)),
  ]);
  if ('refused' in list) throw new Error(list.refused);
  return readRows(list, DATA, framework, 'tỉnh Mẫu');
}

const STORE = { name: 'Kho dữ liệu dùng chung', reference: 'kho', approach: 'Áp dụng nguyên' };
const OWN = {
  name: 'Bản đồ ngập',
  layer: '3',
  group: 'Riêng',
  approach: 'Bổ sung',
  explanation: 'Hay ngập.',
};

describe('rows of a filled table', () => {
  test('take layer and group of the component that they rest on when they say none', () => {
    const { rows, faults } = read(STORE, OWN);
    expect(faults).toEqual([]);
    expect(rows).toMatchObject([
      { id: 'kho-du-lieu-dung-chung', layer: 2, group: 'Nhóm', approach: 'ap-dung' },
      { id: 'ban-do-ngap', layer: 3, group: 'Riêng', approach: 'bo-sung' },
    ]);
    expect(rows[0]?.target?.id).toBe('kho');
    expect(rows[1]?.target).toBeUndefined();
  });

  test('that the body does without stand apart', () => {
    const { rows, declined } = read(STORE, {
      ...STORE,
      name: 'Điều hành',
      reference: 'ioc',
      approach: 'Không áp dụng',
      explanation: 'Dùng của tỉnh bạn.',
    });
    expect([rows.length, declined.length]).toEqual([1, 1]);
  });

  test.each<[FrameworkColumn, Row]>([
    ['approach', { ...STORE, approach: '' }],
    ['approach', { ...STORE, approach: 'Tùy' }],
    ['reference', { ...STORE, reference: 'khong-co' }],
    ['reference', { ...STORE, name: 'Thứ lạ', reference: '' }],
    ['explanation', { ...STORE, approach: 'Không áp dụng' }],
    ['layer', { ...OWN, layer: '' }],
    ['layer', { ...OWN, layer: '9' }],
    ['group', { ...OWN, group: '' }],
    ['group', { ...OWN, group: '***' }],
    ['name', { ...OWN, name: '' }],
    ['name', { ...OWN, name: '★' }],
    ['description', { ...OWN, description: 'đảo \u202e chiều' }],
    ['builder', { ...OWN, builder: '???' }],
  ])('with a fault are named with the column %s', (column, row) => {
    const { faults } = read({ name: 'Cổng', reference: 'cong', approach: 'Chi tiết hóa' }, row);
    expect(faults).toMatchObject([{ row: 3, column }]);
  });

  test('have all their faults told at once, in the order of the table', () => {
    const { faults } = read({ ...STORE, approach: '' }, { ...OWN, layer: '' }, { ...OWN, group: '' });
    expect(faults.map(({ row, column }) => [row, column])).toEqual([
      [2, 'approach'],
      [3, 'layer'],
      [4, 'group'],
      [4, 'name'],
    ]);
  });

  test('never throw, whatever is written in them', () => {
    const words = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.constantFrom(...FRAMEWORK_COLUMN_IDS), words), { maxLength: 8 }),
        (rows) => {
          const { rows: components, faults } = read({ name: 'x' }, ...(rows as Row[]));
          expect(components.length + faults.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 30 },
    );
  });
});

describe('the text of a framework', () => {
  const { rows } = read(STORE, { ...OWN, code: 'KB-01', builder: 'Sở Mẫu', description: 'Một.\nHai.' });
  const tree = frameworkTree({ title: 'Khung mẫu' }, LAYERS, rows, []);
  const units = new Map([...walkUnits(tree.units)].map(({ unit }) => [unit.id, unit]));

  test('has a part for each layer with components, a section for each group and component', () => {
    expect(tree.pages).toEqual(['khung', 'phan-1', 'phan-2']);
    expect(tree.layers.map(({ unit }) => units.get(unit)?.heading)).toEqual(['Lớp mẫu 2', 'Lớp mẫu 3']);
    expect(tree.groups.map(({ unit }) => units.get(unit)?.heading)).toEqual(['Nhóm', 'Riêng']);
    expect(tree.components.map(({ unit }) => units.get(unit)?.heading)).toEqual(rows.map(({ name }) => name));
  });

  test('says of a component what the row says', () => {
    const [, own] = tree.components;
    expect(units.get(own?.unit ?? '')?.units?.map(({ text }) => text)).toEqual([
      'Một.',
      'Hai.',
      'Bổ sung.',
      'Mã: KB-01.',
      'Bên xây dựng: Sở Mẫu.',
      'Giải trình: Hay ngập.',
    ]);
    expect(own?.roles.map(({ unit }) => units.get(unit)?.text)).toEqual(['Bên xây dựng: Sở Mẫu.']);
  });
});

test('ids of long names that begin alike are told apart by a number', () => {
  const idOf = ownIds();
  const long = 'Nền tảng '.repeat(20);
  expect(idOf(`${long} một`)).not.toBe(idOf(`${long} hai`));
});
