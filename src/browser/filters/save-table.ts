/** A table saved as CSV; loaded when a reader asks for it. */
import { csvText } from '../../text/csv.ts';
import { saveFile } from '../save-file.ts';

/** Offers rows of cells, the head first, as a file to be saved. */
export function saveTable(name: string, rows: readonly (readonly string[])[]): void {
  saveFile(name, 'text/csv', csvText(rows));
}
