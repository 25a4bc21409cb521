import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressFiles, compressFolder, sum } from './compress.ts';
import { putFile } from './put-file.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'nen-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

const page = 'Khung kiến trúc tổng thể quốc gia số. '.repeat(200);

describe('compressFolder', () => {
  test('writes beside each text file two compressed copies that unpack to its bytes', async () => {
    await mkdir(join(dir, 'lop/1'), { recursive: true });
    await writeFile(join(dir, 'lop/1/index.html'), page);
    const packed = compressFolder(dir);
    expect(packed).toMatchObject({ files: 1, bytes: Buffer.byteLength(page) });
    const copy = (ending: string) => readFile(join(dir, `lop/1/index.html${ending}`));
    expect(brotliDecompressSync(await copy('.br')).toString()).toBe(page);
    expect(gunzipSync(await copy('.gz')).toString()).toBe(page);
    expect(packed.brotli).toBeLessThan(packed.gzip);
    expect(packed.gzip).toBeLessThan(packed.bytes / 10);
  });

  test('leaves alone what is packed already: the index of search, archives, fonts, pictures', async () => {
    const names = ['names.bin', 'ngoai-tuyen.zip', 'qd.pdf', 'chu.woff2', 'hinh.png'];
    for (const name of names) await writeFile(join(dir, name), page);
    expect(compressFolder(dir)).toMatchObject({ files: 0 });
    expect((await readdir(dir)).sort()).toEqual(names.sort());
  });

  test('leaves alone what fits one network packet, and what has its copies already', async () => {
    await writeFile(join(dir, 'ngan.txt'), 'Điều 1. '.repeat(20));
    await writeFile(join(dir, 'a.css'), page);
    expect(compressFolder(dir)).toMatchObject({ files: 1 });
    expect(compressFolder(dir)).toMatchObject({ files: 0 });
    expect((await readdir(dir)).sort()).toEqual(['a.css', 'a.css.br', 'a.css.gz', 'ngan.txt']);
  });

  test('packs in two lots what it packs in one', async () => {
    for (const name of ['index.html', 'index.md', 'a.css']) await writeFile(join(dir, name), page);
    const first = compressFiles(dir, ['index.html']);
    expect(first.files).toBe(1);
    const second = compressFolder(dir, ['index.html']);
    expect((await readdir(dir)).filter((name) => name.endsWith('.br'))).toHaveLength(3);
    for (const name of ['index.html', 'index.md', 'a.css'])
      for (const ending of ['.br', '.gz']) await rm(join(dir, `${name}${ending}`));
    expect(sum(first, second)).toEqual(compressFolder(dir));
  });

  test('writes the same bytes each time, with no time in the header of gzip', async () => {
    await writeFile(join(dir, 'a.css'), page);
    const bytes = async () =>
      Buffer.concat([await readFile(join(dir, 'a.css.br')), await readFile(join(dir, 'a.css.gz'))]);
    compressFolder(dir);
    const first = await bytes();
    for (const ending of ['.br', '.gz']) await rm(join(dir, `a.css${ending}`));
    compressFolder(dir);
    expect(await bytes()).toEqual(first);
    expect((await readFile(join(dir, 'a.css.gz'))).subarray(4, 8)).toEqual(Buffer.alloc(4));
  });

  describe('after a build whose copies can be taken', () => {
    let last = '';
    beforeEach(async () => {
      last = await mkdtemp(join(tmpdir(), 'nen-truoc-'));
      await writeFile(join(last, 'a.css'), page);
      await writeFile(join(last, 'a.css.br'), 'br cũ');
      await writeFile(join(last, 'a.css.gz'), 'gz cũ');
    });
    afterEach(() => rm(last, { recursive: true }));

    test('gives the very file of that build its copies', async () => {
      putFile(dir, 'a.css', Buffer.from(page), last);
      expect(compressFolder(dir, undefined, last)).toMatchObject({ files: 1, reused: 1, brotli: 6, gzip: 6 });
      expect(await readFile(join(dir, 'a.css.br'), 'utf8')).toBe('br cũ');
      expect(await readFile(join(dir, 'a.css.gz'), 'utf8')).toBe('gz cũ');
    });

    test('compresses every other file, and one that has lost a copy', async () => {
      await writeFile(join(dir, 'a.css'), page);
      expect(compressFolder(dir, undefined, last)).toMatchObject({ files: 1, reused: 0 });
      for (const name of ['a.css', 'a.css.br', 'a.css.gz']) await rm(join(dir, name));
      await rm(join(last, 'a.css.gz'));
      putFile(dir, 'a.css', Buffer.from(page), last);
      expect(compressFolder(dir, undefined, last)).toMatchObject({ files: 1, reused: 0 });
      expect(brotliDecompressSync(await readFile(join(dir, 'a.css.br'))).toString()).toBe(page);
      expect(await readFile(join(last, 'a.css.br'), 'utf8')).toBe('br cũ');
    });
  });
});
