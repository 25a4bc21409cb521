/** A filled table of components as a list, whoever wrote it. Rows that cannot be used are named and left out whole. */
import { cellWords, type SheetCell, shownWords } from '../text/sheet.ts';
import { fold, squeeze } from '../text/vi.ts';
import {
  approachOf,
  columnOfHeading,
  type FrameworkColumn,
  type ListedComponent,
  layerOf,
} from './framework-table.ts';

/** Why a row was left out, all reasons in one; `row` is its number in the sheet, `column` that of the first reason. */
export type SkippedRow = { row: number; column: FrameworkColumn; why: string };

export type FrameworkList = {
  components: ListedComponent[];
  skipped: SkippedRow[];
  /** What the column of the reference framework says first; empty when it says nothing. */
  framework: string;
  /** Version of the text that the template was made from; empty when the list says none. */
  version: string;
};

export type Refused = { refused: string };

/** More rows are not read. */
export const MOST_ROWS = 5000;
/** Rows before the heading: titles, notes. */
const MOST_ROWS_BEFORE = 30;
const LONGEST_NAME = 1000;
const LONGEST_CELL = 20_000;

/** Reads the rows of a sheet; the first row with a column of names is the heading. */
export function readFrameworkTable(rows: readonly (readonly SheetCell[])[]): FrameworkList | Refused {
  if (rows.length > MOST_ROWS) return { refused: `có hơn ${MOST_ROWS} dòng` };
  const head = rows.slice(0, MOST_ROWS_BEFORE).findIndex((row) => columnsOf(row).has('name'));
  const heading = rows[head];
  if (heading === undefined) return { refused: 'không có dòng tiêu đề với cột Tên thành phần' };
  const columns = columnsOf(heading);
  const read = (row: readonly SheetCell[], column: FrameworkColumn) =>
    cellWords(row[columns.get(column) ?? -1]);
  const body = rows.slice(head + 1);
  const first = (column: FrameworkColumn) => body.map((row) => read(row, column)).find(Boolean) ?? '';
  const components: ListedComponent[] = [];
  const skipped: SkippedRow[] = [];
  const codes = new Map<string, number>();
  for (const [index, cells] of body.entries()) {
    const row = head + index + 2;
    if (cells.every((cell) => cellWords(cell) === '')) continue;
    const result = componentOf(row, (column) => read(cells, column));
    const code = 'why' in result ? '' : fold(result.code);
    const before = codes.get(code);
    if ('why' in result) skipped.push(result);
    else if (code !== '' && before !== undefined)
      skipped.push({ row, column: 'code', why: `mã ${shownWords(result.code)} đã có ở dòng ${before}` });
    else {
      if (code !== '') codes.set(code, row);
      components.push(result);
    }
  }
  return { components, skipped, framework: first('framework'), version: first('version') };
}

function componentOf(row: number, read: (column: FrameworkColumn) => string): ListedComponent | SkippedRow {
  const name = squeeze(read('name'));
  const said = { layer: read('layer'), approach: read('approach') };
  const layer = layerOf(said.layer);
  const approach = approachOf(said.approach);
  const rest = {
    code: squeeze(read('code')),
    group: squeeze(read('group')),
    level: squeeze(read('level')),
    reference: squeeze(read('reference')),
    description: read('description'),
    builder: squeeze(read('builder')),
    provider: squeeze(read('provider')),
    explanation: read('explanation'),
  };
  const reasons: [FrameworkColumn, string][] = [];
  if (name === '') reasons.push(['name', 'không có tên thành phần']);
  if (name.length > LONGEST_NAME) reasons.push(['name', `tên dài hơn ${LONGEST_NAME} chữ`]);
  if (said.layer !== '' && layer === undefined)
    reasons.push(['layer', `lớp “${shownWords(said.layer)}” không phải 1, 2, 3 hay 4`]);
  if (said.approach !== '' && approach === undefined)
    reasons.push(['approach', `cách áp dụng “${shownWords(said.approach)}” không phải giá trị cho sẵn`]);
  const [long] = Object.entries(rest).filter(([, { length }]) => length > LONGEST_CELL);
  if (long !== undefined) reasons.push([long[0] as FrameworkColumn, `có ô dài hơn ${LONGEST_CELL} chữ`]);
  const [first] = reasons;
  return first === undefined
    ? { row, name, layer: layer ?? null, approach: approach ?? null, ...rest }
    : { row, column: first[0], why: reasons.map(([, why]) => why).join('; ') };
}

/** Where the columns stand; of two with one meaning the first counts. */
function columnsOf(heading: readonly SheetCell[]): Map<FrameworkColumn, number> {
  const columns = new Map<FrameworkColumn, number>();
  for (const [index, cell] of heading.entries()) {
    const column = columnOfHeading(cellWords(cell));
    if (column !== undefined && !columns.has(column)) columns.set(column, index);
  }
  return columns;
}
