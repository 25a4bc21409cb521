import { expect, test } from 'vitest';
import { onlyNeeded } from './program.ts';

/** Two functions that give 7 and 8, exported as `search` and `filters`; and a comment of the compiler. */
const PROGRAM = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x05, 0x01, 0x60, 0x00, 0x01, 0x7f],
  ...[0x03, 0x03, 0x02, 0x00, 0x00],
  ...[0x07, 0x14, 0x02, 0x06, ...text('search'), 0x00, 0x00, 0x07, ...text('filters'), 0x00, 0x01],
  ...[0x0a, 0x0b, 0x02, 0x04, 0x00, 0x41, 0x07, 0x0b, 0x04, 0x00, 0x41, 0x08, 0x0b],
  ...[0x00, 0x03, 0x01, ...text('x'), 0x00],
);

test('of a program only the functions that search calls are left, and they do what they did', async () => {
  const { instance } = (await WebAssembly.instantiate(
    onlyNeeded(PROGRAM) as BufferSource,
  )) as unknown as WebAssembly.WebAssemblyInstantiatedSource;
  expect(Object.keys(instance.exports)).toEqual(['search']);
  expect((instance.exports['search'] as () => number)()).toBe(7);
  expect(onlyNeeded(PROGRAM).length).toBeLessThan(PROGRAM.length);
});

test('a program that imports more than functions is refused', () => {
  const table = [0x02, 0x07, 0x01, 0x01, ...text('a'), 0x01, ...text('b'), 0x01, 0x70];
  expect(() => onlyNeeded(Uint8Array.of(...PROGRAM.subarray(0, 8), ...table))).toThrow('dạng khác');
});

function text(word: string): number[] {
  return [...new TextEncoder().encode(word)];
}
