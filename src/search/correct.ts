import { oneLetterApart, oneLetterMore } from '../text/alphabet.ts';
import type { Word } from '../text/codes.ts';
import { hasMarks, markKey } from '../text/tone.ts';
import type { Catalogue } from './catalogue.ts';
import type { everydayWords } from './everyday-words.ts';
import type { Spelling } from './known-words.ts';
import type { Query } from './query.ts';

type Everyday = ReturnType<typeof everydayWords>;

/** Known words tried for an unknown one, and ways tried to correct a query. */
const MOST_WORDS = 8;
const MOST_WAYS = 48;
/** A longer query is a pasted passage, which is spelled as it is. */
const LONGEST = 12;
/**
 * Letters of a word that is corrected: too many others are one letter away from a shorter one, and no word of
 * Vietnamese is longer.
 */
const [LEAST_LETTERS, MOST_LETTERS] = [4, 12];

/**
 * Ways to correct the words that the site does not use, one letter each, by words that stand beside a neighbour in some
 * name; those with most such neighbours first, then the most used. With `odd`, also words that the site uses, but never
 * beside their neighbours: "he thon thong tin". Empty when nothing is to be corrected. Short words, capitals, numbers
 * and the words of everyday phrases are never changed.
 */
export function corrections(
  words: readonly Word[],
  { open, capitals, odd, everyday }: Pick<Query, 'open' | 'capitals'> & { odd: boolean; everyday: Everyday },
  catalogue: Catalogue,
): Word[][] {
  if (words.length > LONGEST) return [];
  const choices = words.map((word, at): readonly Word[] => {
    const isOpen = open && at === words.length - 1;
    const { length } = word.fold;
    const isFixed =
      length < LEAST_LETTERS ||
      length > MOST_LETTERS ||
      capitals.has(word.fold) ||
      everyday.has(word.marks) ||
      /\d/.test(word.fold);
    if (isFixed) return [word];
    const [before, after] = [words[at - 1]?.fold, words[at + 1]?.fold];
    const fits = ({ fold }: Spelling | Word) =>
      words.length === 1 || catalogue.isPair(before, fold) || catalogue.isPair(fold, after);
    if (!isUsed(word, isOpen, catalogue)) {
      const near = nearby(word, catalogue, fits);
      return near.length > 0 ? near : [word];
    }
    return odd && !fits(word) ? [...nearby(word, catalogue, fits), word] : [word];
  });
  if (choices.every(([first], at) => first === words[at])) return [];
  const ways = choices.reduce<Word[][]>(
    (begun, choice) => begun.flatMap((way) => choice.map((word) => [...way, word])).slice(0, MOST_WAYS),
    [[]],
  );
  const pairsIn = (way: readonly Word[]) =>
    way.filter((word, at) => at > 0 && catalogue.isPair(way[at - 1]?.fold, word.fold)).length +
    // As they are spelled: "hạ tầng" comes before "hạ tảng".
    way.filter((word, at) => at > 0 && catalogue.isPair(way[at - 1]?.spelling, word.spelling)).length;
  return ways
    .map((way, order) => ({ way, order, pairs: pairsIn(way) }))
    .sort((a, b) => b.pairs - a.pairs || a.order - b.order)
    .map(({ way }) => way);
}

/** The site uses the word: as it is spelled when it has marks, in any spelling when it has none. */
export function isUsed({ fold, spelling }: Word, isOpen: boolean, { vocabulary, codes }: Catalogue): boolean {
  if (codes.has(fold) || /^\d/.test(fold)) return true;
  const used = hasMarks(spelling)
    ? vocabulary.spelled(spelling).length > 0
    : vocabulary.spellings(fold).length > 0;
  return used || (isOpen && vocabulary.all.some((known) => known.fold.startsWith(fold)));
}

/**
 * Known words one letter away, or with the same letters and other marks. A word with marks has not another letter and
 * other marks at once: "khẩn" is not "quan".
 */
function nearby(
  word: Word,
  { vocabulary }: Catalogue,
  fits: (known: Spelling) => boolean = () => true,
): Word[] {
  const marked = hasMarks(word.spelling);
  const isNear = (known: Spelling) =>
    marked
      ? known.fold === word.fold ||
        oneLetterApart(word.spelling, known.spelling) ||
        oneLetterMore(word.fold, known.fold)
      : oneLetterApart(word.fold, known.fold);
  return vocabulary.all
    .filter((known) => isNear(known) && fits(known))
    .slice(0, MOST_WORDS)
    .map(({ spelling, fold }) => ({ spelling, fold, marks: markKey(spelling) }));
}
