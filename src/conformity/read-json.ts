/** Components in JSON as the rows of a table: an array of objects, or an object with the array `components`. */
import type { SheetCell } from '../text/sheet.ts';
import { columnOfHeading, FRAMEWORK_COLUMN_IDS } from './framework-table.ts';
import type { Refused } from './read-framework-table.ts';

/** Keys are the names of our columns, in Vietnamese or English; others are ignored. */
export function jsonRows(text: string): SheetCell[][] | Refused {
  const value = parsed(text);
  if (value === undefined) return { refused: 'không phải JSON đọc được' };
  const items: unknown = Array.isArray(value) ? value : isObject(value) ? value['components'] : undefined;
  if (!Array.isArray(items))
    return { refused: 'JSON không phải mảng các thành phần, cũng không có mảng “components”' };
  return [[...FRAMEWORK_COLUMN_IDS], ...items.map(rowOf)];
}

/** What is no object becomes a row without a name, which the reader of tables names; what is no word becomes none. */
function rowOf(item: unknown): SheetCell[] {
  const cells = new Map<string, SheetCell>();
  for (const [key, value] of isObject(item) ? Object.entries(item) : []) {
    const column = columnOfHeading(key);
    if (column !== undefined && !cells.has(column) && isCell(value)) cells.set(column, value);
  }
  const row = FRAMEWORK_COLUMN_IDS.map((id) => cells.get(id) ?? null);
  // An empty row would be skipped without a message.
  return row.every((cell) => cell === null || cell === '') ? ['?', ...row.slice(1)] : row;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isCell(value: unknown): value is string | number | boolean {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
