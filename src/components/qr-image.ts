import { crc32, deflateSync } from 'node:zlib';
import { qrModules } from '../text/qr-code.ts';

/** A QR code as a data URL: a PNG with one bit a pixel, a third of the size of the same code as SVG. */
export function qrImage(text: string): string {
  const data = qrModules(text);
  const size = data.length;
  const rowLength = 1 + Math.ceil(size / 8);
  const rows = Buffer.alloc(rowLength * size);
  for (const [y, row] of data.entries()) {
    for (const [x, isDark] of row.entries()) {
      const at = y * rowLength + 1 + (x >> 3);
      if (!isDark) rows[at] = (rows[at] ?? 0) | (0x80 >> (x & 7));
    }
  }
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  header[8] = 1;
  const png = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
