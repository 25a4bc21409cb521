/** Files of a model's folder: regular files inside it, of bounded size, in UTF-8. Every failure is a named fault. */
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readFileSync,
  realpathSync,
} from 'node:fs';
import { join, sep } from 'node:path';
import { type Fault, fault } from './faults.ts';
import { duplicateKey } from './json-keys.ts';

/** No file of a model is larger: a hundred times the largest one. */
const MOST_BYTES = 32_000_000;

/** Paths of the JSON files below a folder of the model, in order; none when the folder does not exist. */
export function listJson(dir: string, folder: string, faults: Fault[]): string[] {
  const path = join(dir, folder);
  if (lstatSync(path, { throwIfNoEntry: false }) === undefined) return [];
  try {
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.json'))
      .sort()
      .map((name) => `${folder}/${name.replaceAll(sep, '/')}`);
  } catch (error) {
    const what = codeOf(error) === 'ENOTDIR' ? 'đây phải là một thư mục' : 'không đọc được thư mục';
    faults.push(fault('UnreadableFile', folder, '$', what));
    return [];
  }
}

/** Bytes of a file of the model; undefined with a fault when it is no regular file inside the folder. */
export function readBytes(dir: string, file: string, faults: Fault[]): Uint8Array | undefined {
  const add = (name: Parameters<typeof fault>[0], what: string) => {
    faults.push(fault(name, file, '$', what));
    return undefined;
  };
  try {
    const real = realpathSync(join(dir, file));
    if (!real.startsWith(realpathSync(dir) + sep)) return add('NotInModel', 'liên kết dẫn ra ngoài mô hình');
    // Without waiting: opening a pipe would wait for a writer.
    const descriptor = openSync(real, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stats = fstatSync(descriptor);
      if (!stats.isFile()) return add('NotInModel', 'đây không phải tệp thường');
      if (stats.size > MOST_BYTES) return add('TooLarge', `tệp lớn hơn ${MOST_BYTES / 1_000_000} MB`);
      return readFileSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    return codeOf(error) === 'ENOENT'
      ? add('MissingFile', 'không có tệp này')
      : add('UnreadableFile', `không đọc được tệp (${codeOf(error) ?? 'lỗi lạ'})`);
  }
}

/** The value of a JSON file; undefined with a fault when it cannot be read. */
export function readJson(dir: string, file: string, faults: Fault[]): unknown {
  const bytes = readBytes(dir, file, faults);
  if (bytes === undefined) return undefined;
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    faults.push(fault('UnreadableFile', file, '$', 'tệp không phải UTF-8'));
    return undefined;
  }
  try {
    const value: unknown = JSON.parse(text);
    const twice = duplicateKey(text);
    if (twice === undefined) return value;
    faults.push(fault('DuplicateKey', file, `dòng ${twice.line}`, `khóa “${twice.key}” có hai lần`));
  } catch (error) {
    const message = error instanceof Error ? error.message.replace(/\s+/g, ' ') : 'JSON hỏng';
    faults.push(fault('BadJson', file, '$', message));
  }
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error ? String(error.code) : undefined;
}
