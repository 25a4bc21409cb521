/** The only place in the browser that knows the library for spreadsheets: a chosen file becomes the rows of its sheet. */
import { unzipSync } from 'fflate';
import readXlsxFile from 'read-excel-file/universal';
import type { SheetCell } from '../../text/sheet.ts';
import type { Refused } from './read-assessment.ts';

/** A larger file is not opened, in bytes. */
export const LARGEST_FILE = 2_000_000;
/** A file that grows beyond this is not unpacked: a filled list is a hundredth of it. */
const LARGEST_UNPACKED = 30_000_000;

/** Rows of the first sheet. */
export async function rowsOfFile(file: Blob): Promise<SheetCell[][] | Refused> {
  const sheets = await sheetsOfFile(file);
  return 'refused' in sheets ? sheets : (sheets[0] ?? []);
}

/** Rows of each sheet. Nothing of the file is run, and nothing leaves the browser. */
export async function sheetsOfFile(file: Blob): Promise<SheetCell[][][] | Refused> {
  if (file.size > LARGEST_FILE) return { refused: 'tệp quá lớn' };
  const bytes = await file.arrayBuffer();
  try {
    let unpacked = 0;
    // Looks at the sizes alone: no part is unpacked.
    unzipSync(new Uint8Array(bytes), {
      filter: ({ originalSize }) => {
        unpacked += originalSize;
        return false;
      },
    });
    if (unpacked > LARGEST_UNPACKED) return { refused: 'tệp nở ra quá lớn' };
    const sheets = await readXlsxFile(bytes);
    return sheets.map(({ data }) => data as SheetCell[][]);
  } catch {
    return { refused: 'không phải bảng tính XLSX đọc được' };
  }
}
