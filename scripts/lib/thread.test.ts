import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { compressThread } from './compress.ts';
import { assertFitsZip } from './offline.ts';
import { openThread, readyThread, tell } from './thread.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'luong-'));
});
afterEach(async () => {
  await rm(dir, { recursive: true });
});

test('a function does its work in a thread and gives what it gives here', async () => {
  await writeFile(join(dir, 'a.css'), 'mau { }'.repeat(500));
  const first = await compressThread()(dir);
  expect(first).toMatchObject({ files: 1, reused: 0, bytes: 3500 });
  expect((await readFile(join(dir, 'a.css.br'))).length).toBe(first.brotli);
});

const offline = import.meta.resolve('./offline.ts');

test('what a person can mend comes back as that, every other error with its message', async () => {
  await expect(readyThread(offline, assertFitsZip)(70_000)).rejects.toThrow(ExpectedError);
  await expect(compressThread()(join(dir, 'khong-co'))).rejects.toThrow('ENOENT');
});

test('a thread does one thing after the other; one that has broken down says so each time', async () => {
  const { call, stop } = openThread(offline);
  expect(await Promise.all([call(assertFitsZip, 1), call(assertFitsZip, 2)])).toEqual([undefined, undefined]);
  await stop();
  const broken = openThread(import.meta.resolve('./khong-co.ts'));
  await expect(broken.call(assertFitsZip, 1)).rejects.toThrow('khong-co.ts');
  await expect(broken.call(assertFitsZip, 1)).rejects.toThrow('khong-co.ts');
});

test('what a thread tells before it is done is heard; who waits for it in vain hears why', async () => {
  const telling = openThread(import.meta.resolve('./thread.ts'));
  await telling.call(tell, 'Điều 1');
  expect(await telling.told).toBe('Điều 1');
  const failing = openThread(offline);
  failing.call(assertFitsZip, 70_000).catch(() => undefined);
  await expect(failing.told).rejects.toThrow(ExpectedError);
});
