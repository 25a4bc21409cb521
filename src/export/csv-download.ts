import { csvText } from '../text/csv.ts';
import type { Download } from './download.ts';
import type { Table } from './table.ts';

/** A table as CSV: the keys of the columns, then a line for each row; missing values are empty. */
export function csvDownload({ name, columns, rows }: Table): Download {
  const keys = columns.map(({ key }) => key);
  const lines = rows.map((row) => keys.map((key) => String(row[key] ?? '')));
  return { path: `du-lieu/${name}.csv`, text: csvText([keys, ...lines]) };
}
