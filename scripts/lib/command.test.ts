import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { runCommand } from './command.ts';

const printed = vi.spyOn(console, 'error');
const dir = mkdtempSync(join(tmpdir(), 'lenh-'));
const stackFile = join(dir, 'moi/loi.txt');

beforeEach(() => {
  printed.mockReset().mockReturnValue();
});
afterEach(() => {
  process.exitCode = undefined;
});
afterAll(() => rmSync(dir, { recursive: true }));

async function errorOf(work: () => void | Promise<void>, file = stackFile): Promise<string> {
  await runCommand(work, file);
  return printed.mock.calls.map(([words]) => String(words)).join('\n');
}

test('an expected error is its sentence and nothing more, with hidden characters written out', async () => {
  const fail = () => {
    throw new ExpectedError('Thiếu tên tệp “\u001b[2J”.', { cause: new Error('hidden') });
  };
  expect(await errorOf(fail)).toBe('Thiếu tên tệp “\\u{1b}[2J”.');
  expect(process.exitCode).toBe(1);
});

test('an error of the file system is one sentence with the path and the reason', async () => {
  const missing = join(dir, 'khong-co');
  expect(await errorOf(async () => void (await readFile(missing)))).toBe(
    `Không dùng được “${missing}”: không có tệp hay thư mục này (ENOENT).`,
  );
  printed.mockReset();
  const readOnly = Object.assign(new Error('x'), { code: 'EROFS', syscall: 'mkdir', path: 'dist' });
  expect(await errorOf(() => Promise.reject(readOnly))).toBe(
    'Không dùng được “dist”: ổ đĩa chỉ cho đọc (EROFS).',
  );
});

test('a folder that may not be written ends in one sentence, and its files stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'chi-doc-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'cu.txt'), 'cũ');
  chmodSync(folder, 0o555);
  const moduleOf = (name: string) => JSON.stringify(pathToFileURL(join(import.meta.dirname, name)).href);
  // Root may write everywhere, so it becomes another user first.
  const script = `import { runCommand } from ${moduleOf('command.ts')};
    import { writeFolder } from ${moduleOf('write-folder.ts')};
    if (process.getuid() === 0) process.setuid(65534);
    await runCommand(() => writeFolder(process.argv[1], [{ path: 'moi.txt', text: 'mới' }]));`;
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--no-warnings', '--input-type=module', '--eval', script, folder],
    { encoding: 'utf8' },
  );
  chmodSync(folder, 0o755);
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(
      /^Không dùng được “.+”: không có quyền; hãy sửa quyền của tệp hoặc thư mục đó \(EACCES\)\.\n$/,
    ),
  ]);
  expect(readdirSync(folder)).toEqual(['cu.txt']);
});

test('any other error is one named line; its stack and its cause are in a file', async () => {
  const fail = () => {
    throw new Error('Mermaid không vẽ được.\nx', { cause: new TypeError('Parse error on line 3') });
  };
  expect(await errorOf(fail)).toBe(
    `✗ [InternalFault] Lỗi của chương trình, không phải của mô hình: Mermaid không vẽ được. → gửi tệp ${stackFile} cho người bảo trì.`,
  );
  const stack = readFileSync(stackFile, 'utf8');
  expect(stack).toContain('command.test.ts');
  expect(stack).toContain('TypeError: Parse error on line 3');
  expect(process.exitCode).toBe(1);
});

test('the stack follows the line when no file can be written', async () => {
  const words = await errorOf(() => Promise.reject(new Error('hỏng')), '/dev/null/x');
  expect(words).toMatch(/^✗ \[InternalFault\] .*hỏng\nError: hỏng\n +at /);
});

test('work without an error prints nothing', async () => {
  expect(await errorOf(() => undefined)).toBe('');
  expect(process.exitCode).toBeUndefined();
});
