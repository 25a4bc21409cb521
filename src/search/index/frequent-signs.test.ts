import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromSigns, toSigns } from '../signs.ts';
import { frequentSigns } from './frequent-signs.ts';

const PIECES = 9;

test('what is said again and again takes one sign', () => {
  const texts = Array.from({ length: 20 }, (_, at) => [1, 2, 3, 4 + (at % 5), 0]).flat();
  const signs = frequentSigns(texts, PIECES);
  const first = toSigns([1, 2, 3, 0], signs, PIECES);
  expect(first.length).toBe(2);
  expect(first[0]).toBeLessThan(128);
});

test('texts are read back as they were', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat({ max: PIECES - 1 }), { maxLength: 400 }), async (texts) => {
      const signs = frequentSigns(texts, PIECES);
      const packed = Uint32Array.from(toSigns(texts, signs, PIECES));
      expect([...(await fromSigns(packed, signs, PIECES))]).toEqual(texts);
    }),
  );
});
