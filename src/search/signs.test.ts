import { expect, test } from 'vitest';
import { fromSigns, type Signs, toSigns } from './signs.ts';

const PIECES = 5;
const signs: Signs = {
  short: [6, 3],
  pairs: [
    [1, 2],
    [5, 4],
  ],
};

test('two pieces that are a pair are one sign, and a pair and a piece one again', () => {
  expect(toSigns([1, 2, 4, 0, 1, 2, 3], signs, PIECES)).toEqual([1, 0, 7, 2]);
});

test('pieces of two texts are never one sign', () => {
  expect(toSigns([1, 0, 2], signs, PIECES)).toEqual([3, 0, 4]);
});

test('signs are read back as pieces', async () => {
  expect([...(await fromSigns(Uint32Array.from([1, 0, 7, 2]), signs, PIECES))]).toEqual([
    1, 2, 4, 0, 1, 2, 3,
  ]);
});

test('a sign that stands for nothing is refused', async () => {
  await expect(fromSigns(Uint32Array.from([90]), signs, PIECES)).rejects.toThrow('no sign');
});
