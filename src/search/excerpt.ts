import { wordsOf } from '../text/words.ts';

/** A piece of an excerpt; `mark` is true where the query hit. */
export type Segment = { text: string; mark: boolean };

const LENGTH = 32;
const LEAD = 6;

/**
 * About 32 words of the original text around the place with most hits, in the original spelling.
 * `positions` are word numbers of `wordsOf(text)`, ascending; without any, the excerpt is the beginning.
 * Neighbouring hits share one mark; punctuation at its edges stays outside. `…` stands for what is left out.
 */
export function excerpt(text: string, positions: readonly number[]): Segment[] {
  const words = wordsOf(text);
  const start = windowStart(positions, words.length);
  return segmentsOf(words, positions, start, Math.min(words.length, start + LENGTH));
}

/** The whole of a short text with its hits marked, as `excerpt` does. */
export function markWords(text: string, positions: readonly number[]): Segment[] {
  const words = wordsOf(text);
  return segmentsOf(words, positions, 0, words.length);
}

function segmentsOf(
  words: readonly string[],
  positions: readonly number[],
  start: number,
  end: number,
): Segment[] {
  const hits = new Set(positions);
  const segments: Segment[] = start > 0 ? [{ text: '… ', mark: false }] : [];
  for (let index = start; index < end; index += 1) {
    const space = index > start ? ' ' : '';
    const [before, core, after] = hits.has(index)
      ? splitPunctuation(words[index] ?? '')
      : [words[index] ?? '', '', ''];
    const joins = space !== '' && before === '' && segments.at(-1)?.mark === true && core !== '';
    push(segments, joins ? '' : space + before, false);
    push(segments, joins ? space + core : core, true);
    push(segments, after, false);
  }
  if (end < words.length) push(segments, ' …', false);
  return segments;
}

/** First word of the window that holds most hits, a few words before its first hit. */
function windowStart(positions: readonly number[], count: number): number {
  let best = positions[0] ?? 0;
  let most = 0;
  for (const position of positions) {
    const inside = positions.filter((other) => other >= position && other < position + LENGTH - LEAD).length;
    if (inside > most) {
      most = inside;
      best = position;
    }
  }
  return Math.max(0, Math.min(best - LEAD, count - LENGTH));
}

function splitPunctuation(word: string): [string, string, string] {
  const core = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const at = word.indexOf(core);
  return [word.slice(0, at), core, word.slice(at + core.length)];
}

function push(segments: Segment[], text: string, mark: boolean): void {
  const last = segments.at(-1);
  if (text === '') return;
  if (last?.mark === mark) last.text += text;
  else segments.push({ text, mark });
}
