/** Components' codes in free spelling: `hts 7`, `HTS-7`, `ưdcqs 9`. */
import { type Token, tokensOf } from './words.ts';

export type Word = Pick<Token, 'fold' | 'marks' | 'spelling'> & {
  /** How much it counts beside a typed word: many words that stand for few count less. 1 where it is not said. */
  share?: number;
};

/** How far the many words that stand for few count as these few: 0 not at all, 1 wholly. */
const STANDING = 0.7;

/** The words in place of `count` typed ones, of which each counts less the more they are. */
export function inPlaceOf(count: number, words: readonly Word[]): Word[] {
  const share = Math.min(1, (count / words.length) ** STANDING);
  return words.map((word) => ({ ...word, share }));
}

/** Folded code of a component, the form in which codes are compared: `ƯDCQS9` → `udcqs9`. */
export function codeKey(code: string): string {
  return tokensOf(code)
    .map((token) => token.fold)
    .join('');
}

/** Words of a text, each code that `codes` holds as one, without zeros before its number. */
export function wordsWithCodes(text: string, codes: ReadonlySet<string>): Word[] {
  const tokens = tokensOf(text);
  const words: Word[] = [];
  for (let at = 0; at < tokens.length; ) {
    const { length, isCode } = nextCode(tokens.slice(at, at + MOST_PARTS), codes);
    const parts = tokens.slice(at, at + length);
    const joined = (form: 'fold' | 'marks' | 'spelling') => {
      const letters = parts.map((part) => part[form]).join('');
      return isCode ? withoutZeros(letters) : letters;
    };
    words.push({ fold: joined('fold'), marks: joined('marks'), spelling: joined('spelling') });
    at += length;
  }
  return words;
}

/** A code may be typed letter by letter: `u d c q s 9`, with one more for a number of two digits. */
const MOST_PARTS = 7;

/** How many of the tokens are the longest code that begins with the first; one, and no code, when none does. */
function nextCode(tokens: readonly Token[], codes: ReadonlySet<string>): { length: number; isCode: boolean } {
  let joined = '';
  let longest = 0;
  for (const [index, { fold }] of tokens.entries()) {
    joined += fold;
    if (!/^[a-z]+\d*$/.test(joined)) break;
    if (/\d$/.test(joined) && codes.has(withoutZeros(joined))) longest = index + 1;
  }
  return { length: Math.max(longest, 1), isCode: longest > 0 };
}

/** `hts07` → `hts7`. */
function withoutZeros(code: string): string {
  return code.replace(/^(\D+)0+(?=\d)/u, '$1');
}
