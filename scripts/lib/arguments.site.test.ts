/** Every command refuses what it was not made to take, in one sentence and before any work. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
let dir = '';

beforeAll(() => {
  dir = mkdtempSync(join(tmpdir(), 'lenh-'));
  writeFileSync(join(dir, 'utf16.txt'), Buffer.from('QUYẾT ĐỊNH\nĐiều 1. Mẫu', 'utf16le'));
});
afterAll(() => rmSync(dir, { recursive: true }));

function run(command: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`scripts/${command}.ts`, ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

test.each([
  ['import', '--doc, --report, --text, --meta, --model, --write, --dry-run'],
  ['export', '--format, --out'],
  ['preview', '--port'],
  ['pdf', undefined],
])('%s names the options that it has when it is given another', (command, known) => {
  const advice = known === undefined ? 'lệnh này không có lựa chọn nào' : `hãy dùng ${known}`;
  expect(run(command, '--la', 'x')).toEqual({
    status: 1,
    stdout: '',
    stderr: `Lựa chọn “--la” không hợp lệ: ${advice}.\n`,
  });
});

test.each([
  ['no file', () => [], /^Thiếu tên tệp: npm run import/],
  ['a file that is not there', () => [join(dir, 'khong-co.txt')], /^Không có tệp .*khong-co\.txt\.$/m],
  ['a folder', () => [dir], /^Không có tệp /],
  ['a file in UTF-16', () => [join(dir, 'utf16.txt')], /không phải UTF-8/],
])('import refuses %s in one sentence', (_, args, says) => {
  const { status, stdout, stderr } = run('import', ...args());
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(says);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});
