import { csvText } from '../text/csv.ts';

/** A table of records as CSV: the names of the columns, then a line for each record; what a record lacks is empty. */
export function toCsv<T extends string>(columns: readonly T[], rows: readonly Record<T, unknown>[]): string {
  return csvText([columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))]);
}
