/** RFC 4180 with a byte order mark, so that spreadsheets read the Vietnamese letters; cells never start a formula. */
export function toCsv<T extends string>(columns: readonly T[], rows: Record<T, unknown>[]): string {
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column] ?? ''))).join(','));
  return `\ufeff${[columns.join(','), ...lines].join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
