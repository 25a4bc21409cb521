/** The list of citations as files and copies: rich text, Markdown, a workbook, a Word document. */
import type { Copy } from '../clipboard.ts';

/** One line of the list, in full. */
export type BasketRow = {
  citation: string;
  address: string;
  words: string;
  status: string;
  date: string;
  note: string;
};

const HEADINGS = ['Trích dẫn', 'Lời văn', 'Địa chỉ', 'Tình trạng', 'Ngày đăng', 'Ghi chú'] as const;
const WIDTHS = [40, 60, 45, 25, 12, 30] as const;

export function cellsOf({ citation, words, address, status, date, note }: BasketRow): string[] {
  return [citation, words, address, status, date, note];
}

export function basketCopy(rows: readonly BasketRow[]): Copy {
  const list = document.createElement('ol');
  for (const { citation, address, note } of rows) {
    const line = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = citation;
    line.append(link, note === '' ? '' : ` – ${note}`);
    list.append(line);
  }
  const text = rows.map(
    ({ citation, address, note }, index) =>
      `${index + 1}. ${citation} (${address})${note === '' ? '' : ` – ${note}`}`,
  );
  return { html: list.outerHTML, text: text.join('\n') };
}

export function basketMarkdown(rows: readonly BasketRow[]): string {
  const plain = (words: string): string => words.replace(/[\\[\]*_`<>]/g, '\\$&');
  return rows
    .map(({ citation, address, status, words, note }, index) => {
      const quoted = words === '' ? [] : words.split('\n').map((line) => `   > ${plain(line)}`);
      const own = note === '' ? [] : [`   ${plain(note)}`];
      return [`${index + 1}. [${plain(citation)}](${address}) – ${plain(status)}`, ...quoted, ...own].join(
        '\n',
      );
    })
    .join('\n\n');
}

/** The list as a workbook for Excel; the code that writes it is loaded on demand. */
export async function basketWorkbook(rows: readonly BasketRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const { default: writeXlsxFile } = await import('write-excel-file/browser');
  const data = [
    HEADINGS.map((value) => ({ value, fontWeight: 'bold' as const })),
    ...rows.map((row) => cellsOf(row).map((value) => ({ value, type: String, wrap: true }))),
  ];
  const file = await writeXlsxFile(data, {
    columns: WIDTHS.map((width) => ({ width })),
    sheet: 'Trích dẫn',
  }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
}

/** The list as a Word document, a table with a link in each row. */
export async function basketDocument(rows: readonly BasketRow[]): Promise<Uint8Array<ArrayBuffer>> {
  const { writeTable } = await import('../../linker/docx/write-table.ts');
  const written = writeTable(
    HEADINGS,
    rows.map((row) =>
      cellsOf(row).map((text) => (text === row.address ? { text, address: text } : { text })),
    ),
  );
  return Uint8Array.from(written);
}
