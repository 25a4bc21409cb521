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
 * which looks like Đ and is another one, is read as Đ.
 */
export function runningLines(source: Pick<Source, 'running'>, text: string): RunningLine[] {
  const all = linesOf(nfc(text));
  const lines: RunningLine[] = [];
  for (const [from, to] of source.running)
    for (const [index, raw] of all.slice(from - 1, to).entries()) {
      const clean = withoutMarks(raw);
      const last = lines.at(-1);
      if (RULE.test(clean)) {
        if (clean.includes('|-') && last?.cells !== undefined) last.head = true;
        continue;
      }
      const words = withoutBars(clean);
      const cells = cellsOf(clean);
      if (words !== '') lines.push({ line: from + index, text: words, ...(cells && { cells }) });
    }
  return lines;
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

/** The cells of a line that is set between bars, or by tabs behind words. */
function cellsOf(line: string): string[] | undefined {
  const [, inside] = ROW.exec(line) ?? [];
  if (inside === undefined && !/\S\t/.test(line)) return undefined;
  return (inside?.split('|') ?? line.split('\t')).map((cell) => cell.replace(/\s+/g, ' ').trim());
}
