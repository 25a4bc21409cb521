import type { Query, QueryWord } from './query.ts';
import type { Token } from './words.ts';

/** How exactly words must agree: `marks` as typed (d may stand for đ), `letters` without marks. */
export type Strictness = 'marks' | 'letters';

/** Where a query stands in a text. */
export type Match = {
  /** Index of the first token of each place. */
  starts: number[];
  /** Words of the text that are hit, ascending, each once. */
  words: number[];
  /** Every word stands in full; false when the last one is only a beginning. */
  whole: boolean;
};

/** Places where all words of the query follow each other; null when there is none. */
export function matchPhrase(query: Query, tokens: readonly Token[], strictness: Strictness): Match | null {
  const count = query.words.length;
  const starts: number[] = [];
  const words = new Set<number>();
  let whole = false;
  for (let start = 0; start + count <= tokens.length; start += 1) {
    const agreements = query.words.map((word, offset) =>
      agree(word, tokens[start + offset], strictness, offset === count - 1),
    );
    if (count === 0 || agreements.includes('no')) continue;
    starts.push(start);
    whole ||= agreements.at(-1) === 'whole';
    for (const token of tokens.slice(start, start + count)) words.add(token.word);
  }
  return starts.length === 0 ? null : { starts, words: [...words], whole };
}

/** All places of each word of the query; null unless every word stands somewhere. */
export function matchWords(query: Query, tokens: readonly Token[], strictness: Strictness): Match | null {
  const starts = new Set<number>();
  let whole = true;
  for (const [index, word] of query.words.entries()) {
    const last = index === query.words.length - 1;
    const found = tokens.flatMap((token, at) => {
      const agreement = agree(word, token, strictness, last);
      return agreement === 'no' ? [] : [{ at, agreement }];
    });
    const full = found.filter((place) => place.agreement === 'whole');
    if (found.length === 0) return null;
    if (full.length === 0) whole = false;
    for (const place of full.length > 0 ? full : found) starts.add(place.at);
  }
  const ordered = [...starts].sort((a, b) => a - b);
  const words = new Set(ordered.flatMap((start) => tokens[start]?.word ?? []));
  return ordered.length === 0 ? null : { starts: ordered, words: [...words], whole };
}

/** Same letters in the same order, however they are divided into words: `wifi` and `Wi-Fi`. */
export function sameLetters(query: Query, tokens: readonly Token[], strictness: Strictness): boolean {
  const typed = query.words.map((word) => word[keyOf(strictness)]).join('');
  const found = tokens.map((token) => token[keyOf(strictness)]).join('');
  return typed !== '' && typed === spellD(found, typed);
}

type Agreement = 'whole' | 'beginning' | 'no';

/** Only the last word, still being typed, may be the beginning of a longer one; a number never is. */
function agree(word: QueryWord, token: Token | undefined, strictness: Strictness, last: boolean): Agreement {
  if (token === undefined) return 'no';
  const typed = word[keyOf(strictness)];
  const found = spellD(token[keyOf(strictness)], typed);
  if (typed === found) return 'whole';
  if (!last || /\d$/.test(word.fold)) return 'no';
  return beginsWith(found, typed) ? 'beginning' : 'no';
}

function keyOf(strictness: Strictness): 'marks' | 'fold' {
  return strictness === 'marks' ? 'marks' : 'fold';
}

/** A typed `d` may mean `đ`; a typed `đ` means `đ`. */
function spellD(found: string, typed: string): string {
  return typed.includes('đ') ? found : found.replaceAll('đ', 'd');
}

/** In a mark key the tone comes last: `định` begins with `đi` and with `đị`, not with `đí`. */
function beginsWith(found: string, typed: string): boolean {
  const [letters, tone] = splitTone(typed);
  const [foundLetters, foundTone] = splitTone(found);
  return (
    foundLetters.length > letters.length &&
    foundLetters.startsWith(letters) &&
    (tone === '' || tone === foundTone)
  );
}

function splitTone(key: string): [string, string] {
  const letters = key.replace(/\p{M}+$/u, '');
  return [letters, key.slice(letters.length)];
}
