/** A new Word document that holds one table. */
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

/** The bytes of the document; landscape A4, the first row repeated on each page. */
export function writeTable(headings: readonly string[], rows: readonly (readonly TableCell[])[]): Uint8Array {
  const addresses = [...new Set(rows.flat().flatMap(({ address }) => address ?? []))];
  const idOf = (address: string): string => `rId${addresses.indexOf(address) + 1}`;
  const cell = ({ text, address }: TableCell, isHeading: boolean): string =>
    `<w:tc>${text
      .split('\n')
      .map((line) => {
        const run = `<w:r>${isHeading ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${xml(line)}</w:t></w:r>`;
        const linked =
          address === undefined ? run : `<w:hyperlink r:id="${idOf(address)}">${run}</w:hyperlink>`;
        return `<w:p>${linked}</w:p>`;
      })
      .join('')}</w:tc>`;
  const row = (cells: readonly TableCell[], isHeading = false): string =>
    `<w:tr>${isHeading ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.map((each) => cell(each, isHeading)).join('')}</w:tr>`;
  const sides = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'];
  const borders = sides
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const table = `<w:tbl><w:tblPr><w:tblW w:w="5000" w:type="pct"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${headings.map(() => '<w:gridCol/>').join('')}</w:tblGrid>${row(
    headings.map((text) => ({ text })),
    true,
  )}${rows.map((cells) => row(cells)).join('')}</w:tbl>`;
  const parts = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/></Types>`,
    '_rels/.rels': relations([
      `<Relationship Id="rId1" Type="${OFFICE}/relationships/officeDocument" Target="word/document.xml"/>`,
    ]),
    'word/document.xml': `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="${OFFICE}/relationships"><w:body>${table}<w:p/><w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="850" w:right="850" w:bottom="850" w:left="850" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations(
      addresses.map(
        (address) =>
          `<Relationship Id="${idOf(address)}" Type="${OFFICE}/relationships/hyperlink" Target="${escapeXml(address)}" TargetMode="External"/>`,
      ),
    ),
  };
  const encoder = new TextEncoder();
  const files = Object.entries(parts).map(([name, content]) => [name, encoder.encode(DECLARATION + content)]);
  return zipSync(Object.fromEntries(files), { mtime: new Date(1980, 0, 1) });
}

function relations(all: readonly string[]): string {
  return `<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function xml(text: string): string {
  return escapeXml(text.replaceAll(FORBIDDEN, ''));
}
