import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor } from './cbor.ts';
import { packNumbers, unpackNumbers, withPages } from './page-list.ts';

const ascending = fc
  .uniqueArray(fc.nat(5000), { minLength: 1 })
  .map((list) => list.toSorted((a, b) => a - b));

test('numbers are told as bits', () => {
  expect(packNumbers([0, 1, 2, 7, 9])).toEqual(Uint8Array.of(0b10000111, 0b10));
});

test('bits give back the numbers that they were made of', () => {
  fc.assert(
    fc.property(ascending, (numbers) => {
      expect(unpackNumbers(packNumbers(numbers))).toEqual(numbers);
    }),
  );
});

test('the list has a page for each record, and the rest as it was', () => {
  fc.assert(
    fc.property(ascending, (numbers) => {
      const list = withPages(encodeCbor(['1.6.0', [], [], ['x', 3]]), numbers);
      expect(decodeCbor(list)).toEqual(['1.6.0', numbers.map((each) => [String(each), 1, '']), [], ['x', 3]]);
    }),
  );
});
