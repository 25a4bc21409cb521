import decode from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrDrawing, qrModules } from './qr-code.ts';

/** The dark modules of a drawing, by row. */
function modulesOf(svg: string): boolean[][] {
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)?.[1]);
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, y = '', steps = ''] of svg.matchAll(/M0 (\d+)\.5([hm\d ]+)/g)) {
    let x = 0;
    for (const [, how, length] of steps.matchAll(/([hm])(\d+)/g)) {
      if (how === 'h') rows[Number(y)]?.fill(true, x, x + Number(length));
      x += Number(length);
    }
  }
  return rows;
}

test('a code has its three finders inside a light edge of four modules', () => {
  const rows = modulesOf(qrDrawing('https://khung.example/c/hts7/'));
  const dark = (x: number, y: number) => rows[y]?.[x] ?? false;
  const end = rows.length - 5;
  for (const [x, y] of [
    [4, 4],
    [end, 4],
    [4, end],
  ] as const)
    expect(dark(x, y)).toBe(true);
  expect(dark(end, end) && dark(end - 1, end) && dark(end, end - 1)).toBe(false);
  expect(rows.slice(0, 4).flat().concat(rows.slice(-4).flat())).not.toContain(true);
});

test('other words give another code, the same words the same', () => {
  expect(qrDrawing('a')).toBe(qrDrawing('a'));
  expect(qrDrawing('a')).not.toBe(qrDrawing('b'));
});

/** What a reader of codes sees: each module as a square of pixels, inside a light edge. */
function seen(
  rows: readonly (readonly boolean[])[],
  edge: number,
): { width: number; height: number; data: Uint8Array } {
  const SIDE = 4;
  const size = (rows.length + 2 * edge) * SIDE;
  const data = new Uint8Array(size * size * 3).fill(255);
  for (let at = 0; at < size * size; at++) {
    const [x, y] = [at % size, Math.floor(at / size)].map((pixel) => Math.floor(pixel / SIDE) - edge);
    if (rows[y ?? 0]?.[x ?? 0]) data.fill(0, at * 3, at * 3 + 3);
  }
  return { width: size, height: size, data };
}

test('a reader of codes reads the words that were put in, whatever their length', () => {
  for (let length = 0; length < 120; length += 7) {
    const words = `https://khung.example/c/${'a1-'.repeat(length).slice(0, length)}/`;
    expect(decode(seen(qrModules(words), 4))).toBe(words);
    expect(decode(seen(modulesOf(qrDrawing(words)), 0))).toBe(words);
  }
});
