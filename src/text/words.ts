import { markKey, oneTonePlacement } from './tone.ts';
import { fold, nfc } from './vi.ts';

/** Words of a text: separated by white space, each in NFC and without invisible characters. */
export function wordsOf(text: string): string[] {
  const words = nfc(text).split(/[\s\u0085\u200b\ufeff]+/u);
  const visible = /\p{Cf}/u.test(text) ? words.map((word) => word.replace(/\p{Cf}/gu, '')) : words;
  return visible.filter((word) => word !== '');
}

/** A run of letters and digits inside a word: `(LAN/Intranet)` is one word and two tokens. */
export type Token = {
  /** Lower case without marks, d for đ. */
  fold: string;
  /** Lower case with its marks, the tone after the letters; see `markKey`. */
  marks: string;
  /** Lower case with its marks, in the older style of tone placement. */
  spelling: string;
  /** Index of its word in `wordsOf(text)`. */
  word: number;
};

/** Cache: a site has few different words. */
const forms = new Map<string, Omit<Token, 'word'>>();

function formsOf(part: string): Omit<Token, 'word'> {
  const known = forms.get(part);
  if (known !== undefined) return known;
  const made = {
    fold: fold(part),
    marks: markKey(part),
    spelling: oneTonePlacement(part.toLowerCase()),
  };
  forms.set(part, made);
  return made;
}

/** Tokens of a text in reading order. Punctuation is dropped. */
export function tokensOf(text: string): Token[] {
  return wordsOf(text).flatMap((word, index) =>
    (word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((part) => ({ ...formsOf(part), word: index })),
  );
}
