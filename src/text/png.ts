/** PNG pictures with few colours. */
import { crc32, deflateSync } from 'node:zlib';

/** Colours of a picture, at most 16, each three bytes: red, green, blue. */
export type Palette = readonly (readonly [number, number, number])[];

/**
 * A PNG of RGBA pixels, four bits a pixel: each pixel gets the colour of the palette that is nearest. The same pixels
 * give the same bytes with the same zlib.
 */
export function palettePng(pixels: Uint8Array, width: number, height: number, palette: Palette): Buffer {
  const rowLength = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowLength * height);
  const nearest = nearestIn(palette);
  // Pixels of one colour lie in runs: a colour is looked up where it changes.
  const whole = new Int32Array(pixels.buffer, pixels.byteOffset, width * height);
  let [colour, index] = [whole[0] === 0 ? 1 : 0, 0];
  for (let y = 0, at = 0; y < height; y++) {
    let byte = y * rowLength;
    for (let x = 0; x < width; x++, at++) {
      const next = whole[at] as number;
      if (next !== colour) {
        colour = next;
        index = nearest(next & 255, (next >> 8) & 255, (next >> 16) & 255);
      }
      if (x % 2 === 0) rows[++byte] = index << 4;
      else rows[byte] = (rows[byte] as number) | index;
    }
  }
  return pngFile(width, height, { bits: 4, colours: 3 }, [
    chunk('PLTE', Buffer.from(palette.flat())),
    chunk('IDAT', deflateSync(rows)),
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

/** Finds the index of the nearest colour; colours that differ only in their lowest three bits get the same one. */
function nearestIn(palette: Palette): (red: number, green: number, blue: number) => number {
  const known = new Int8Array(1 << 15).fill(-1);
  return (red, green, blue) => {
    const key = ((red >> 3) << 10) | ((green >> 3) << 5) | (blue >> 3);
    const found = known[key] ?? -1;
    if (found >= 0) return found;
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const [index, [r, g, b]] of palette.entries()) {
      const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
      if (distance < least) [best, least] = [index, distance];
    }
    known[key] = best;
    return best;
  };
}
