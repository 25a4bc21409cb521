import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { withBase } from '../text/base-path.ts';
import { linkDrawing, readDrawing } from './diagram.ts';

it('leads every link of a drawing through the base and leaves references inside it alone', () => {
  const at = (path: string) => withBase(path, import.meta.env.BASE_URL);
  expect(linkDrawing('<a href="/lop/1/"><use href="#x"/></a><a xlink:href="/lop/2/"/>')).toBe(
    `<a href="${at('/lop/1/')}"><use href="#x"/></a><a xlink:href="${at('/lop/2/')}"/>`,
  );
});

it('reads a drawing without the key above it, and its size', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hinh-'));
  writeFileSync(join(folder, 'a.svg'), '<!-- sha256:0 -->\n<svg xmlns="x" width="300" height="20">é</svg>\n');
  expect(readDrawing('a', folder)).toEqual({
    svg: '<svg xmlns="x" width="300" height="20">é</svg>\n',
    width: 300,
    height: 20,
  });
  rmSync(folder, { recursive: true });
});

it('refuses a diagram that was not drawn, and says what to run', () => {
  expect(() => readDrawing('khong-co', '/nowhere')).toThrow('npm run diagrams');
});
