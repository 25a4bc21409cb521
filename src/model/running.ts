import { nfc } from '../text/vi.ts';
import type { Source } from './schema/source.ts';

/** One line of running text: its number in the file (from 1), its words, and its cells where it is set as a row; `head` for the row above a drawn rule. */
export type RunningLine = { line: number; text: string; cells?: string[]; head?: true };

/** Soft hyphens, zero-width characters, marks of direction, control characters: no reader sees them. */
export const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]|(?![\t\n\v\f\r])\p{Cc}/gu;
/** A line drawn below a letterhead or between the head and the body of a table. */
const RULE = /^[\s|+:=_*~–—-]*$/u;

/** The lines of a text, whichever machine wrote it. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/);
}

/**
 * The running text of a source, line by line, NFC, without the known noise: `[bookmark: …]` marks, invisible characters,
 * table bars at a line's ends or between cells, drawn rules, outer white space. Blank lines are dropped. The letter eth,
 * which looks like Đ and is another one, is read as Đ. Recipients and a signature set beside one another are read one
 * column after the other.
 */
export function runningLines(source: Pick<Source, 'running'>, text: string): RunningLine[] {
  const all = linesOf(nfc(text));
  const lines: RunningLine[] = [];
  /** The right column beside the recipients, until their lines end. */
  let beside: RunningLine[] | undefined;
  for (const [from, to] of source.running)
    for (const [index, raw] of all.slice(from - 1, to).entries()) {
      const clean = withoutMarks(raw);
      const last = lines.at(-1);
      if (RULE.test(clean)) {
        if (clean.includes('|-') && last?.cells !== undefined) last.head = true;
        continue;
      }
      const words = withoutBars(clean);
      if (words === '') continue;
      const cells = cellsOf(clean);
      const line = from + index;
      if (cells !== undefined && RECIPIENTS.test(cells[0] ?? '')) beside ??= [];
      const columns = beside === undefined ? undefined : columnsOf(clean, cells);
      if (columns === undefined) {
        lines.push(...(beside ?? []), { line, text: words, ...(cells && { cells }) });
        beside = undefined;
        continue;
      }
      const [left, right] = columns;
      if (left !== '') lines.push({ line, text: left });
      if (right !== '') beside?.push({ line, text: right });
    }
  return [...lines, ...(beside ?? [])];
}

const RECIPIENTS = /^Nơi nhận/iu;

/** The two columns of a line beside the recipients: cells, a bullet alone on the left, or words behind a tab alone on the right. */
function columnsOf(line: string, cells: readonly string[] | undefined): [string, string] | undefined {
  if (cells !== undefined) return [cells[0] ?? '', cells.slice(1).filter(Boolean).join(' ')];
  const words = line.trim();
  if (/^[-–·•+]/u.test(words)) return [words, ''];
  return /^\t/.test(line) ? ['', words] : undefined;
}

/** Characters that no reader sees, taken out, and the letter eth as Đ. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '').replaceAll('Ð', 'Đ').replaceAll('ð', 'đ');
}

/** A gap at least this wide was left to be filled in by hand (`Số:         /QĐ-TTg`) and is kept. */
const BLANK = 3;

function withoutMarks(raw: string): string {
  return withoutInvisible(raw.replace(/\[bookmark: [^\]]*\]/g, ''));
}

function withoutBars(line: string): string {
  const bare = ROW.test(line) ? line.replace(/\s*\|\s*/g, ' ') : line.replace(/(^|\s)\|(?=\s|$)/g, '$1');
  return bare.replace(/\s+/g, (gap) => (gap.length < BLANK ? ' ' : ' '.repeat(gap.length))).trim();
}

/** A line between two bars with a bar inside. */
const ROW = /^\s*\|(.*\|.*)\|\s*$/;

/** Bars between words, with none at the ends of the line. */
const BARS_INSIDE = /^[^|]*[^|\s]\s\|\s(?:.*\|\s)?[^|]*[^|\s]$/;

/** The cells of a line that is set between bars, or by tabs behind words. */
function cellsOf(line: string): string[] | undefined {
  const [, inside] = ROW.exec(line) ?? [];
  const isBarred = inside !== undefined || BARS_INSIDE.test(line);
  if (!isBarred && !/\S\t/.test(line)) return undefined;
  return (isBarred ? (inside ?? line).split('|') : line.split('\t')).map((cell) =>
    cell.replace(/\s+/g, ' ').trim(),
  );
}
