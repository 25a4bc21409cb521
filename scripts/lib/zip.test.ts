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

const fail = (): never => {
  throw new Error('made again');
};
const words = (index: number) => `lời ${index} `.repeat(index * 50);
const entry = (path: string, text: string): ZipEntry => ({
  path,
  open: () => ({ key: text, content: () => Buffer.from(text) }),
});
const entries = Array.from({ length: 40 }, (_, index) => entry(`thư mục/${index}.txt`, words(index)));

test('an archive gives back every file in its order, those that come last too', async () => {
  const more = [entry('sau.txt', 'sau')];
  const file = join(dir, 'a.zip');
  const { bytes, sha256 } = await writeZip(file, entries, openStore(join(dir, 'a')), async () => more);
  const archive = await readFile(file);
  expect(bytes).toBe(archive.length);
  expect(sha256).toBe(createHash('sha256').update(archive).digest('hex'));
  const unpacked = unzipSync(archive);
  expect(Object.keys(unpacked)).toEqual([...entries, ...more].map(({ path }) => path));
  for (const { path, open } of [...entries, ...more])
    expect(Buffer.from(unpacked[path] ?? []).toString()).toBe(open().key);
});

test('files that were packed before give the same bytes without being made', async () => {
  const store = openStore(join(dir, 'a'));
  const first = await writeZip(join(dir, '1.zip'), entries, store);
  store.save();
  const again = openStore(join(dir, 'a'));
  const unmade = entries.map(({ path, open }) => ({
    path,
    open: () => ({ key: open().key, content: fail }),
  }));
  expect(await writeZip(join(dir, '2.zip'), unmade, again)).toEqual(first);
  expect(again.counts().made).toBe(0);
});
