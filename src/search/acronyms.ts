import { codeKey, inPlaceOf, type Word } from '../text/codes.ts';
import { type Token, tokensOf } from '../text/words.ts';
import type { Entry } from './record.ts';

/** An acronym and what it stands for, ready to be compared. */
export type Acronym = { key: string; short: Token[]; long: Token[] };

/** A longer query is a pasted passage, which is searched as it is. */
const MOST_WORDS = 20;
/** Readings of a query besides itself. */
const MOST_READINGS = 6;

/** The acronyms among the entries: terms that have a code. */
export function acronymsOf(entries: readonly Entry[]): Acronym[] {
  return entries.flatMap(({ kind, code, title }) =>
    kind === 'thuat-ngu' && code !== null
      ? [{ key: codeKey(code), short: tokensOf(code), long: tokensOf(title) }]
      : [],
  );
}

/**
 * Other ways to say a query, acronyms in place of what they stand for and the other way round, one or all of a kind
 * at a time: "CSDL quốc gia" → "cơ sở dữ liệu quốc gia". The query itself is not among them.
 */
export function readings(words: readonly Word[], acronyms: readonly Acronym[]): Word[][] {
  if (words.length > MOST_WORDS) return [];
  const found = acronyms.flatMap(({ key, short, long }) => {
    const inShort = replace(words, short, long, key);
    const inLong = replace(words, long, short);
    return [inShort, inLong].filter((reading) => reading !== null);
  });
  // Longer expansions are less likely to be chance.
  const single = found.sort((a, b) => b.said - a.said).map(({ reading }) => reading);
  return [...allExpanded(words, acronyms), ...single].slice(0, MOST_READINGS);
}

/** The query with every acronym written out, where it has several. */
function allExpanded(words: readonly Word[], acronyms: readonly Acronym[]): Word[][] {
  let reading: readonly Word[] = words;
  let count = 0;
  for (const { key, short, long } of acronyms) {
    const next = replace(reading, short, long, key);
    if (next === null) continue;
    reading = next.reading;
    count += 1;
  }
  return count > 1 ? [[...reading]] : [];
}

/** The words with `from` read as `to`, everywhere; null when they do not hold it. `key` is `from` written as one word. */
function replace(
  words: readonly Word[],
  from: readonly Word[],
  to: readonly Word[],
  key?: string,
): { reading: Word[]; said: number } | null {
  // Most acronyms are not in a query.
  const [first] = from;
  if (!words.some(({ fold }) => fold === first?.fold || fold === key)) return null;
  const reading: Word[] = [];
  let said = 0;
  for (let at = 0; at < words.length; ) {
    const whole = words[at]?.fold === key ? 1 : 0;
    const length =
      whole || (from.every((token, offset) => isSame(words[at + offset], token)) ? from.length : 0);
    if (length > 0) {
      reading.push(...inPlaceOf(length, to));
      said += Math.max(from.length, to.length);
      at += length;
    } else {
      reading.push(...words.slice(at, at + 1));
      at += 1;
    }
  }
  return said > 0 ? { reading, said } : null;
}

/** Typed with marks, the marks must agree; typed without, they do not matter. */
function isSame(word: Word | undefined, token: Word): boolean {
  if (word === undefined || word.fold !== token.fold) return false;
  return word.marks === token.marks || word.spelling === word.fold;
}
