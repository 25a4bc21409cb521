import type { Word } from '../text/codes.ts';
import type { FieldIndex } from './field-index.ts';

/** Words of a query that are looked at, and words of a run that says something. */
const MOST_WORDS = 20;
const LEAST_RUN = 3;

/**
 * Records whose name holds three or more neighbouring words of the query, those with the longest run first; of equal
 * runs, the name of which the run is more.
 */
export function nameRuns(words: readonly Word[], names: FieldIndex): number[] {
  const own = words.slice(0, MOST_WORDS);
  const longest = new Map<number, number>();
  for (let length = LEAST_RUN; length <= own.length; length += 1) {
    const records = own
      .slice(length - 1)
      .flatMap((_, at) => [...names.phrase(own.slice(at, at + length), 'letters').keys()]);
    for (const record of records) longest.set(record, length);
    if (records.length === 0) break;
  }
  const share = (record: number, run: number) => run / names.length(record);
  return [...longest]
    .sort(([a, runA], [b, runB]) => runB - runA || share(b, runB) - share(a, runA) || a - b)
    .map(([record]) => record);
}
