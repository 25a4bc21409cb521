/** A table of items, one column for each key: RFC 4180 with a byte order mark, so that spreadsheets read the Vietnamese letters; cells never start a formula. */
export function csvOf<K extends string>(columns: readonly K[], items: { [key in K]: unknown }[]): string {
  const rows = items.map((item) => columns.map((column) => cell(String(item[column] ?? ''))).join(','));
  return `\ufeff${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}

function cell(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
