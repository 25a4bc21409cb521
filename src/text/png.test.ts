import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { indexPixels, type Palette, palettePng } from './png.ts';

const palette: Palette = [
  [255, 255, 255],
  [0, 0, 0],
  [200, 0, 0],
];
const [white, black, red] = [
  [250, 255, 255, 255],
  [1, 2, 3, 255],
  [190, 20, 9, 255],
];

test('each pixel gets the nearest colour, and rows end with whole bytes', () => {
  const pixels = Uint8Array.from([black, black, red, white, red, black].flat());
  expect([...indexPixels(pixels, 3, palette)]).toEqual([0x11, 0x20, 0x02, 0x10]);
});

test('a picture of such rows has them in its data, each behind the mark of an unfiltered row', () => {
  const png = palettePng(Uint8Array.of(0x11, 0x20, 0x02, 0x10), 3, palette);
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([3, 2]);
  const at = png.indexOf('IDAT');
  expect([...inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)))]).toEqual([
    0, 0x11, 0x20, 0, 0x02, 0x10,
  ]);
});
