import { expect, test } from 'vitest';
import { qrDrawing } from './qr-code.ts';

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
