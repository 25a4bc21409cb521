/** Saves a table as CSV; loaded on demand. */
import { csvText } from '../../text/csv.ts';
import { saveFile } from '../save-file.ts';

/** Offers rows of cells, the head first, as a file to be saved. */
export function saveTable(name: string, rows: readonly (readonly string[])[]): void {
  saveFile(name, 'text/csv', csvText(rows));
}
