/** Figures as aligned plain text, written as a Vietnamese reader writes them. */

/**
 * A title, a line of column heads and the rows. The first column stands left, all others right.
 * Rows may be shorter than the head; what is missing is left empty.
 */
export function table(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => width(row[column] ?? ''))));
  const line = (row: readonly string[]) =>
    widths
      .map((size, column) => {
        const cell = row[column] ?? '';
        const gap = ' '.repeat(size - width(cell));
        return column === 0 ? cell + gap : gap + cell;
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((size) => '─'.repeat(size)).join('  ');
  return [title, '', line(head), rule, ...rows.map(line), ''].join('\n');
}

/** Letters that take a place of their own in a line. */
function width(text: string): number {
  return [...text.normalize('NFC')].length;
}

/** 1234.5 → "1.234,5": a dot between thousands, a comma before decimals. */
export function number(value: number, decimals = 0): string {
  const [whole = '', rest] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, '.');
  return rest === undefined ? grouped : `${grouped},${rest}`;
}

/** Bytes in the unit that keeps the figure short: "950 byte", "43,2 KB", "12,9 MB", "1,3 GB"; 1 KB is 1000 bytes. */
export function bytes(value: number): string {
  if (value < 1e3) return `${number(value)} byte`;
  if (value < 1e6) return `${number(value / 1e3, 1)} KB`;
  return value < 1e9 ? `${number(value / 1e6, 1)} MB` : `${number(value / 1e9, 1)} GB`;
}

/** 0.953 → "95 %". */
export function percent(share: number): string {
  return `${number(share * 100)} %`;
}

/** What stands in the place of a figure that there is none of. */
export const NONE = '–';
