import type { Word } from '../text/codes.ts';
import type { Entry } from './record.ts';

/** One result: what it is, the words of its name that the query hit, and what it answers to a question. */
export type Hit = { record: number; entry: Entry; readonly nameWords: number[]; says?: string };

/** Results of one query, best first. */
export type Found = {
  hits: Hit[];
  /** The words that were searched for, in all their readings; for marking them in texts. */
  sought: readonly (readonly Word[])[];
  marked: boolean;
  /** Results that hold all words; the others are near. */
  full: number;
  /** What was searched for in place of the query, when a word was corrected. */
  corrected: string | null;
  /** The query cites a place that no document has. */
  missing: boolean;
  /** The site has more texts than were searched. */
  isPartial: boolean;
  /** The text of a result; empty for one without words, and before the texts have been loaded. */
  text(hit: Hit): string;
};

export const NOTHING_FOUND: Found = {
  hits: [],
  sought: [],
  marked: false,
  full: 0,
  corrected: null,
  missing: false,
  isPartial: false,
  text: () => '',
};
