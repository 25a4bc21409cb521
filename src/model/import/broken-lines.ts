/** Lines that were broken inside a sentence, joined again. Pure. */
import { labelsOf } from '../../citation/printed-forms.ts';
import type { Item } from './item.ts';
import { goesOn } from './page-marks.ts';
import { isBasis, isCapitals, isFormula, SIGNATURE } from './patterns.ts';

/** A sentence cannot end on these words, a letterhead line not on the last one: the next line goes on. */
const OPEN_WORD = /(?:(?:^|\s)(?:tại|các|của|và|hoặc|theo|về|do|cho)|XÃ HỘI CHỦ)$/u;
/** A date or the number of a place that the next line ends. */
const OPEN_DATE = /(?:^|\s)(?:ngày|ngày \d{1,2} tháng|tháng \d{1,2} năm)$/u;
const OPEN_PLACE = /\s(?:khoản|điểm|[Đđ]iều|Mục|Chương)$/u;
/** A text is broken at the edge of its pages when so many lines go on, and so large a part of all. */
const FEWEST_WRAPS = 4;
const WRAPPED_PART = 0.08;
/** A line that reaches the edge is at least so long, as a part of the usual length. */
const FULL_PART = 0.85;

/**
 * Joins lines that were broken inside a sentence: after an open bracket, a comma or a word that cannot end one when the
 * next line starts with no label, before a small letter, and at the edge of the page in a text that is broken there.
 */
export function joinBroken(items: readonly Item[]): Item[] {
  const edge = edgeOf(items);
  const joined: Item[] = [];
  let width = 0;
  for (const item of items) {
    const last = joined.at(-1);
    const isOpen =
      last?.kind === 'line' &&
      item.kind === 'line' &&
      (isBroken(last.text, item.text) || (width >= edge && isCutAtEdge(last.text, item.text)));
    if (isOpen) joined[joined.length - 1] = { ...last, text: `${last.text} ${item.text}` };
    else joined.push(item);
    width = item.kind === 'line' ? item.text.length : 0;
  }
  return joined;
}

/** The length from which a line reaches the edge of the page; infinite for a text that is not broken there. */
function edgeOf(items: readonly Item[]): number {
  const texts = items.map((item) => (item.kind === 'line' ? item.text : '.'));
  const wrapped = texts.filter((text, at) => at + 1 < texts.length && goesOn(text, texts[at + 1] ?? ''));
  if (wrapped.length < FEWEST_WRAPS || wrapped.length < texts.length * WRAPPED_PART)
    return Number.POSITIVE_INFINITY;
  const lengths = wrapped.map((text) => text.length).toSorted((a, b) => a - b);
  return (lengths[Math.floor(lengths.length / 2)] ?? 0) * FULL_PART;
}

/** A full line without an end, before a line that begins with a capital or a number. */
function isCutAtEdge(before: string, after: string): boolean {
  const [label] = labelsOf(before);
  return (
    !/[.;:!?”")]$/u.test(before) &&
    !isCapitals(before) &&
    !isCapitals(after) &&
    label?.form.worded !== true &&
    labelsOf(after).length === 0 &&
    !SIGNATURE.test(after)
  );
}

function isBroken(before: string, after: string): boolean {
  if (OPEN_DATE.test(before) && /^\d/.test(after)) return true;
  const [label] = labelsOf(after);
  if (label !== undefined) return OPEN_WORD.test(before) && label.form.worded && !isCapitals(after);
  if (OPEN_PLACE.test(before) && /^(?:\d|\p{Ll}\s)/u.test(after)) return true;
  if (isBasis(after) || isFormula(after) || isEnactingWord(after)) return false;
  if (OPEN_WORD.test(before) || before.endsWith(',')) return true;
  if (before.startsWith('(') && brackets(before) > 0) return true;
  const isOpenHead = (isBasis(before) || isFormula(before)) && !/[.;:]$/.test(before);
  return (isOpenHead && !isCapitals(after)) || goesOn(before, after);
}

/** "QUYẾT NGHỊ:", "QUYẾT ĐỊNH:". */
function isEnactingWord(text: string): boolean {
  return isCapitals(text) && text.endsWith(':');
}

function brackets(text: string): number {
  return text.split('(').length - text.replace(/(?<=^\p{L}|\s\p{L})\)/gu, '').split(')').length;
}
