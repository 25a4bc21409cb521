import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cbor, decodeCbor, encodeCbor } from './cbor.ts';

test('what is written is read back', () => {
  const { value } = fc.letrec<{ value: Cbor }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.integer({ min: -(2 ** 32), max: 2 ** 32 - 1 }),
      fc.string({ unit: 'grapheme' }),
      fc.array(tie('value'), { maxLength: 30 }),
    ),
  }));
  fc.assert(
    fc.property(value, (one) => {
      expect(decodeCbor(encodeCbor(one))).toEqual(one);
    }),
  );
});

test('an array without a length is read to its end', () => {
  expect(decodeCbor(Uint8Array.of(0x9f, 1, 0x20, 0xff))).toEqual([1, -1]);
});

test.each([
  ['another type', Uint8Array.of(0xa0)],
  ['bytes left over', Uint8Array.of(1, 1)],
  ['bytes that end too early', Uint8Array.of(0x82, 1)],
])('%s is refused', (_, bytes) => {
  expect(() => decodeCbor(bytes)).toThrow('CBOR');
});
