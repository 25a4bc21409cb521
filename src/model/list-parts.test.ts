import { expect, test } from 'vitest';
import { partsOf } from './list-parts.ts';

test('a list that fits on one page has one, without items too', () => {
  expect(partsOf('/van-ban/', [], 3)).toEqual([{ number: 1, address: '/van-ban/', items: [] }]);
  expect(partsOf('/van-ban/', [1, 2, 3], 3)).toHaveLength(1);
});

test('a longer one has each item once, in order', () => {
  expect(partsOf('/van-ban/', [1, 2, 3, 4], 3)).toEqual([
    { number: 1, address: '/van-ban/', items: [1, 2, 3] },
    { number: 2, address: '/van-ban/trang/2/', items: [4] },
  ]);
});
