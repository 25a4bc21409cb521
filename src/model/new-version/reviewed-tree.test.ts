import { expect, test } from 'vitest';
import type { Unit } from '../schema/unit.ts';
import { walkUnits } from '../walk.ts';
import { reviewedTree } from './reviewed-tree.ts';

const drafted = (last: string): Unit[] => [
  {
    id: 'van-ban',
    kind: 'van-ban',
    units: [
      {
        id: 'phan-1',
        kind: 'phan',
        label: 'I.',
        heading: 'QUY ĐỊNH',
        units: [
          {
            id: 'phan-1.diem-a',
            kind: 'diem',
            label: 'a)',
            text: 'Điểm thứ nhất.',
            units: [{ id: 'phan-1.diem-a.doan-1', kind: 'doan', text: last }],
          },
        ],
      },
    ],
  },
];
/** A reader saw that the last paragraph belongs to the part, not to the point before it. */
const reviewed: Unit[] = [
  {
    id: 'van-ban',
    kind: 'van-ban',
    units: [
      {
        id: 'phan-1',
        kind: 'phan',
        label: 'I.',
        heading: 'QUY ĐỊNH',
        units: [
          { id: 'phan-1.diem-a', kind: 'diem', label: 'a)', text: 'Điểm thứ nhất.' },
          { id: 'phan-1.doan-1', kind: 'doan', text: 'Đoạn chung của phần này.' },
        ],
      },
    ],
  },
];
const ids = (units: Unit[]) => [...walkUnits(units)].map(({ unit }) => unit.id);

test('what a reader put right in the version before is put right in the next, with the same ids', () => {
  expect(ids(reviewedTree(reviewed, drafted('Đoạn chung của phần này.')))).toEqual(ids(reviewed));
});

test('a unit whose words are new stays where the import put it', () => {
  expect(ids(reviewedTree(reviewed, drafted('Câu hoàn toàn khác, chưa ai đọc.')))).toContain(
    'phan-1.diem-a.doan-1',
  );
});
