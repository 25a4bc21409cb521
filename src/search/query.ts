import { nfc, squeeze } from '../text/vi.ts';
import { tokensOf } from './words.ts';

/** What a reader typed, understood. */
export type Query = {
  /** As typed, in NFC, spaces squeezed. */
  text: string;
  words: QueryWord[];
  /** The reader typed tone or vowel marks, so other marks are other words. */
  marked: boolean;
};

export type QueryWord = { fold: string; marks: string };

/** Folded code of a component, the form in which codes are compared: `ƯDCQS9` → `udcqs9`. */
export function codeKey(code: string): string {
  return tokensOf(code)
    .map((token) => token.fold)
    .join('');
}

/**
 * Understands a query: NFC, folded words, and codes in free spelling (`hts 7`, `HTS-7`, `ưdcqs 9`)
 * joined to one word when `codes` (code keys) holds them. A query without letters or digits has no words.
 */
export function parseQuery(typed: string, codes: ReadonlySet<string>): Query {
  const text = squeeze(nfc(typed));
  const words: QueryWord[] = [];
  for (const token of tokensOf(text)) {
    const before = words.at(-1);
    const joined = before === undefined ? '' : before.fold + token.fold;
    if (before !== undefined && /^[a-z]+\d+$/.test(joined) && codes.has(joined)) {
      words[words.length - 1] = { fold: joined, marks: before.marks + token.marks };
    } else {
      words.push({ fold: token.fold, marks: token.marks });
    }
  }
  const marked = words.some((word) => !codes.has(word.fold) && word.marks.replaceAll('đ', 'd') !== word.fold);
  return { text, words, marked };
}
