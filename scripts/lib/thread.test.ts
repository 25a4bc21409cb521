import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { compressInThread } from './compress.ts';
import { assertFitsZip } from './offline.ts';
import { inThread, startThread, tell } from './thread.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'luong-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

test('a function does its work in a thread and gives what it gives here', async () => {
  await writeFile(join(dir, 'a.css'), 'mau { }'.repeat(500));
  const first = await compressInThread(dir, []);
  expect(first).toMatchObject({ files: 1, reused: 0, bytes: 3500 });
  expect((await readFile(join(dir, 'a.css.br'))).length).toBe(first.brotli);
});

test('what a person can mend comes back as that, every other error with its message', async () => {
  const offline = import.meta.resolve('./offline.ts');
  await expect(inThread(offline, assertFitsZip, 70_000)).rejects.toThrow(ExpectedError);
  await expect(compressInThread(join(dir, 'khong-co'), [])).rejects.toThrow('ENOENT');
});

test('what a thread tells before it is done is heard; who waits for it in vain hears why', async () => {
  expect(await startThread(import.meta.resolve('./thread.ts'), tell, 'Điều 1').told).toBe('Điều 1');
  const failing = startThread(import.meta.resolve('./offline.ts'), assertFitsZip, 70_000);
  await expect(failing.told).rejects.toThrow(ExpectedError);
});
