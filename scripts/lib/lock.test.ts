import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withLock } from './lock.ts';

let temp = '';
let file = '';

beforeEach(async () => {
  temp = await mkdtemp(join(tmpdir(), 'khoa-'));
  file = join(temp, '.build/khoa');
});
afterEach(() => rm(temp, { recursive: true }));

/** A process that takes the lock, says so, and holds it until it is killed. */
async function holder() {
  const module = pathToFileURL(join(import.meta.dirname, 'lock.ts')).href;
  const script = `import { withLock } from '${module}';
    await withLock(process.argv[1], () => { console.log('holds'); return new Promise((end) => setTimeout(end, 60_000)); });`;
  const child = spawn(process.execPath, ['--no-warnings', '--input-type=module', '--eval', script, file]);
  await once(child.stdout, 'data');
  return child;
}

test('the lock holds the process while the work is done, and is gone after it, also after an error', async () => {
  expect(await withLock(file, () => readFile(file, 'utf8'))).toBe(String(process.pid));
  expect(existsSync(file)).toBe(false);
  await expect(withLock(file, () => Promise.reject(new Error('hỏng')))).rejects.toThrow('hỏng');
  expect(existsSync(file)).toBe(false);
});

test('while another process works, one sentence says which; when it was killed, the lock is free', async () => {
  const child = await holder();
  await expect(withLock(file, async () => 1)).rejects.toThrow(
    new RegExp(`^Một bản dựng hoặc npm run dev đang chạy ở đây \\(tiến trình ${child.pid}\\).*\\.$`),
  );
  expect(await readFile(file, 'utf8')).toBe(String(child.pid));
  const ended = once(child, 'close');
  child.kill('SIGKILL');
  await ended;
  expect(await withLock(file, async () => 2)).toBe(2);
});

test.each(['', 'x', '-1', '999999999'])('a lock that says “%s” is nobody’s', async (words) => {
  await withLock(file, async () => undefined);
  await writeFile(file, words);
  expect(await withLock(file, async () => 3)).toBe(3);
});
