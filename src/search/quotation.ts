import type { Word } from '../text/codes.ts';
import { type Token, tokensOf } from '../text/words.ts';
import { excerpt, type Segment } from './excerpt.ts';
import type { Found } from './hits.ts';
import { isSameWord, matchPhrase, type Strictness } from './match.ts';

/** The part of a record's text that answers, hits marked. */
export function quotationOf(text: string, { sought, marked }: Pick<Found, 'sought' | 'marked'>): Segment[] {
  return excerpt(text, hitsIn(tokensOf(text), sought, marked));
}

/** Words that were hit: the phrase as typed, else in other marks, else runs of its words, else single words. */
function hitsIn(tokens: readonly Token[], sought: Found['sought'], marked: boolean): number[] {
  const strict: Strictness[] = marked ? ['marks', 'letters'] : ['letters'];
  for (const strictness of strict) {
    const phrases = sought.flatMap(
      (words) => matchPhrase({ words, open: true }, tokens, strictness)?.words ?? [],
    );
    if (phrases.length > 0) return ascending(phrases);
  }
  for (const strictness of strict) {
    const single = tokens.map((token) => sought.flat().some((word) => isSameWord(word, token, strictness)));
    const runs = tokens.filter((_, at) => single[at] && isInRun(tokens, at, sought, strictness));
    // A syllable alone is part of another word more often than not: "ứng" of "ứng dụng" is no hit for "đáp ứng".
    const hits = runs.length > 0 ? runs : tokens.filter((_, at) => single[at]);
    if (hits.length > 0) return ascending(hits.map(({ word }) => word));
  }
  return [];
}

/** The word and one beside it are neighbours in the query too. */
function isInRun(
  tokens: readonly Token[],
  at: number,
  sought: Found['sought'],
  strictness: Strictness,
): boolean {
  const isPair = (first: Token | undefined, second: Token | undefined) =>
    first !== undefined &&
    second !== undefined &&
    sought.some((words) =>
      words.some(
        (word, place) => isSameWord(word, first, strictness) && isNext(words[place + 1], second, strictness),
      ),
    );
  return isPair(tokens[at - 1], tokens[at]) || isPair(tokens[at], tokens[at + 1]);
}

function isNext(word: Word | undefined, token: Token, strictness: Strictness): boolean {
  return word !== undefined && isSameWord(word, token, strictness);
}

function ascending(words: readonly number[]): number[] {
  return [...new Set(words)].sort((a, b) => a - b);
}
