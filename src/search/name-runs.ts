import type { Word } from '../text/codes.ts';
import type { FieldIndex } from './field-index.ts';

/** Words of a query that are looked at, words of a run that says something, and share of the query that it must be. */
const MOST_WORDS = 20;
const LEAST_RUN = 3;
const LEAST_SHARE = 0.5;

/**
 * Records whose name holds three or more neighbouring words of the query, half of them at least, those with the longest run first; of equal
 * runs, names that begin with it, then those of which it is more.
 */
export function nameRuns(words: readonly Word[], names: FieldIndex): number[] {
  const own = words.slice(0, MOST_WORDS);
  const longest = new Map<number, { run: number; begins: boolean }>();
  const least = Math.max(LEAST_RUN, Math.ceil(own.length * LEAST_SHARE));
  for (let run = least; run <= own.length; run += 1) {
    const found = own
      .slice(run - 1)
      .flatMap((_, at) => [...names.phrase(own.slice(at, at + run), 'letters')]);
    for (const [record, place] of found) longest.set(record, { run, begins: place === 0 });
    if (found.length === 0) break;
  }
  const share = (record: number, run: number) => run / names.length(record);
  return [...longest]
    .sort(
      ([a, own], [b, other]) =>
        other.run - own.run ||
        Number(other.begins) - Number(own.begins) ||
        share(b, other.run) - share(a, own.run) ||
        a - b,
    )
    .map(([record]) => record);
}
