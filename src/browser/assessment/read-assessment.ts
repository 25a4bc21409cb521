/** A filled workbook as answers; whoever wrote it. Rows that cannot be used are named and left out whole. */
import { type AnswerId, ASSESSMENT_COLUMNS, type AssessmentColumn, answerOf } from '../../text/assessment.ts';
import { cellWords, type SheetCell, shownWords } from '../../text/sheet.ts';
import { fold } from '../../text/vi.ts';

/** One line of a list: its code, where it stands. */
export type ListLine = { code: string; part: string; layer: number; group: string };
export type AssessmentList = { id: string; title: string; version: string; lines: ListLine[] };

export type Answer = {
  code: string;
  answer: AnswerId;
  evidence: string;
  who: string;
  when: string;
  note: string;
};

/** Why a row was left out; `row` is its number in the sheet. */
export type SkippedRow = { row: number; why: string };

export type Assessment = {
  unit: string;
  list: AssessmentList;
  /** Version of the text that the workbook was made for. */
  version: string;
  answers: Map<string, Answer>;
  skipped: SkippedRow[];
  /** Codes of the list without an answer. */
  open: string[];
};

export type Refused = { refused: string };

/** A file that gave no answers, and why. */
export type RefusedFile = { name: string; why: string };

/** More rows are not read. */
const MOST_ROWS = 5000;
/** Longest text of a cell that is kept. */
const LONGEST = 2000;

/** Reads the rows of a sheet. `name` is the file's, for a workbook that names no unit. */
export function readAssessment(
  rows: readonly (readonly SheetCell[])[],
  lists: readonly AssessmentList[],
  name: string,
): Assessment | Refused {
  if (rows.length > MOST_ROWS) return { refused: `có hơn ${MOST_ROWS} dòng` };
  const head = rows.findIndex((row) => columnAt(row, 'code') >= 0 && columnAt(row, 'answer') >= 0);
  const heading = rows[head];
  if (heading === undefined) return { refused: 'không có dòng tiêu đề với cột Mã và Tình trạng' };
  const places = new Map(
    (Object.keys(ASSESSMENT_COLUMNS) as AssessmentColumn[]).map((column) => [
      column,
      columnAt(heading, column),
    ]),
  );
  const read = (row: readonly SheetCell[], column: AssessmentColumn) => words(row[places.get(column) ?? -1]);
  const body = rows.slice(head + 1);
  const first = (column: AssessmentColumn) => body.map((row) => read(row, column)).find(Boolean) ?? '';
  const listId = first('list');
  const list = lists.find(({ id }) => id === listId);
  if (list === undefined)
    return { refused: listId === '' ? 'không ghi danh sách' : `thuộc danh sách lạ “${shownWords(listId)}”` };
  const known = new Map(list.lines.map(({ code }) => [fold(code), code]));
  const answers = new Map<string, Answer>();
  const skipped: SkippedRow[] = [];
  for (const [index, row] of body.entries()) {
    const written = read(row, 'code');
    const said = read(row, 'answer');
    if (written === '' && said === '') continue;
    const skip = (why: string) => skipped.push({ row: head + index + 2, why });
    const code = known.get(fold(written));
    const answer = answerOf(said);
    if (code === undefined)
      skip(written === '' ? 'không có mã' : `mã “${shownWords(written)}” không có trong danh sách`);
    else if (said === '') continue;
    else if (answer === undefined) skip(`tình trạng “${shownWords(said)}” không phải giá trị cho sẵn`);
    else if (answers.has(code)) skip(`mã ${code} đã có ở dòng trên`);
    else {
      const [evidence, who, when, note] = (['evidence', 'who', 'when', 'note'] as const).map((column) =>
        read(row, column),
      ) as [string, string, string, string];
      answers.set(code, { code, answer, evidence, who, when, note });
    }
  }
  return {
    unit: first('unit') || shownWords(name.replace(/\.[^.]*$/, '')) || 'Không tên',
    list,
    version: first('version'),
    answers,
    skipped,
    open: list.lines.map(({ code }) => code).filter((code) => !answers.has(code)),
  };
}

function columnAt(row: readonly SheetCell[], column: AssessmentColumn): number {
  const wanted = fold(ASSESSMENT_COLUMNS[column]);
  return row.findIndex((cell) => fold(words(cell)) === wanted);
}

/** What a cell says, not without end. */
function words(cell: SheetCell | undefined): string {
  return cellWords(cell).slice(0, LONGEST).toWellFormed();
}
