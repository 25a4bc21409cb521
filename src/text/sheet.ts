/** Cells of a foreign spreadsheet as words: whoever wrote the file, a cell only ever becomes text. */
import { squeeze } from './vi.ts';

/** A cell as a spreadsheet gives it. */
export type SheetCell = string | number | boolean | Date | null;

/** Longest foreign words that a message shows. */
const LONGEST_SHOWN = 60;

/** What a cell says, trimmed and in NFC; a day as readers write it. */
export function cellWords(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : dayOf(cell);
  return String(cell).normalize('NFC').trim().toWellFormed();
}

/** Foreign words as a message shows them: on one line, cut when long. */
export function shownWords(text: string): string {
  const line = squeeze(text);
  return line.length <= LONGEST_SHOWN ? line : `${line.slice(0, LONGEST_SHOWN).toWellFormed()}…`;
}

function dayOf(date: Date): string {
  return date.toISOString().slice(0, 10).split('-').reverse().join('/');
}
