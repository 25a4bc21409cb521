import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { putFile } from './put-file.ts';

let dir = '';
const read = (path: string) => readFileSync(join(dir, path), 'utf8');
const inode = (path: string) => statSync(join(dir, path)).ino;
const put = (text: string, last?: string) =>
  putFile(join(dir, 'nay'), 'a.txt', Buffer.from(text), last && join(dir, last));

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'tep-'));
  for (const folder of ['nay', 'truoc']) mkdirSync(join(dir, folder));
  writeFileSync(join(dir, 'truoc/a.txt'), 'Điều 1');
});
afterEach(() => rmSync(dir, { recursive: true }));

test('a file with the bytes that the last build made is that file', () => {
  put('Điều 1', 'truoc');
  expect(inode('nay/a.txt')).toBe(inode('truoc/a.txt'));
});

test('a file with other bytes of the same length, and one that the last build lacks, are written', () => {
  put('Điều 2', 'truoc');
  expect(read('nay/a.txt')).toBe('Điều 2');
  expect(read('truoc/a.txt')).toBe('Điều 1');
  put('Điều 3', 'khong-co');
  expect(read('nay/a.txt')).toBe('Điều 3');
});

test('what changes later in this build does not change in the last one', () => {
  put('Điều 1', 'truoc');
  put('Điều 1, khoản 2');
  expect([read('nay/a.txt'), read('truoc/a.txt')]).toEqual(['Điều 1, khoản 2', 'Điều 1']);
});

test('a link that somebody put into the last build is not taken over', () => {
  writeFileSync(join(dir, 'ngoai.txt'), 'Điều 1');
  rmSync(join(dir, 'truoc/a.txt'));
  symlinkSync(join(dir, 'ngoai.txt'), join(dir, 'truoc/a.txt'));
  put('Điều 1', 'truoc');
  expect(statSync(join(dir, 'nay/a.txt')).nlink).toBe(1);
});
