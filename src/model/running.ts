import { nfc } from '../text/vi.ts';
import type { Source } from './schema/source.ts';

/** One line of running text: its number in the file (from 1) and its words. */
export type RunningLine = { line: number; text: string };

/**
 * The running text of a source, line by line, NFC, without the known noise:
 * `[bookmark: …]` marks, table bars at a line's ends or between cells, outer white space. Blank lines are dropped.
 */
export function runningLines(source: Pick<Source, 'running'>, text: string): RunningLine[] {
  const all = nfc(text).split('\n');
  return source.running.flatMap(([from, to]) =>
    all
      .slice(from - 1, to)
      .map((raw, index) => ({ line: from + index, text: withoutNoise(raw) }))
      .filter(({ text }) => text !== ''),
  );
}

/** A gap at least this wide was left to be filled in by hand (`Số:         /QĐ-TTg`) and is kept. */
const BLANK = 3;

function withoutNoise(raw: string): string {
  return raw
    .replace(/\[bookmark: [^\]]*\]/g, '')
    .replace(/(^|\s)\|(?=\s|$)/g, '$1')
    .replace(/[\s\u00a0\u200b\ufeff]+/g, (gap) => (gap.length < BLANK ? ' ' : ' '.repeat(gap.length)))
    .trim();
}
