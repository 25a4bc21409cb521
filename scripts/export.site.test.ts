import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { TINY } from '../src/model/fixture.ts';
import { type Result, runCommandFile } from './fixture.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'xuat-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

function runWith(settings: Record<string, string>, ...args: string[]): Promise<Result> {
  const place = { SITE: 'https://khung.example', BASE: '/kien-truc/', KHUNG_MODEL_DIR: TINY };
  return runCommandFile('export', args, { ...place, ...settings });
}

const run = (...args: string[]) => runWith({}, ...args);

test('the files of one format are written as they lie on the site; what else is in the folder stays', async () => {
  await writeFile(join(dir, 'của tôi.txt'), 'giữ');
  const { code, out, errors } = await run('--format', 'akoma-ntoso', '--out', dir);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out).toBe(`1 tệp akoma-ntoso trong ${dir}\n`);
  expect((await readdir(dir)).sort()).toEqual(['của tôi.txt', 'du-lieu']);
  const text = await readFile(join(dir, 'du-lieu/documents/qd-mau.akn.xml'), 'utf8');
  expect(text).toContain('value="https://khung.example/kien-truc/van-ban/qd-mau/"');
});

test('a format that does not exist is refused with the names of those that do', async () => {
  const { code, errors } = await run('--format', 'pdf', '--out', dir);
  expect(code).toBe(1);
  expect(errors).toMatch(/^Chưa có định dạng "pdf"; chọn --format model, .*oscal.*, markdown\.\n$/);
});

test('without a folder nothing is written', async () => {
  const { code, errors } = await run('--format', 'model');
  expect({ code, errors }).toEqual({ code: 1, errors: 'Thiếu --out: thư mục để ghi.\n' });
});

test('Markdown is made of the pages of a built site, at the same places', async () => {
  const dist = join(dir, 'trang');
  const page = (address: string, head: string) =>
    `<html><head><link rel="canonical" href="https://khung.example${address}">${head}</head><body><main id="x"><h1>Một</h1></main></body></html>`;
  const named = '<link rel="alternate" type="text/markdown" href="index.md">';
  await mkdir(join(dist, 'lop/1'), { recursive: true });
  await writeFile(join(dist, 'index.html'), page('/', ''));
  await writeFile(join(dist, 'lop/1/index.html'), page('/lop/1/', named));
  const out = join(dir, 'ra');
  const result = await runWith({ KHUNG_OUT_DIR: dist }, '--format', 'markdown', '--out', out);
  expect(result).toEqual({ code: 0, out: `1 tệp markdown trong ${out}\n`, errors: '' });
  expect(await readFile(join(out, 'lop/1/index.md'), 'utf8')).toMatch(/^\[https:.*\n\n# Một\n$/);
  expect(await readdir(join(dist, 'lop/1'))).toEqual(['index.html']);
});

test('Markdown without a built site is refused with what to do', async () => {
  const dist = join(dir, 'khong-co');
  expect(await runWith({ KHUNG_OUT_DIR: dist }, '--format', 'markdown', '--out', dir)).toEqual({
    code: 1,
    out: '',
    errors: `Bản Markdown được làm từ trang đã dựng, mà chưa có ${dist}/: hãy chạy npm run build trước.\n`,
  });
});
