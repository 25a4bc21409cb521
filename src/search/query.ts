import { codeKey, type Word, wordsWithCodes } from '../text/codes.ts';
import { hasMarks } from '../text/tone.ts';
import { nfc } from '../text/vi.ts';
import { cleanInput } from './clean-input.ts';

/** What a reader typed, understood as words. */
export type Query = {
  /** As typed, in plain letters; see `cleanInput`. */
  text: string;
  words: Word[];
  /** Folded words typed in capitals, where the others are not. */
  capitals: ReadonlySet<string>;
  /** Keys of the components that it names by code, ranges written out. */
  codes: string[];
  /** The reader typed tone or vowel marks, so other marks are other words. */
  marked: boolean;
  /** The last word may be the beginning of a longer one: it is being typed. */
  open: boolean;
  /** Runs of words that stand in quotation marks: they must follow each other. */
  quoted: Word[][];
};

/** "HTS10-HTS13", "HTS10–13", "HTS10 đến HTS13". */
const RANGE =
  /(\p{L}+)[\s.-]*(\d+)\s*(?:[-–—]|(?:đến|tới|den|toi)(?=\s))\s*(?:(\p{L}+)[\s.-]*)?(\d+)(?!\d)/giu;
/** "NVKTS số 3", "HTS no. 7". */
const SAID_NUMBER = /(\p{L}+)\s+(?:số|so|no)\.?\s+(\d+)(?![\d.])/giu;
/** Codes that a range stands for. */
const MOST_IN_RANGE = 30;
/** Words of a quotation that is looked for as it is; a longer one is a pasted passage. */
const MOST_QUOTED = 12;

/**
 * Understands a query: words, quoted phrases, and codes in free spelling (`hts 7`, `HTS-07`, `ưdcqs 9`) joined to one
 * word when `codes` (code keys) holds them. A query without letters or digits has no words.
 */
export function parseQuery(typed: string, codes: ReadonlySet<string>): Query {
  const text = cleanInput(typed);
  // "KH&CN" is one word.
  const joined = text
    .replace(/(?<=\p{L})\s?&\s?(?=\p{L})/gu, '')
    .replace(SAID_NUMBER, (said, letters, number) =>
      codes.has(codeKey(`${letters}${Number(number)}`)) ? `${letters}${number}` : said,
    );
  const words = wordsWithCodes(joined, codes);
  const quoted = [...text.matchAll(/["“”]([^"“”]+)["“”]/gu)]
    .map(([, phrase = '']) => wordsWithCodes(phrase, codes))
    .filter(({ length }) => length > 1 && length <= MOST_QUOTED);
  return {
    text,
    words,
    capitals: capitalsIn(text),
    codes: codesIn(text, words, codes),
    quoted,
    marked: isMarked(words, codes),
    open: !/[\s"“”.?!]$/u.test(nfc(typed)),
  };
}

/** Some of the words have tone or vowel marks; those of codes are none. */
export function isMarked(words: readonly Word[], codes: ReadonlySet<string>): boolean {
  return words.some(({ spelling, fold }) => !codes.has(fold) && hasMarks(spelling));
}

/** A single word, or words beside others in small letters. */
function capitalsIn(text: string): Set<string> {
  const all = text.match(/[\p{L}\p{N}&]+/gu) ?? [];
  const capitals = all.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && /\p{L}/u.test(word),
  );
  if (capitals.length === all.length && all.length > 1) return new Set();
  return new Set(capitals.map((word) => codeKey(word)));
}

function codesIn(text: string, words: readonly Word[], codes: ReadonlySet<string>): string[] {
  // Most queries have no number, and the form takes a phone long to compile.
  const found = /\d/.test(text) ? [...text.matchAll(RANGE)] : [];
  const ranges = found.flatMap(([, letters = '', first, other = letters, last]) => {
    const series = codeKey(letters);
    const count = Number(last) - Number(first) + 1;
    if (codeKey(other) !== series || count < 2 || count > MOST_IN_RANGE) return [];
    return Array.from({ length: count }, (_, at) => `${series}${Number(first) + at}`);
  });
  const named = words.map(({ fold }) => fold);
  return [...new Set([...ranges, ...named])].filter((key) => codes.has(key));
}
