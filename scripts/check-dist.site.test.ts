import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommandFile } from './fixture.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'dist-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

const page = (body: string) => `<!DOCTYPE html>
<html lang="vi"><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'self'">
<title>Trang chủ</title><meta name="description" content="Một câu"></head><body><h1>Trang chủ</h1>
${body}</body></html>`;

const run = (settings: Record<string, string> = {}) =>
  runCommandFile('check-dist', [dir], { BASE: '', SITE: '', ...settings });

test('a clean site ends well and is summed up in one line', async () => {
  await writeFile(join(dir, 'index.html'), page('<p><a href="#top">Lên đầu</a></p>'));
  const { code, out, errors } = await run();
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out).toMatch(/^✓ Kiểm tra trang đã dựng {2}1 trang, 1 liên kết, 0 neo, .*\n$/);
});

test('every mistake is one line with file, place, check, what and what to do, and the command fails', async () => {
  await writeFile(join(dir, 'index.html'), page('<p><a href="/a/">A</a> <a href="/b/">B</a></p>'));
  const { code, errors } = await run({ BASE: '/b' });
  expect(code).toBe(1);
  expect(errors.split('\n')).toEqual([
    '✗ index.html › 4:4 [dead-link] Liên kết "/a/" nằm ngoài thư mục /b/ → tạo địa chỉ bằng href()',
    '1 lỗi',
    '',
  ]);
});

test('a folder without a site fails in plain words', async () => {
  const { code, errors } = await run();
  expect(code).toBe(1);
  expect(errors).toMatch(/không có trang chủ index\.html\n$/);
});
