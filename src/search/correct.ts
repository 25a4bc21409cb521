import { oneLetterApart } from '../text/alphabet.ts';
import type { Word } from '../text/codes.ts';
import { hasMarks, markKey } from '../text/tone.ts';
import type { Catalogue } from './catalogue.ts';
import type { Spelling } from './vocabulary.ts';

/** For one unknown word at most so many known ones are tried, and so many ways to mend a query. */
const MOST_WORDS = 8;
const MOST_WAYS = 48;
/** A longer query is a pasted passage, which is spelled as it is. */
const LONGEST = 12;

/**
 * Ways to mend the words that the site does not use, one letter each, the likeliest first: those whose words stand
 * beside their neighbours in some name, then the most used. With `odd`, also words that the site uses, but never
 * beside their neighbours: "he thon thong tin". Empty when nothing is to be mended, or a word cannot be.
 */
export function corrections(
  words: readonly Word[],
  { open, odd }: { open: boolean; odd: boolean },
  catalogue: Catalogue,
): Word[][] {
  if (words.length > LONGEST) return [];
  const choices = words.map((word, at): readonly Word[] => {
    const isOpen = open && at === words.length - 1;
    if (!isUsed(word, isOpen, catalogue)) return nearby(word, catalogue);
    const [before, after] = [words[at - 1]?.fold, words[at + 1]?.fold];
    const fits = ({ fold }: Word) => catalogue.isPair(before, fold) || catalogue.isPair(fold, after);
    return odd && !fits(word) ? [...nearby(word, catalogue).filter(fits), word] : [word];
  });
  if (choices.every(([first], at) => first === words[at])) return [];
  const ways = choices.reduce<Word[][]>(
    (begun, choice) => begun.flatMap((way) => choice.map((word) => [...way, word])).slice(0, MOST_WAYS),
    [[]],
  );
  const pairsIn = (way: readonly Word[]) =>
    way.filter((word, at) => at > 0 && catalogue.isPair(way[at - 1]?.fold, word.fold)).length;
  return ways
    .map((way, order) => ({ way, order, pairs: pairsIn(way) }))
    .sort((a, b) => b.pairs - a.pairs || a.order - b.order)
    .map(({ way }) => way);
}

/** The site uses the word: as it is spelt when it has marks, in any spelling when it has none. */
function isUsed({ fold, spelling }: Word, isOpen: boolean, { vocabulary, codes }: Catalogue): boolean {
  if (codes.has(fold) || /\d/.test(fold)) return true;
  const spellings = vocabulary.spellings(fold);
  const used = hasMarks(spelling)
    ? spellings.some(
        (known) => known.spelling === spelling || known.spelling.replaceAll('đ', 'd') === spelling,
      )
    : spellings.length > 0;
  return used || (isOpen && vocabulary.all.some((known) => known.fold.startsWith(fold)));
}

function nearby(word: Word, { vocabulary }: Catalogue): Word[] {
  const marked = hasMarks(word.spelling);
  const isNear = (known: Spelling & { fold: string }) =>
    oneLetterApart(word.fold, known.fold) ||
    (marked && (known.fold === word.fold || oneLetterApart(word.spelling, known.spelling)));
  return vocabulary.all
    .filter(isNear)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_WORDS)
    .map(({ spelling, fold }) => ({ spelling, fold, marks: markKey(spelling) }));
}
