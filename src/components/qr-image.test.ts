import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { qrModules } from '../text/qr-code.ts';
import { qrImage } from './qr-image.ts';

const URL_OF_A_PAGE = 'https://khung.example/thanh-phan/hts7/';

test('the picture holds exactly the modules of the code', () => {
  const png = Buffer.from(qrImage(URL_OF_A_PAGE).replace('data:image/png;base64,', ''), 'base64');
  const data = qrModules(URL_OF_A_PAGE);
  const size = data.length;
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([size, size]);
  const start = png.indexOf('IDAT') + 4;
  const rows = inflateSync(png.subarray(start, start + png.readUInt32BE(start - 8)));
  const rowLength = 1 + Math.ceil(size / 8);
  const dark = data.map((row, y) =>
    row.map((_, x) => (((rows[y * rowLength + 1 + (x >> 3)] ?? 0) >> (7 - (x & 7))) & 1) === 0),
  );
  expect(dark).toEqual(data);
});

test('the same address gives the same picture, small enough for every page', () => {
  expect(qrImage(URL_OF_A_PAGE)).toBe(qrImage(URL_OF_A_PAGE));
  expect(qrImage(URL_OF_A_PAGE).length).toBeLessThan(450);
});
