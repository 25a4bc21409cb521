/**
 * Differences between two texts, word by word. Words are whole syllables, numbers and marks; capitals, accents and
 * spaces count.
 */
import { diffArrays } from 'diff';

/** A run of the two texts: in both, only in the earlier, only in the later. */
export type Piece = { kind: 'kept' | 'deleted' | 'inserted'; text: string };

/** Words that both texts have (`now` is then empty), or the old words and the new ones. */
type Run = { kept: string; before: string; now: string };

/**
 * Pieces in reading order, deleted words before those that replace them. Kept and deleted pieces joined are
 * `before`, kept and inserted ones are `now`, letter for letter.
 */
export function differenceOf(before: string, now: string): Piece[] {
  return joined(runsOf(tokensOf(before), tokensOf(now))).flatMap((run) => [
    ...piece('kept', run.kept),
    ...piece('deleted', run.before),
    ...piece('inserted', run.now),
  ]);
}

/** Syllables and numbers whole; every other mark and every space by itself. */
export function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]/gu) ?? [];
}

function piece(kind: Piece['kind'], text: string): Piece[] {
  return text === '' ? [] : [{ kind, text }];
}

/** Number of words in a text, without marks and spaces. */
export function wordsIn(text: string): number {
  return text.match(/[\p{L}\p{N}\p{M}]+/gu)?.length ?? 0;
}

/** Alternating kept runs and changes, starting with a kept one. */
function runsOf(before: string[], now: string[]): Run[] {
  const runs: Run[] = [];
  for (const { value, removed, added } of diffArrays(before, now)) {
    const text = value.join('');
    const last = runs.at(-1);
    if (!removed && !added) runs.push({ kept: text, before: '', now: '' });
    else if (last === undefined) runs.push({ kept: '', before: removed ? text : '', now: added ? text : '' });
    else if (removed) last.before += text;
    else last.now += text;
  }
  return runs;
}

/**
 * A few equal words between two changes become part of the change: first spaces and marks, then words when there are
 * fewer of them than of changed words on either side, and at most `CHANCE`.
 */
function joined(runs: Run[]): Run[] {
  const spaced = joinWhere(runs, ({ kept }) => wordsIn(kept) === 0);
  return joinWhere(spaced, (run, last) => {
    const kept = wordsIn(run.kept);
    return kept <= CHANCE && kept < sizeOf(run) && kept < sizeOf(last);
  });
}

const CHANCE = 2;

/** Joins a run to the one before it when both are changes in one paragraph and `isJoined` says so. */
function joinWhere(runs: Run[], isJoined: (run: Run, last: Run) => boolean): Run[] {
  const result: Run[] = [];
  for (const run of runs) {
    const last = result.at(-1);
    const isBetween = last !== undefined && isChange(last) && isChange(run) && !run.kept.includes('\n');
    if (isBetween && isJoined(run, last)) {
      last.before += run.kept + run.before;
      last.now += run.kept + run.now;
    } else result.push({ ...run });
  }
  return result;
}

function isChange({ before, now }: Run): boolean {
  return before !== '' || now !== '';
}

/** Number of words of a change, old or new, whichever is longer. */
function sizeOf({ before, now }: Run): number {
  return Math.max(wordsIn(before), wordsIn(now));
}
