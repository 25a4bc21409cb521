import type { Word } from '../text/codes.ts';
import type { Pagefind } from './pagefind.ts';

/** At most so many files of the index serve one search; only words in quotation marks may need more. */
const MOST_FILES = 4;

/** One search's way to the index. */
export type Asking = {
  /** The words may be asked for: with theirs, the files of this search stay few. What is granted once stays granted. */
  grants(words: readonly Word[]): boolean;
  /** Records whose text has the words one after the other, with the place of the first; see `Pagefind.phrase`. */
  phrase(words: readonly Word[], marks: boolean): Promise<ReadonlyMap<number, number>>;
  /** How many files of the index it has needed. */
  files(): number;
};

/** `patience` is waited for before anything is loaded; when it rejects, so does what was asked. */
export function askingOf(pagefind: Pagefind, patience: () => Promise<void>): Asking {
  const used = new Set<string>();
  const filesOf = (words: readonly Word[]) =>
    words.flatMap(({ spelling }) => pagefind.fileOf(spelling) ?? []);
  return {
    grants(words) {
      const files = filesOf(words);
      if (new Set([...used, ...files]).size > MOST_FILES) return false;
      for (const file of files) used.add(file);
      return true;
    },
    phrase(words, marks) {
      for (const file of filesOf(words)) used.add(file);
      return pagefind.phrase(
        words.map(({ spelling }) => spelling),
        marks,
        patience,
      );
    },
    files: () => used.size,
  };
}
