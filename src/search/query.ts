import { hasMarks } from '../text/tone.ts';
import { nfc, squeeze } from '../text/vi.ts';
import { type Token, tokensOf } from './words.ts';

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

export type Word = Pick<Token, 'fold' | 'marks' | 'spelling'>;

/** Folded code of a component, the form in which codes are compared: `ƯDCQS9` → `udcqs9`. */
export function codeKey(code: string): string {
  return tokensOf(code)
    .map((token) => token.fold)
    .join('');
}

/**
 * Understands a query: NFC, words, quoted phrases, and codes in free spelling (`hts 7`, `HTS-7`, `ưdcqs 9`)
 * joined to one word when `codes` (code keys) holds them. A query without letters or digits has no words.
 */
export function parseQuery(typed: string, codes: ReadonlySet<string>): Query {
  const text = squeeze(nfc(typed));
  const words = wordsOfQuery(text, codes);
  const quoted = [...text.matchAll(/["“”]([^"“”]+)["“”]/gu)]
    .map(([, phrase = '']) => wordsOfQuery(phrase, codes))
    .filter((phrase) => phrase.length > 1);
  return {
    text,
    words,
    quoted,
    marked: words.some(({ spelling, fold }) => !codes.has(fold) && hasMarks(spelling)),
    open: !/[\s"“”.?!]$/u.test(nfc(typed)),
  };
}

/** Words of a text, each code that `codes` holds as one. */
export function wordsOfQuery(text: string, codes: ReadonlySet<string>): Word[] {
  const tokens = tokensOf(text);
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = codeLength(tokens.slice(at, at + MOST_PARTS), codes);
    const parts = tokens.slice(at, at + length);
    words.push({
      fold: parts.map(({ fold }) => fold).join(''),
      marks: parts.map(({ marks }) => marks).join(''),
      spelling: parts.map(({ spelling }) => spelling).join(''),
    });
    at += length;
  }
  return words;
}

/** A code may be typed letter by letter: `u d c q s 9`, with one more for a number of two digits. */
const MOST_PARTS = 7;

function codeLength(tokens: readonly Token[], codes: ReadonlySet<string>): number {
  for (let length = tokens.length; length > 1; length -= 1) {
    const joined = tokens
      .slice(0, length)
      .map(({ fold }) => fold)
      .join('');
    if (/^[a-z]+\d+$/.test(joined) && codes.has(joined)) return length;
  }
  return 1;
}
