/** Page numbers and heads that a copy of a printed text has between its lines. Pure. */
import { labelsOf } from '../../citation/printed-forms.ts';
import type { RunningLine } from '../running.ts';
import { type Doubt, quoted } from './doubt.ts';
import { isCapitals, MOTTO, MOTTO_BELOW } from './patterns.ts';

const PAGE = /^(?:[-–—]\s*)?\d{1,4}(?:\s*[-–—])?$|^(?:Trang )?\d{1,4}\s?\/\s?\d{1,4}$|^Trang \d+$/iu;
/** A head with the number of its page on the same line has this many letters beside it. */
const SHORTEST_HEAD = 10;

/** Takes out the lines that belong to the page, not to the text, and reports each. */
export function withoutPageMarks(lines: readonly RunningLine[], doubts: Doubt[]): RunningLine[] {
  const heads = pageHeads(lines);
  return lines.filter((entry) => {
    const isNumber = isPageNumber(entry);
    if (!isNumber && !heads.has(headOf(entry.text))) return true;
    const what = isNumber ? 'có vẻ là số trang' : 'có vẻ là đầu trang lặp lại';
    doubts.push({
      line: entry.line,
      what: `${quoted(entry.text)} ${what}, đã bỏ ra ngoài; nếu đúng, bỏ dòng này khỏi “running” trong manifest.json.`,
    });
    return false;
  });
}

function isPageNumber({ text, cells }: RunningLine): boolean {
  return PAGE.test(text) && cells === undefined;
}

/** The words of a page's head without the number of the page. */
function headOf(text: string): string {
  const bare = text.replace(/^\d{1,4}\s+|\s+\d{1,4}$/gu, '');
  return bare.length >= SHORTEST_HEAD ? bare : text;
}

/** Lines that come again, once inside a sentence or twice beside a page number. */
function pageHeads(lines: readonly RunningLine[]): Set<string> {
  const places = Map.groupBy(
    lines.flatMap(({ text, cells }, at) =>
      cells !== undefined || labelsOf(text).length > 0 || MOTTO.test(text) || MOTTO_BELOW.test(text)
        ? []
        : [at],
    ),
    (at) => headOf(lines[at]?.text ?? ''),
  );
  const isMark = (text: string, head: string): boolean => PAGE.test(text) || headOf(text) === head;
  const proven = [...places].filter(([head, found]) => {
    if (found.length < 2) return false;
    const around = found.map((at) => ({
      before: lines.slice(Math.max(0, at - 4), at).findLast(({ text }) => !isMark(text, head))?.text ?? '.',
      after: lines.slice(at + 1, at + 4).find(({ text }) => !isMark(text, head))?.text ?? '.',
      isBesideNumber: [lines[at - 1], lines[at + 1]].some(
        (beside) => beside !== undefined && isPageNumber(beside),
      ),
      isLetterhead: lines.slice(at + 1, at + 4).some(({ text }) => MOTTO.test(text)),
    }));
    return (
      around.some(({ before, after }) => goesOn(before, after)) ||
      around.filter(({ isBesideNumber, isLetterhead }) => isBesideNumber && !isLetterhead).length > 1
    );
  });
  return new Set(proven.map(([head]) => head));
}

/** A sentence that one line breaks off and the other takes up. */
export function goesOn(before: string, after: string): boolean {
  return (
    !/[.;:!?”"]$/u.test(before) &&
    !isCapitals(before) &&
    /^\p{Ll}/u.test(after) &&
    labelsOf(after).length === 0
  );
}
