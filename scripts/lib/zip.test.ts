import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openStore } from './store.ts';
import { writeZip, type ZipEntry } from './zip.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'zip-'));
});

afterEach(() => rm(dir, { recursive: true }));

const entries: ZipEntry[] = Array.from({ length: 40 }, (_, index) => ({
  path: `thư mục/${index}.txt`,
  content: () => Buffer.from(`lời ${index} `.repeat(index * 50)),
}));

test('an archive gives back every file in its order, those that come last too', async () => {
  const more = [{ path: 'sau.txt', content: () => Buffer.from('sau') }];
  const file = join(dir, 'a.zip');
  const { bytes, sha256 } = await writeZip(file, entries, openStore(join(dir, 'a')), async () => more);
  const archive = await readFile(file);
  expect(bytes).toBe(archive.length);
  expect(sha256).toBe(createHash('sha256').update(archive).digest('hex'));
  const unpacked = unzipSync(archive);
  expect(Object.keys(unpacked)).toEqual([...entries, ...more].map(({ path }) => path));
  for (const { path, content } of [...entries, ...more])
    expect(Buffer.from(unpacked[path] ?? []).toString()).toBe(Buffer.from(content()).toString());
});

test('files that were packed before give the same bytes', async () => {
  const store = openStore(join(dir, 'a'));
  const first = await writeZip(join(dir, '1.zip'), entries, store);
  store.save();
  const again = openStore(join(dir, 'a'));
  expect(await writeZip(join(dir, '2.zip'), entries, again)).toEqual(first);
  expect(again.counts().made).toBe(0);
});
