import { hasMarks } from '../text/tone.ts';
import type { Vocabulary } from './known-words.ts';

/** Letters of the longest word that is taken apart, and words that it may fall into. */
const MOST_LETTERS = 60;
/** Letters of a Vietnamese syllable. */
const MOST_SYLLABLE = 7;
/** A letter that is a word: "y tế", "ý kiến". */
const ALONE = /[yýỳỷỹỵ]/u;

/**
 * The words that were typed without spaces between them: `trungtâm` → trung, tâm. Only words that the site uses, of
 * two letters or more except y, the most used and the fewest; those that follow each other in names first. Null when the word
 * is none.
 */
export function splitJoined(
  typed: string,
  vocabulary: Vocabulary,
  isPair: (first: string, second: string) => boolean,
): string[] | null {
  const letters = [...typed];
  if (letters.length < 5 || letters.length > MOST_LETTERS) return null;
  const marked = hasMarks(typed);
  const best: ({ words: string[]; folds: string[]; cost: number } | undefined)[] = [
    { words: [], folds: [], cost: 0 },
  ];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - MOST_SYLLABLE); start < end; start += 1) {
      const before = best[start];
      if (before === undefined || (start === end - 1 && !ALONE.test(letters[start] ?? ''))) continue;
      for (const { spelling, fold, weight } of spellingsOf(
        letters.slice(start, end).join(''),
        marked,
        vocabulary,
      )) {
        const follows = start === 0 || isPair(before.folds.at(-1) ?? '', fold);
        const cost = before.cost + 12 - weight / 2 + (follows ? 0 : 10);
        if (cost < (best[end]?.cost ?? Number.POSITIVE_INFINITY))
          best[end] = { words: [...before.words, spelling], folds: [...before.folds, fold], cost };
      }
    }
  }
  const found = best[letters.length]?.words;
  return found !== undefined && found.length > 1 ? found : null;
}

/** Typed with marks, a part must be spelled so; without, it stands for every spelling, in plain letters. */
function spellingsOf(part: string, marked: boolean, vocabulary: Vocabulary) {
  if (!marked) {
    const [known] = vocabulary.spellings(part);
    return known === undefined ? [] : [{ spelling: part, fold: part, weight: known.weight }];
  }
  return vocabulary.spelled(part);
}
