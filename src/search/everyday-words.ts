import { inPlaceOf, type Word } from '../text/codes.ts';
import { tokensOf } from '../text/words.ts';

/** Everyday words and what the texts call the same thing; see `model/lexicon.json`. */
export type LexiconRow = { everyday: readonly string[]; official: string };

/** Everyday phrases and the official ones, as words, by the first everyday word, folded. */
export type Lexicon = ReadonlyMap<
  string,
  readonly { everyday: readonly Word[]; official: readonly Word[] }[]
>;

export const NO_LEXICON: Lexicon = new Map();

/** The rows ready to be compared, longer phrases first: "open data portal" before "open data". */
export function lexiconOf(rows: readonly LexiconRow[]): Lexicon {
  const entries = rows
    .flatMap(({ everyday, official }) =>
      everyday.map((phrase) => ({ everyday: tokensOf(phrase), official: tokensOf(official) })),
    )
    .sort((a, b) => b.everyday.length - a.everyday.length);
  return Map.groupBy(entries, ({ everyday: [first] }) => first?.fold ?? '');
}

/** The query with everyday phrases in the texts' own words; null when it has none. */
export function inOfficialWords(words: readonly Word[], lexicon: Lexicon): Word[] | null {
  const read: Word[] = [];
  let found = false;
  for (let at = 0; at < words.length; ) {
    const entry = lexicon
      .get(words[at]?.fold ?? '')
      ?.find(({ everyday }) => everyday.every((token, offset) => isSame(words[at + offset], token)));
    found ||= entry !== undefined;
    read.push(
      ...(entry === undefined ? words.slice(at, at + 1) : inPlaceOf(entry.everyday.length, entry.official)),
    );
    at += entry?.everyday.length ?? 1;
  }
  return found ? read : null;
}

/** Typed with marks, the marks must agree; typed without, they do not matter. */
function isSame(word: Word | undefined, token: Word): boolean {
  return word !== undefined && (word.marks === token.marks || word.spelling === token.fold);
}

const known = new WeakMap<Lexicon, ReadonlyMap<string, Word>>();

/** The words of everyday phrases by their marked form: the site's texts need not have them. */
export function everydayWords(lexicon: Lexicon): ReadonlyMap<string, Word> {
  const words =
    known.get(lexicon) ??
    new Map(
      [...lexicon.values()].flatMap((entries) =>
        entries.flatMap(({ everyday }) => everyday.map((word) => [word.marks, word] as const)),
      ),
    );
  known.set(lexicon, words);
  return words;
}
