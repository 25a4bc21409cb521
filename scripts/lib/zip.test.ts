import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { unzip } from '../site/unzip.ts';
import { zip } from './zip.ts';

const content = Buffer.from('Khung kiến trúc tổng thể quốc gia số. '.repeat(50));

describe('zip', () => {
  test('packs files that come out as they went in, in their order', async () => {
    const archive = await zip([
      { path: 'a/b.html', content },
      { path: 'rong.txt', content: Buffer.alloc(0) },
    ]);
    expect([...unzip(archive)]).toEqual([
      ['a/b.html', content],
      ['rong.txt', Buffer.alloc(0)],
    ]);
    expect(archive.length).toBeLessThan(content.length / 2);
  });

  test('says length and checksum of each file in both places that the format has for them', async () => {
    const archive = await zip([{ path: 'a', content }]);
    const directory = archive.indexOf('PK\x01\x02');
    for (const start of [14, directory + 16]) {
      expect(archive.readUInt32LE(start)).toBe(crc32(content));
      expect(archive.readUInt32LE(start + 8)).toBe(content.length);
    }
  });

  test('writes the same bytes each time, with the first date of the format', async () => {
    const archive = await zip([{ path: 'a', content }]);
    expect(await zip([{ path: 'a', content }])).toEqual(archive);
    expect(archive.readUInt16LE(12)).toBe(0x21);
  });

  test.each(['/a', '../a', 'a/../b', 'a\\b', 'C:a', 'đ', ''])('refuses the path “%s”', async (path) => {
    await expect(zip([{ path, content }])).rejects.toThrow('không dùng được');
  });
});
