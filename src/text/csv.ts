/** CSV as spreadsheets read and write it: RFC 4180 with a byte order mark; no cell ever starts a formula. */

const MARK = '\ufeff';

/** Rows of cells → the text of a file. A cell that a spreadsheet would take for a formula gets a `'` before it. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${MARK}${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

function cell(value: string): string {
  const safe = /^\s*[=+\-@]|^[\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The text of a file → rows of cells, empty rows left out. The separator is the one of `,`, `;` and tab that the first
 * row has most of: a Vietnamese spreadsheet saves with semicolons. An unclosed quotation mark ends with the
 * text; no input is rejected.
 */
export function parseCsv(text: string): string[][] {
  const source = text.startsWith(MARK) ? text.slice(MARK.length) : text;
  const separator = separatorOf(source);
  const rows: string[][] = [];
  let row: string[] = [];
  let value = '';
  let isQuoted = false;
  const endCell = (): void => {
    row.push(value);
    value = '';
  };
  const endRow = (): void => {
    endCell();
    if (row.some((content) => content !== '')) rows.push(row);
    row = [];
  };
  for (let at = 0; at < source.length; at++) {
    const character = source[at] ?? '';
    if (isQuoted) {
      if (character !== '"') value += character;
      else if (source[at + 1] === '"') value += source[++at];
      else isQuoted = false;
    } else if (character === '"' && value === '') isQuoted = true;
    else if (character === separator) endCell();
    else if (character === '\n') endRow();
    else if (character !== '\r') value += character;
  }
  endRow();
  return rows;
}

function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/[\r\n]|$/));
  const count = (separator: string) => first.split(separator).length;
  return [',', ';', '\t'].reduce((best, other) => (count(other) > count(best) ? other : best));
}
