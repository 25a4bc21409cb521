import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinSections, packNumbers, splitSections, unpackNumbers } from './numbers.ts';

test('small numbers take one byte', () => {
  expect(packNumbers([0, 127, 128])).toEqual(Uint8Array.of(0, 127, 128, 1));
});

test('numbers are read back', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(2 ** 31 - 1)), (numbers) => {
      expect([...unpackNumbers(packNumbers(numbers))]).toEqual(numbers);
    }),
  );
});

test('sections are read back, wherever in memory the file lies', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array()), fc.nat(9), (sections, offset) => {
      const file = joinSections(sections);
      const memory = new Uint8Array(file.length + offset);
      memory.set(file, offset);
      expect(splitSections(memory.subarray(offset)).map((each) => [...each])).toEqual(
        sections.map((each) => [...each]),
      );
    }),
  );
});
