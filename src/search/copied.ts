import type { Word } from '../text/codes.ts';
import type { FieldIndex } from './field-index.ts';
import type { Fields } from './fields.ts';
import type { Query } from './query.ts';

/** Words of a run that is looked for in the texts. */
const RUN = 4;
/** Shared words in a row, or share of the query's runs, from which on a text is taken to be what was copied. */
const LEAST_WORDS = 8;
const LEAST_SHARE = 0.5;

/**
 * Records whose text shares long runs of words with a pasted one, with the share of the query's runs that they hold:
 * a sentence inside a letter, or one that was changed here and there. Empty for a query shorter than two runs.
 */
export function copiedFrom(words: readonly Word[], texts: FieldIndex): Map<number, number> {
  const runs = words.slice(RUN - 1).map((_, at) => words.slice(at, at + RUN));
  if (words.length < 2 * RUN) return new Map();
  const held = new Map<number, { count: number; row: number; longest: number; last: number }>();
  for (const [at, run] of runs.entries()) {
    for (const record of texts.phrase(run, 'letters').keys()) {
      const known = held.get(record) ?? { count: 0, row: 0, longest: 0, last: -2 };
      const row = known.last === at - 1 ? known.row + 1 : 1;
      held.set(record, { count: known.count + 1, row, longest: Math.max(known.longest, row), last: at });
    }
  }
  return new Map(
    [...held].flatMap(([record, { count, longest }]) => {
      const share = count / runs.length;
      return longest + RUN - 1 >= LEAST_WORDS || share >= LEAST_SHARE ? [[record, share]] : [];
    }),
  );
}

/** Words of the longest question, and of the shortest run that is a passage where a text has it. */
const MOST_ASKED = 20;
const LEAST_PASSAGE = 4;

/** The words are copied from a text, and ask nothing: "các hệ thống thông tin khác". */
export function isPassage(
  { words, marked }: Pick<Query, 'words' | 'marked'>,
  fields: Pick<Fields, 'text'> | null,
): boolean {
  if (words.length > MOST_ASKED) return true;
  return (
    words.length >= LEAST_PASSAGE && (fields?.text.phrase(words, marked ? 'marks' : 'letters').size ?? 0) > 0
  );
}
