/** Reads a workbook for tests: the cells of its one sheet as a spreadsheet shows them. */
import { strFromU8, unzipSync } from 'fflate';
import { XmlDocument, type XmlElement } from 'libxml2-wasm';
import type { Cell } from './table.ts';

const NAMESPACE = { x: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main' };

/** A sheet: name, rows with `null` for empty cells, settings. */
export type Sheet = {
  title: string;
  rows: Cell[][];
  /** Number of formulas. */
  formulas: number;
  /** The range with a filter; empty when there is none. */
  filter: string;
  /** The same range as a defined name, which LibreOffice needs. */
  named: string;
  /** Attributes of the frozen pane; empty when there is none. */
  pane: Record<string, string>;
};

/** Reads a workbook with one sheet, ours or one that another program saved. */
export function readWorkbook(bytes: Uint8Array): Sheet {
  const parts = unzipSync(bytes);
  const part = (path: string) => XmlDocument.fromString(strFromU8(parts[path] ?? new Uint8Array()));
  using sheet = part('xl/worksheets/sheet1.xml');
  using shared = part('xl/sharedStrings.xml');
  using book = part('xl/workbook.xml');
  const elements = (document: XmlDocument, path: string) => document.find(path, NAMESPACE) as XmlElement[];
  const attributes = (element: XmlElement | undefined) =>
    Object.fromEntries((element?.attrs ?? []).map(({ name, value }) => [name, value]));
  const texts = elements(shared, '/x:sst/x:si').map(({ content }) => unescaped(content));
  const cellValue = (cell: XmlElement): Cell =>
    attributes(cell)['t'] === 's' ? (texts[Number(cell.content)] ?? null) : Number(cell.content);
  const filter = attributes(elements(sheet, '//x:autoFilter')[0])['ref'] ?? '';
  const width = elements(sheet, '//x:cols/x:col').length;
  return {
    title: attributes(elements(book, '//x:sheet')[0])['name'] ?? '',
    rows: elements(sheet, '//x:sheetData/x:row').map((row) => {
      const cells: Cell[] = Array.from({ length: width }, () => null);
      for (const cell of row.find('x:c[x:v]', NAMESPACE) as XmlElement[])
        cells[columnOf(attributes(cell)['r'] ?? '')] = cellValue(cell);
      return cells;
    }),
    formulas: elements(sheet, '//x:f').length,
    filter,
    named: elements(book, '//x:definedName')[0]?.content ?? '',
    pane: attributes(elements(sheet, '//x:pane')[0]),
  };
}

/** `C12` → 2. */
function columnOf(address: string): number {
  return [...address.replace(/\d+/, '')].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** `_x000A_` stands for a character; a `_` that does not begin such a thing is written `_x005F_`. */
function unescaped(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
