import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import { ExpectedError } from '../../src/model/expected-error.ts';
import { ModelError } from '../../src/model/faults.ts';
import { visible } from '../../src/text/visible.ts';
import { reportFaults } from './report-faults.ts';

/** Where the stack of an internal error is written. */
const STACK_FILE = '.build/loi-noi-bo.txt';

/** What the system says when a file cannot be read or written, and what a person can do about it. */
const SYSTEM_ERRORS: Readonly<Record<string, string>> = {
  EACCES: 'không có quyền; hãy sửa quyền của tệp hoặc thư mục đó',
  EPERM: 'không có quyền; hãy sửa quyền của tệp hoặc thư mục đó',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOSPC: 'ổ đĩa đã đầy',
  EDQUOT: 'đã hết hạn mức ổ đĩa',
  EMFILE: 'hệ thống không cho mở thêm tệp; hãy nâng giới hạn (ulimit -n)',
  ENFILE: 'hệ thống không cho mở thêm tệp',
  ENAMETOOLONG: 'tên quá dài',
  ENOTDIR: 'một phần của đường dẫn không phải thư mục',
  EISDIR: 'đó là thư mục',
  ELOOP: 'liên kết dẫn vòng tròn',
  ENOENT: 'không có tệp hay thư mục này',
};

/**
 * Runs a command's work. Faults of the model are printed one a line; an expected error and an error of the file system
 * as one sentence; any other error as one named line, with its stack and causes in a file. After any of them the
 * process ends with exit code 1.
 */
export async function runCommand(work: () => void | Promise<void>, stackFile = STACK_FILE): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof ModelError) reportFaults(error.faults);
    else console.error(visible(sentenceOf(error) ?? internalFault(error, stackFile)));
    process.exitCode = 1;
  }
}

function sentenceOf(error: unknown): string | undefined {
  if (error instanceof ExpectedError) return error.message;
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return undefined;
  const reason = SYSTEM_ERRORS[String(error.code)];
  const path = 'path' in error ? `“${String(error.path)}”` : 'tệp';
  return reason && `Không dùng được ${path}: ${reason} (${String(error.code)}).`;
}

/** One line that names the error; the stack goes to a file, or follows when that cannot be written. */
function internalFault(error: unknown, stackFile: string): string {
  const stack = inspect(error);
  const [first = ''] = (error instanceof Error ? error.message : String(error)).split('\n');
  const line = `✗ [InternalFault] Lỗi của chương trình, không phải của mô hình: ${first.slice(0, 500)}`;
  try {
    mkdirSync(dirname(stackFile), { recursive: true });
    writeFileSync(stackFile, `${stack}\n`);
    return `${line} → gửi tệp ${stackFile} cho người bảo trì.`;
  } catch {
    return `${line}\n${stack}`;
  }
}
