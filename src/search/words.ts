import { fold, nfc } from '../text/vi.ts';

/**
 * Words of a text as the index counts them: separated by white space, next-line, zero-width space or BOM,
 * each in NFC and without invisible characters.
 */
export function wordsOf(text: string): string[] {
  return nfc(text)
    .split(/[\s\u0085\u200b\ufeff]+/u)
    .map((word) => word.replace(/\p{Cf}/gu, ''))
    .filter((word) => word !== '');
}

/**
 * The text as it is indexed: lower case, no marks, đ → d, words joined by one space.
 * Word k of the result is word k of `wordsOf(text)`.
 */
export function foldForIndex(text: string): string {
  return wordsOf(text).map(fold).join(' ');
}

/** A run of letters and digits inside a word: `(LAN/Intranet)` is one word and two tokens. */
export type Token = {
  /** Folded. */
  fold: string;
  /** Lower case with its marks, the tone apart from the letters; see `markKey`. */
  marks: string;
  /** Which word of `wordsOf(text)` it stands in. */
  word: number;
};

/** Tokens of a text in reading order. Punctuation is dropped. */
export function tokensOf(text: string): Token[] {
  return wordsOf(text).flatMap((word, index) =>
    (word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((part) => ({
      fold: fold(part),
      marks: markKey(part),
      word: index,
    })),
  );
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu;

/**
 * Letters of a syllable with their vowel marks, then its tone: the same for `hoá` and `hóa`,
 * `uỷ` and `ủy`; different for `mật` and `mất`.
 */
export function markKey(syllable: string): string {
  const decomposed = syllable.toLowerCase().normalize('NFD');
  const tone = decomposed.match(TONES)?.join('') ?? '';
  return nfc(decomposed.replace(TONES, '')) + tone;
}
