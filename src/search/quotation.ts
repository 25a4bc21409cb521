import { type Token, tokensOf } from '../text/words.ts';
import { excerpt, type Segment } from './excerpt.ts';
import type { Found } from './found.ts';
import { matchPhrase, matchWords, type Strictness } from './match.ts';

/** The part of a record's text that answers, hits marked. */
export function quotationOf(text: string, { sought, marked }: Found): Segment[] {
  return excerpt(text, hitsIn(tokensOf(text), sought, marked));
}

/** Words that were hit: a phrase as typed, else in other marks, else every single word. */
function hitsIn(tokens: readonly Token[], sought: Found['sought'], marked: boolean): number[] {
  const strict: Strictness[] = marked ? ['marks', 'letters'] : ['letters'];
  for (const strictness of strict) {
    const phrases = sought.flatMap(
      (words) => matchPhrase({ words, open: true }, tokens, strictness)?.words ?? [],
    );
    if (phrases.length > 0) return ascending(phrases);
  }
  for (const strictness of strict) {
    const single = sought
      .flat()
      .flatMap((word) => matchWords({ words: [word], open: false }, tokens, strictness)?.words ?? []);
    if (single.length > 0) return ascending(single);
  }
  return [];
}

function ascending(words: readonly number[]): number[] {
  return [...new Set(words)].sort((a, b) => a - b);
}
