/** Every command refuses what it was not made to take, in one sentence and before any work. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommandFile } from '../fixture.ts';

let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lenh-'));
  writeFileSync(join(dir, 'utf16.txt'), Buffer.from('QUYẾT ĐỊNH\nĐiều 1. Mẫu', 'utf16le'));
});
afterAll(() => rmSync(dir, { recursive: true }));

test.each([
  ['import', '--doc, --report, --text, --meta, --model, --write, --dry-run'],
  ['export', '--format, --out'],
  ['preview', '--port'],
  ['pdf', undefined],
])('%s names the options that it has when it is given another', async (command, known) => {
  const advice = known === undefined ? 'lệnh này không có lựa chọn nào' : `hãy dùng ${known}`;
  expect(await runCommandFile(command, ['--la', 'x'])).toEqual({
    code: 1,
    out: '',
    errors: `Lựa chọn “--la” không hợp lệ: ${advice}.\n`,
  });
});

test.each([
  ['no file', () => [], /^Thiếu tên tệp: npm run import/],
  ['a file that is not there', () => [join(dir, 'khong-co.txt')], /^Không có tệp .*khong-co\.txt\.$/m],
  ['a folder', () => [dir], /^Không có tệp /],
  ['a file in UTF-16', () => [join(dir, 'utf16.txt')], /không phải UTF-8/],
])('import refuses %s in one sentence', async (_, args, says) => {
  const { code, out, errors } = await runCommandFile('import', args());
  expect({ code, out }).toEqual({ code: 1, out: '' });
  expect(errors).toMatch(says);
  expect(errors.trim().split('\n')).toHaveLength(1);
});
