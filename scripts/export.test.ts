import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const command = join(import.meta.dirname, 'export.ts');
const root = join(import.meta.dirname, '..');
let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'xuat-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

function run(...args: string[]): Promise<{ code: number; out: string; errors: string }> {
  return new Promise((resolve) => {
    const env = { ...process.env, SITE: 'https://khung.example', BASE: '/kien-truc/' };
    const child = execFile(process.execPath, [command, ...args], { cwd: root, env }, (_, out, errors) =>
      resolve({ code: child.exitCode ?? -1, out, errors }),
    );
  });
}

test('the files of one format are written as they lie on the site; what else is in the folder stays', async () => {
  await writeFile(join(dir, 'của tôi.txt'), 'giữ');
  const { code, out, errors } = await run('--format', 'akoma-ntoso', '--out', dir);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect(out).toBe(`3 tệp akoma-ntoso trong ${dir}\n`);
  expect((await readdir(dir)).sort()).toEqual(['của tôi.txt', 'du-lieu']);
  const text = await readFile(join(dir, 'du-lieu/documents/qd-3388-gia-lai.akn.xml'), 'utf8');
  expect(text).toContain('value="https://khung.example/kien-truc/van-ban/qd-3388-gia-lai/"');
});

test('a format that does not exist is refused with the names of those that do', async () => {
  const { code, errors } = await run('--format', 'pdf', '--out', dir);
  expect(code).toBe(1);
  expect(errors).toMatch(/^Chưa có định dạng "pdf"; chọn --format model, .*oscal.*\.\n$/);
});

test('without a folder nothing is written', async () => {
  const { code, errors } = await run('--format', 'model');
  expect({ code, errors }).toEqual({ code: 1, errors: 'Thiếu --out: thư mục để ghi.\n' });
});
