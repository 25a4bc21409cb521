import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isPackable, ONE_PACKET, PACKED_ENDINGS } from '../lib/compress.ts';
import { dist, filesBelow } from './fixture.ts';

const files = await filesBelow(dist);
const texts = files.filter((file) => isPackable(file) && statSync(join(dist, file)).size > ONE_PACKET);
const read = (file: string) => readFileSync(join(dist, file));
const sizeOf = (names: readonly string[]) =>
  names.reduce((sum, name) => sum + statSync(join(dist, name)).size, 0);

describe('the compressed copies of the built site', () => {
  test('stand beside every text file of more than one packet and beside nothing else', () => {
    const packed = files.filter((file) => PACKED_ENDINGS.some((ending) => file.endsWith(ending)));
    const expected = texts.flatMap((file) => PACKED_ENDINGS.map((ending) => file + ending));
    expect(packed.toSorted()).toEqual(expected.toSorted());
    expect(texts.filter((file) => file.endsWith('.html')).length).toBeGreaterThan(400);
  });

  test('unpack to the file that they stand beside', () => {
    const wrong = texts.filter(
      (file) =>
        !brotliDecompressSync(read(`${file}.br`)).equals(read(file)) ||
        !gunzipSync(read(`${file}.gz`)).equals(read(file)),
    );
    expect(wrong).toEqual([]);
  });

  test('are a quarter of the bytes or less', () => {
    expect(sizeOf(texts.map((file) => `${file}.gz`))).toBeLessThan(sizeOf(texts) / 4);
    expect(sizeOf(texts.map((file) => `${file}.br`))).toBeLessThan(sizeOf(texts.map((file) => `${file}.gz`)));
  });
});
