/** Components' codes in free spelling: `hts 7`, `HTS-7`, `ưdcqs 9`. */
import { type Token, tokensOf } from './words.ts';

export type Word = Pick<Token, 'fold' | 'marks' | 'spelling'>;

/** Folded code of a component, the form in which codes are compared: `ƯDCQS9` → `udcqs9`. */
export function codeKey(code: string): string {
  return tokensOf(code)
    .map((token) => token.fold)
    .join('');
}

/** Words of a text; a code in `codes` is one word. */
export function wordsWithCodes(text: string, codes: ReadonlySet<string>): Word[] {
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
