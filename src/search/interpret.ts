import { inPlaceOf, type Word } from '../text/codes.ts';
import { markKey } from '../text/tone.ts';
import { fold as foldOf } from '../text/vi.ts';
import { tokensOf } from '../text/words.ts';
import type { Catalogue } from './catalogue.ts';
import { isUsed } from './correct.ts';
import { telexKey, vniKey } from './decode-typing.ts';
import { everydayWords, NO_LEXICON } from './everyday-words.ts';
import type { SearchedTexts } from './fields.ts';
import { phrasesOf, type Source } from './initials.ts';
import type { Vocabulary } from './known-words.ts';
import type { Query } from './query.ts';
import { splitJoined } from './split-joined.ts';

/** Words that the site does not use, read as what they stand for. */
export type Interpreted = {
  /** The likeliest reading first; the words as given when nothing is to be read otherwise. */
  ways: (readonly Word[])[];
  /** Letters were read otherwise than typed (Telex, joined or drawn-out words), which the reader should be told. */
  respelled: boolean;
};

/** Letters of a word that may be written otherwise. */
const MOST_LETTERS = 60;
/** Readings of a query with initials. */
const MOST_WAYS = 4;

/**
 * Reads the words that the site does not use, and initials of whole names: initials of parts of names, syllables typed in Telex or VNI, letters held down,
 * words typed without spaces. What is none of these stays as it is.
 */
export function interpret(
  words: readonly Word[],
  { open, capitals, text }: Pick<Query, 'open' | 'capitals' | 'text'>,
  catalogue: Catalogue,
  fields: SearchedTexts | null,
): Interpreted {
  let respelled = false;
  const joined = joinedInitials(words, text, catalogue);
  const choices = joined.map((word, at, all): (readonly Word[])[] => {
    const isInitials = mayBeInitials(word, capitals);
    if (isUsed(word, open && at === all.length - 1, catalogue)) {
      // The initials of a body also stand in the numbers of what it issues: 3090/QĐ-BKHCN.
      const isBody = isInitials && !isAcronym(word, catalogue) && !isInNumber(word, text);
      const bodies = isBody ? phrasesOf(word.fold, wholeNames(catalogue, all[at - 1]?.fold)) : [];
      return bodies.length > 0 ? bodies.map((body) => inPlaceOf(1, body)) : [[word]];
    }
    const named = isInitials ? phrasesOf(word.fold, endsOfNames(catalogue, all[at - 1]?.fold)) : [];
    const phrases =
      isInitials && named.length === 0
        ? phrasesOf(word.fold, sources(word.fold.slice(0, 1), catalogue, fields))
        : named;
    if (phrases.length > 0) return phrases.map((phrase) => inPlaceOf(1, phrase));
    const other = respell(word, catalogue, fields);
    respelled ||= other !== null;
    return [other ?? [word]];
  });
  const ways = choices.reduce<Word[][]>(
    (begun, choice) => choice.flatMap((words) => begun.map((way) => [...way, ...words])).slice(0, MOST_WAYS),
    [[]],
  );
  return { ways: ways.sort((a, b) => pairsIn(b, catalogue) - pairsIn(a, catalogue)), respelled };
}

/** The words, with initials of one name that a sign divides as one: "Sở KH-CN", "Bộ KH&CN", not "V-APEX". */
function joinedInitials(words: readonly Word[], text: string, { isPair: isName }: Catalogue): Word[] {
  const divided = [...text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}{1,4})[-–&](\p{Lu}{1,4})(?![\p{L}\p{N}-])/gu)]
    .map(([, first = '', second = '']) => [foldOf(first), foldOf(second)] as const)
    .filter(([first, second]) => !isName(first, second));
  return words.flatMap((word, at): Word[] => {
    const isPair = (first: Word | undefined, second: Word | undefined) =>
      divided.some(([a, b]) => first?.fold === a && second?.fold === b);
    if (isPair(words[at - 1], word)) return [];
    const next = words[at + 1];
    return [
      next !== undefined && isPair(word, next) ? wordOf(word.fold + next.fold, word.fold + next.fold) : word,
    ];
  });
}

/** A syllable as Vietnamese writes it without marks. */
const SYLLABLE = /^(?:ngh?|nh|ch|gh?|gi|kh|ph|qu|th|tr|[bcdhklmnprstvx])?[aeiouy]{1,3}(?:ch|ng|nh|[cmnpt])?$/;

/** Typed in capitals, or in letters that make no syllable. */
function mayBeInitials({ fold, spelling }: Word, capitals: ReadonlySet<string>): boolean {
  return capitals.has(fold) || (spelling.replaceAll('đ', 'd') === fold && !SYLLABLE.test(fold));
}

function isAcronym({ fold }: Word, { acronyms, codes }: Catalogue): boolean {
  return codes.has(fold) || acronyms.some(({ key }) => key === fold);
}

/** The word is part of an instrument's number. */
function isInNumber({ fold }: Word, text: string): boolean {
  const numbers = text.match(/\d\S*[/-]\S+/g) ?? [];
  return numbers.some((number) => tokensOf(number).some((token) => token.fold === fold));
}

/** Names that may be all of what initials stand for, or end with it after the word before. */
function* wholeNames(catalogue: Catalogue, before: string | undefined): Generator<Source> {
  for (const { head } of catalogue.names)
    if (head.length > 0) yield { tokens: head, start: 0, weight: 1, at: 'whole' };
  yield* endsOfNames(catalogue, before);
}

/** The ends of names after a word: "bộ CA". */
function* endsOfNames({ names }: Catalogue, before: string | undefined): Generator<Source> {
  for (const { head } of names) {
    const at = head.findIndex(({ fold }) => fold === before);
    if (at >= 0) yield { tokens: head, start: at + 1, weight: 1, at: 'whole' };
  }
}

/** Names, and the texts from every capital letter on. */
function* sources(
  letter: string,
  { names, entries }: Catalogue,
  fields: SearchedTexts | null,
): Generator<Source> {
  for (const [record, { tokens, wordStart }] of names.entries())
    if (tokens.length > 0)
      yield { tokens, start: wordStart, weight: entries[record]?.kind === 'co-quan' ? 3 : 1, at: 'anywhere' };
  for (const tokens of fields?.text.capitalised(letter) ?? [])
    yield { tokens, start: 0, weight: 0.1, at: 'start' };
}

function respell(
  { spelling, marks }: Word,
  { vocabulary, isPair }: Catalogue,
  fields: SearchedTexts | null,
): readonly Word[] | null {
  const everyday = everydayWords(fields?.lexicon ?? NO_LEXICON);
  if (spelling.length > MOST_LETTERS || everyday.has(marks)) return null;
  const drawnOut = [/(.)\1{2,}/gu, /(.)\1+/gu].map((run) => markKey(spelling.replace(run, '$1')));
  const keys = [vniKey(spelling), telexKey(spelling), ...(/(.)\1/u.test(spelling) ? drawnOut : [])];
  const known = keys
    .map((key) => (key === null ? undefined : (vocabulary.byKey(key) ?? everyday.get(key))))
    .find(Boolean);
  if (known !== undefined) return [wordOf(known.spelling, known.fold)];
  const parts = partsOf(spelling, vocabulary, isPair) ?? numbered(spelling, vocabulary, isPair);
  return parts?.map((part) => wordOf(part, foldOf(part))) ?? null;
}

function partsOf(spelling: string, vocabulary: Vocabulary, isPair: Catalogue['isPair']): string[] | null {
  const folded = foldOf(spelling);
  const parts = splitJoined(spelling, vocabulary, isPair);
  return parts ?? (folded === spelling ? null : splitJoined(folded, vocabulary, isPair));
}

/** Known words with a number right after them: "nguyentac3", "NQ57". */
function numbered(spelling: string, vocabulary: Vocabulary, isPair: Catalogue['isPair']): string[] | null {
  const [, letters = '', number = ''] = /^(\p{L}{2,})(\d+)$/u.exec(spelling) ?? [];
  if (letters === '') return null;
  const isKnown = vocabulary.spelled(letters).length > 0 || vocabulary.spellings(letters).length > 0;
  const parts = isKnown ? [letters] : partsOf(letters, vocabulary, isPair);
  return parts && [...parts, number];
}

function wordOf(spelling: string, fold: string): Word {
  return { spelling, fold, marks: markKey(spelling) };
}

/** Words that stand beside each other in some name. */
function pairsIn(words: readonly Word[], { isPair }: Catalogue): number {
  return words.filter(({ fold }, at) => at > 0 && isPair(words[at - 1]?.fold, fold)).length;
}
