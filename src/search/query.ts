import { type Word, wordsWithCodes } from '../text/codes.ts';
import { hasMarks } from '../text/tone.ts';
import { nfc, squeeze } from '../text/vi.ts';

/** What a reader typed, understood as words. */
export type Query = {
  /** As typed, in NFC, spaces squeezed. */
  text: string;
  words: Word[];
  /** The reader typed tone or vowel marks, so other marks are other words. */
  marked: boolean;
  /** The last word may be the beginning of a longer one: it is being typed. */
  open: boolean;
  /** Runs of words that stand in quotation marks: they must follow each other. */
  quoted: Word[][];
};

/**
 * Understands a query: NFC, words, quoted phrases, and codes in free spelling (`hts 7`, `HTS-7`, `ưdcqs 9`)
 * joined to one word when `codes` (code keys) holds them. A query without letters or digits has no words.
 */
export function parseQuery(typed: string, codes: ReadonlySet<string>): Query {
  const text = squeeze(nfc(typed));
  const words = wordsWithCodes(text, codes);
  const quoted = [...text.matchAll(/["“”]([^"“”]+)["“”]/gu)]
    .map(([, phrase = '']) => wordsWithCodes(phrase, codes))
    .filter((phrase) => phrase.length > 1);
  return {
    text,
    words,
    quoted,
    marked: words.some(({ spelling, fold }) => !codes.has(fold) && hasMarks(spelling)),
    open: !/[\s"“”.?!]$/u.test(nfc(typed)),
  };
}
