import type { FieldIndex } from './field-index.ts';

/** The same field of several runs of records as one; `start` is the number of a run's first record. */
export function joinFieldIndexes(runs: readonly { start: number; index: FieldIndex }[]): FieldIndex {
  const numbered = (found: (index: FieldIndex) => ReadonlyMap<number, number>): Map<number, number> => {
    const all = new Map<number, number>();
    for (const { start, index } of runs)
      for (const [record, value] of found(index)) all.set(start + record, value);
    return all;
  };
  const runOf = (record: number) => runs.findLast(({ start }) => start <= record);
  const filled = runs.reduce((sum, { index }) => sum + index.filled, 0);
  const words = runs.reduce((sum, { index }) => sum + index.averageLength * index.filled, 0);
  return {
    phrase: (sought, strictness) => numbered((index) => index.phrase(sought, strictness)),
    counts: (sought, strictness) => numbered((index) => index.counts(sought, strictness)),
    length: (record) => {
      const run = runOf(record);
      return run?.index.length(record - run.start) ?? 0;
    },
    averageLength: words / Math.max(1, filled),
    filled,
    text: (record) => {
      const run = runOf(record);
      return run?.index.text(record - run.start) ?? '';
    },
    *capitalised(letter) {
      for (const { index } of runs) yield* index.capitalised(letter);
    },
  };
}
