import type { Word } from '../text/codes.ts';
import type { Entry } from './record.ts';

/** One result: what it is, the words of its name and of its text that the query hit. */
export type Hit = { record: number; entry: Entry; nameWords: number[] };

/** Results of one query, best first. */
export type Found = {
  hits: Hit[];
  /** The words that were searched for, in all their readings; for marking them in texts. */
  sought: readonly (readonly Word[])[];
  marked: boolean;
  /** False when no record has all words and these are the nearest. */
  complete: boolean;
  /** What was searched for in place of the query, when a word was corrected. */
  corrected: string | null;
};
