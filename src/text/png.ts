/** PNG pictures with few colours. */
import { crc32, deflateSync } from 'node:zlib';

/** Colours of a picture, at most 16, each three bytes: red, green, blue. */
export type Palette = readonly (readonly [number, number, number])[];

/** RGBA pixels as four bits a pixel, in rows of whole bytes: each pixel gets the colour of the palette that is nearest. */
export function indexPixels(pixels: Uint8Array, width: number, palette: Palette): Uint8Array {
  const whole = new Int32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  const height = whole.length / width;
  const rowLength = Math.ceil(width / 2);
  const rows = new Uint8Array(rowLength * height);
  const known = new Map<number, number>();
  // Pixels of one colour lie in runs: a colour is looked up where it changes.
  let [colour, index] = [whole[0] === 0 ? 1 : 0, 0];
  for (let y = 0, at = 0; y < height; y++) {
    const row = y * rowLength;
    for (let x = 0; x < width; x++, at++) {
      const next = whole[at] as number;
      if (next !== colour) {
        colour = next;
        index = known.get(next) ?? nearest(next, palette);
        known.set(next, index);
      }
      const byte = row + (x >> 1);
      if (index !== 0) rows[byte] = (rows[byte] as number) | (x % 2 === 0 ? index << 4 : index);
    }
  }
  return rows;
}

/** A PNG of rows that `indexPixels` gave. The same rows give the same bytes with the same zlib. */
export function palettePng(rows: Uint8Array, width: number, palette: Palette): Buffer {
  const rowLength = Math.ceil(width / 2);
  const height = rows.length / rowLength;
  const filtered = Buffer.alloc((1 + rowLength) * height);
  for (let y = 0; y < height; y++)
    filtered.set(rows.subarray(y * rowLength, (y + 1) * rowLength), y * (1 + rowLength) + 1);
  return pngFile(width, height, { bits: 4, colours: 3 }, [
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(filtered, { level: 4 })),
  ]);
}

/** A whole PNG file of its parts. `colours` is the format's number for the kind of picture. */
export function pngFile(
  width: number,
  height: number,
  { bits, colours }: { bits: number; colours: number },
  parts: readonly Buffer[],
): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = bits;
  header[9] = colours;
  const mark = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
  return Buffer.concat([mark, chunk('IHDR', header), ...parts, chunk('IEND', Buffer.alloc(0))]);
}

/** A part of a PNG file with its length and checksum. */
export function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** Index of the colour that is nearest to that of a pixel. */
function nearest(pixel: number, palette: Palette): number {
  let [best, least] = [0, Number.POSITIVE_INFINITY];
  for (const [index, [red, green, blue]] of palette.entries()) {
    const distance =
      (red - (pixel & 255)) ** 2 + (green - ((pixel >> 8) & 255)) ** 2 + (blue - ((pixel >> 16) & 255)) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}
