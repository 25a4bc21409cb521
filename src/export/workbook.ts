/** A table as a workbook (Office Open XML): typed cells, a frozen header row, a filter on each column. */
import type { Blob } from 'node:buffer';
import type Stream from 'node:stream';
import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type CellObject, type Feature, type Sheet } from 'write-excel-file/node';
import {
  findElement,
  getCellAddress,
  getClosingTagMarkup,
  getOpeningTagMarkup,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
  replaceElement,
  sanitizeTextContent,
} from 'write-excel-file/utility';
import { ExpectedError } from '../model/expected-error.ts';
import { type DownloadOptions, keepOf } from './download.ts';
import type { Cell, Column, Table } from './table.ts';

/** The library's type for pictures; there are none here. */
type Picture = Stream | Buffer | Blob;

const SHEET = 'xl/worksheets/sheet{id}.xml';
const BOOK = 'xl/workbook.xml';

/** Longest text of a cell. */
const LONGEST = 32_767;

/** The earliest date in a ZIP archive. */
const FIRST_MOMENT = new Date(1980, 0, 1);

/**
 * Bytes of a workbook with one sheet. Texts stay texts, whatever they begin with. The library dates the parts of the
 * file by the clock; they are packed again with a fixed date, so that the same table gives the same bytes.
 * @throws when a text is longer than a cell allows, and when the clock is outside the years of a ZIP archive
 */
export function workbookOf(table: Table, options: Pick<DownloadOptions, 'keep'> = {}): Promise<Uint8Array> {
  return keepOf(options)('workbook', JSON.stringify(table), () => writeWorkbook(table));
}

async function writeWorkbook(table: Table): Promise<Uint8Array> {
  const year = new Date().getFullYear();
  if (year < 1980 || year > 2099)
    throw new ExpectedError(
      `Đồng hồ của máy chỉ năm ${year}, tệp XLSX cần năm 1980–2099: hãy chỉnh đồng hồ.`,
    );
  const file = writeXlsxFile([sheetOf(table)], {
    fontFamily: 'Arial',
    fontSize: 10,
    features: [filter(table), ...(table.columns.some(({ choices }) => choices) ? [dropDowns(table)] : [])],
  });
  return zipSync(unzipSync(await file.toBuffer()), { mtime: FIRST_MOMENT, level: 9 });
}

function sheetOf({ title, columns, rows }: Table): Sheet<Picture> {
  return {
    sheet: title,
    stickyRowsCount: 1,
    columns: columns.map(({ width }) => ({ width })),
    data: [
      columns.map(({ heading }) => headingCell(heading)),
      ...rows.map((row) => columns.map((column) => cellOf(row[column.key] ?? null, column))),
    ],
  };
}

function headingCell(value: string): CellObject {
  return {
    value: plain(value),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e3ebf3',
    alignVertical: 'center',
    height: 24,
  };
}

function cellOf(value: Cell, { key, words }: Column<string>): CellObject | null {
  if (value === null || value === '') return null;
  const style = { alignVertical: 'top' } as const;
  if (typeof value === 'number') return { value, type: Number, align: 'center', ...style };
  if (value.length > LONGEST)
    throw new ExpectedError(`${key}: ${value.length} chữ, một ô chỉ chứa ${LONGEST}.`);
  return { value: plain(words?.[value] ?? value), type: String, wrap: true, ...style };
}

/** A spreadsheet reads `_x000A_` in a text as the character of that number; the escape of its `_` keeps it as written. */
function plain(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

/**
 * The library writes no filters, so the element is inserted where the format requires it. LibreOffice reads it only
 * when the range also has the name that Excel gives it.
 */
function filter({ title, columns, rows }: Table): Feature<Picture> {
  const order = getOrderOfSiblings(SHEET, 'worksheet');
  if (order === undefined) throw new Error('Thư viện không biết thứ tự các phần của một trang tính.');
  const last = getCellAddress(rows.length, columns.length - 1);
  const autoFilter = getSelfClosingTagMarkup('autoFilter', { ref: `A1:${last}` });
  const range = `'${title.replaceAll("'", "''")}'!$A$1:${last.replace(/(\D+)(\d+)/, '$$$1$$$2')}`;
  const attributes = { name: '_xlnm._FilterDatabase', localSheetId: 0, hidden: 1 };
  const named = `${getOpeningTagMarkup('definedName', attributes)}${sanitizeTextContent(range)}${getClosingTagMarkup('definedName')}`;
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string) =>
            insertElementMarkupAccordingToOrderOfSiblings(xml, autoFilter, order, 'worksheet'),
        },
        [BOOK]: { transform: (xml: string) => withName(xml, named) },
      },
    },
  };
}

/** Rows below the table whose cells have drop-downs too, for lines that a reader adds. */
const ROWS_TO_ADD = 500;

/** Columns with fixed choices get drop-downs; what is not among them is refused where it is typed. */
function dropDowns({ columns, rows }: Table): Feature<Picture> {
  const order = getOrderOfSiblings(SHEET, 'worksheet');
  if (order === undefined) throw new Error('Thư viện không biết thứ tự các phần của một trang tính.');
  const rules = columns.flatMap(({ choices }, index) => {
    if (choices === undefined) return [];
    const from = getCellAddress(1, index);
    const to = getCellAddress(rows.length + ROWS_TO_ADD, index);
    const rule = { type: 'list', allowBlank: 1, showErrorMessage: 1, sqref: `${from}:${to}` };
    const list = sanitizeTextContent(`"${choices.join(',')}"`);
    return [
      `${getOpeningTagMarkup('dataValidation', rule)}<formula1>${list}</formula1>${getClosingTagMarkup('dataValidation')}`,
    ];
  });
  const all = `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`;
  return {
    files: {
      transform: {
        [SHEET]: {
          transform: (xml: string) =>
            insertElementMarkupAccordingToOrderOfSiblings(xml, all, order, 'worksheet'),
        },
      },
    },
  };
}

function withName(xml: string, named: string): string {
  const names = findElement(xml, 'definedNames');
  if (names === undefined) throw new Error('Thư viện không ghi chỗ cho tên các vùng của bảng tính.');
  return replaceElement(xml, names, `<definedNames>${named}</definedNames>`);
}
