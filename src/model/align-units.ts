import type { WordedUnit } from './unit-words.ts';

/** A unit of the earlier version and the one that it is in the later. */
export type Pair = { old: WordedUnit; next: WordedUnit };

/** The same words count for more than the same anchor as well; words without an anchor in common still match. */
const SAME_WORDS = 2;
const SAME_ANCHOR = 1;

/**
 * Aligns two lists of units in their order so that as many as possible are paired with the same words, at the same
 * anchor where there is a choice (longest common subsequence, weighted).
 */
export function alignUnits(olds: readonly WordedUnit[], news: readonly WordedUnit[]): Pair[] {
  const width = news.length + 1;
  const best = new Uint32Array((olds.length + 1) * width);
  const at = (row: number, column: number): number => best[row * width + column] ?? 0;
  for (let row = olds.length - 1; row >= 0; row--) {
    for (let column = news.length - 1; column >= 0; column--) {
      const worth = worthOf(olds[row], news[column]);
      const together = worth === 0 ? 0 : worth + at(row + 1, column + 1);
      best[row * width + column] = Math.max(together, at(row + 1, column), at(row, column + 1));
    }
  }
  const pairs: Pair[] = [];
  let row = 0;
  let column = 0;
  while (row < olds.length && column < news.length) {
    const [old, next] = [olds[row], news[column]];
    const worth = worthOf(old, next);
    if (old && next && worth > 0 && at(row, column) === worth + at(row + 1, column + 1)) {
      pairs.push({ old, next });
      row++;
      column++;
    } else if (at(row, column) === at(row + 1, column)) row++;
    else column++;
  }
  return pairs;
}

/** 0 when the two are not the same; a unit without words is the same only at its anchor. */
function worthOf(old: WordedUnit | undefined, next: WordedUnit | undefined): number {
  if (old === undefined || next === undefined || old.words !== next.words) return 0;
  if (old.id === next.id) return SAME_WORDS + SAME_ANCHOR;
  return old.words === '' ? 0 : SAME_WORDS;
}
