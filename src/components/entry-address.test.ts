import { expect, it } from 'vitest';
import { addressOf } from './entry-address.ts';

it.each([
  ['index', '/'],
  ['van-ban/index', '/van-ban/'],
  ['van-ban/qd/phan-2/muc-3', '/van-ban/qd/phan-2/muc-3/'],
  ['thanh-phan/hts7', '/thanh-phan/hts7/'],
  ['thuat-ngu/index-cu', '/thuat-ngu/index-cu/'],
])('puts %s at %s', (id, address) => {
  expect(addressOf(id)).toBe(address);
});
