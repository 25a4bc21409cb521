/** A file with a list of components, recognised by its content: workbook, ArchiMate exchange file, JSON, CSV. */
import { parseCsv } from '../text/csv.ts';
import type { SheetCell } from '../text/sheet.ts';
import { archimateRows } from './read-archimate.ts';
import { type FrameworkList, type Refused, readFrameworkTable } from './read-framework-table.ts';
import { jsonRows } from './read-json.ts';

export type ReadList = FrameworkList & {
  form: 'XLSX' | 'ArchiMate' | 'JSON' | 'CSV';
  /** Elements of an ArchiMate model that are no components. */
  ignored: number;
};

/** Rows of each sheet of a workbook. */
export type ReadSheets = (bytes: Uint8Array) => Promise<SheetCell[][][] | Refused>;
type Pause = () => Promise<void>;

/** A larger file is not read, in bytes. */
export const LARGEST_LIST = 5_000_000;

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Workbooks before 2007, and all with a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0];

/** Reads a file, or says why it cannot be read. `readSheets` reads workbooks. */
export async function readList(
  bytes: Uint8Array,
  readSheets: ReadSheets,
  pause: Pause,
): Promise<ReadList | Refused> {
  if (bytes.length > LARGEST_LIST) return { refused: `tệp lớn hơn ${LARGEST_LIST / 1_000_000} MB` };
  if (starts(bytes, COMPOUND))
    return { refused: 'tệp kiểu .xls đời cũ hoặc có mật khẩu; hãy lưu lại thành .xlsx không mật khẩu' };
  if (starts(bytes, ZIP)) {
    const sheets = await readSheets(bytes);
    if ('refused' in sheets) return sheets;
    const lists = sheets.map(readFrameworkTable);
    const list = lists.find((one) => !('refused' in one)) ??
      lists[0] ?? { refused: 'bảng tính không có trang nào' };
    return 'refused' in list ? list : { ...list, form: 'XLSX', ignored: 0 };
  }
  const text = textOf(bytes);
  if (text === undefined) return { refused: 'không phải XLSX, CSV, JSON hay XML bằng chữ UTF-8' };
  const first = text.trimStart().charAt(0);
  if (first === '<') return archimateList(text, pause);
  if (first === '{' || first === '[') {
    const rows = jsonRows(text);
    if ('refused' in rows) return rows;
    const list = readFrameworkTable(rows);
    // The heading is ours: the first item is the first component.
    return 'refused' in list ? list : { ...numberedFromOne(list), form: 'JSON', ignored: 0 };
  }
  const list = readFrameworkTable(parseCsv(text));
  return 'refused' in list ? list : { ...list, form: 'CSV', ignored: 0 };
}

async function archimateList(text: string, pause: Pause): Promise<ReadList | Refused> {
  const read = await archimateRows(text, pause);
  if (read === undefined) return { refused: 'không phải tệp ArchiMate Model Exchange đọc được' };
  const list = readFrameworkTable(read.rows);
  return 'refused' in list ? list : { ...numberedFromOne(list), form: 'ArchiMate', ignored: read.ignored };
}

function numberedFromOne(list: FrameworkList): FrameworkList {
  const before = <T extends { row: number }>(one: T): T => ({ ...one, row: one.row - 1 });
  return { ...list, components: list.components.map(before), skipped: list.skipped.map(before) };
}

function starts(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

/** The text of a file in UTF-8, or in UTF-16 with its mark; undefined when it is none. */
function textOf(bytes: Uint8Array): string | undefined {
  const encoding = starts(bytes, [0xff, 0xfe])
    ? 'utf-16le'
    : starts(bytes, [0xfe, 0xff])
      ? 'utf-16be'
      : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    // A text has no such letter; other files do.
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}
