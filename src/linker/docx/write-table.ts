/** A new Word document that holds one table, alone or inside a letter. */
import { zipSync } from 'fflate';
import { escapeXml } from '../../text/xml.ts';

/** Words of a cell, a line break for each paragraph, and the address that they lead to. */
export type TableCell = { text: string; address?: string };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
/** Characters that XML cannot hold. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** WordprocessingML before and behind the table, and the relative widths of its columns. */
export type TableFrame = { above?: string; below?: string; widths?: readonly number[] };

const FONT = 'Times New Roman';
/** Width between the margins (30 mm left, 15 mm right), in twentieths of a point. */
const TEXT_WIDTH = 14287;

/** The bytes of the document; landscape A4, the first row repeated on each page. */
export function writeTable(
  headings: readonly string[],
  rows: readonly (readonly TableCell[])[],
  { above = '', below = '', widths = headings.map(() => 1) }: TableFrame = {},
): Uint8Array {
  const addresses = [...new Set(rows.flat().flatMap(({ address }) => address ?? []))];
  const idOf = (address: string): string => `rId${addresses.indexOf(address) + 1}`;
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const width = (column: number): number => Math.round((TEXT_WIDTH * (widths[column] ?? 0)) / whole);
  const cell = ({ text, address }: TableCell, isHeading: boolean, column: number): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${width(column)}" w:type="dxa"/></w:tcPr>${text
      .split('\n')
      .map((line) => {
        const run = `<w:r>${isHeading ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xmlText(line)}</w:t></w:r>`;
        const linked =
          address === undefined ? run : `<w:hyperlink r:id="${idOf(address)}">${run}</w:hyperlink>`;
        return `<w:p>${linked}</w:p>`;
      })
      .join('')}</w:tc>`;
  const row = (cells: readonly TableCell[], isHeading = false): string =>
    `<w:tr>${isHeading ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((each, column) => cell(each, isHeading, column)).join('')}</w:tr>`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const table = `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblBorders>${borders}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${headings.map((_, column) => `<w:gridCol w:w="${width(column)}"/>`).join('')}</w:tblGrid>${row(
    headings.map((text) => ({ text })),
    true,
  )}${rows.map((cells) => row(cells)).join('')}</w:tbl>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/></Types>`,
    '_rels/.rels': relations([
      `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/>`,
    ]),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"><w:body>${above}${table}${below}<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="850" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/styles.xml': `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/><w:sz w:val="24"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault></w:docDefaults></w:styles>`,
    'word/_rels/document.xml.rels': relations([
      `<Relationship Id="rId0" Type="${OFFICE}/relationships/styles" Target="styles.xml"/>`,
      ...addresses.map(
        (address) =>
          `<Relationship Id="${idOf(address)}" Type="${OFFICE}/relationships/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
      ),
    ]),
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, content]) => [name, encoder.encode(DECLARATION + content)]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

function relations(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

/** Text for an element of a Word document. */
export function xmlText(text: string): string {
  return escapeXml(text.replaceAll(FORBIDDEN, ''));
}
