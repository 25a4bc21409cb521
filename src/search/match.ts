import type { Word } from '../text/codes.ts';
import type { Token } from '../text/words.ts';

/** How exactly words must agree: `marks` compares tones and vowel marks (a typed d may mean đ), `letters` does not. */
export type Strictness = 'marks' | 'letters';

/** Words to be found; with `open`, the last of them may be the beginning of a longer one. */
export type Sought = { words: readonly Word[]; open: boolean };

/** Where words stand in a text. */
export type Match = {
  /** Index of the first token of each place. */
  starts: number[];
  /** Words of the text that are hit, ascending, each once. */
  words: number[];
  /** Every word stands in full; false when the last one is only a beginning. */
  whole: boolean;
};

/** Places where all words follow each other; null when there is none. */
export function matchPhrase(
  { words, open }: Sought,
  tokens: readonly Token[],
  strictness: Strictness,
): Match | null {
  const count = words.length;
  const starts: number[] = [];
  const hits = new Set<number>();
  let whole = false;
  for (let start = 0; count > 0 && start + count <= tokens.length; start += 1) {
    let last: Agreement = 'no';
    for (let offset = 0; offset < count; offset += 1) {
      last = agree(words[offset], tokens[start + offset], strictness, open && offset === count - 1);
      if (last === 'no') break;
    }
    if (last === 'no') continue;
    starts.push(start);
    whole ||= last === 'whole';
    for (const token of tokens.slice(start, start + count)) hits.add(token.word);
  }
  return starts.length === 0 ? null : { starts, words: [...hits], whole };
}

/** All places of each word; null unless every word stands somewhere. `ordered`: they come in their order. */
export function matchWords(
  { words, open }: Sought,
  tokens: readonly Token[],
  strictness: Strictness,
): (Match & { ordered: boolean }) | null {
  const starts = new Set<number>();
  let whole = true;
  let ordered = true;
  let last = -1;
  for (const [index, word] of words.entries()) {
    const found = tokens.flatMap((token, at) => {
      const agreement = agree(word, token, strictness, open && index === words.length - 1);
      return agreement === 'no' ? [] : [{ at, agreement }];
    });
    if (found.length === 0) return null;
    const full = found.filter((place) => place.agreement === 'whole');
    if (full.length === 0) whole = false;
    const places = full.length > 0 ? full : found;
    for (const place of places) starts.add(place.at);
    const next = places.find(({ at }) => at > last);
    ordered &&= next !== undefined;
    last = next?.at ?? last;
  }
  const all = [...starts].sort((a, b) => a - b);
  const hits = new Set(all.flatMap((start) => tokens[start]?.word ?? []));
  return all.length === 0 ? null : { starts: all, words: [...hits], whole, ordered };
}

/** Words of the text that agree with any of those sought, ascending, each once. */
export function hitWords(
  { words, open }: Sought,
  tokens: readonly Token[],
  strictness: Strictness,
): number[] {
  const hit = tokens.filter((token) =>
    words.some((word, index) => agree(word, token, strictness, open && index === words.length - 1) !== 'no'),
  );
  return [...new Set(hit.map(({ word }) => word))];
}

/** Same letters in the same order, however they are divided into words: `wifi` and `Wi-Fi`. */
export function sameLetters(
  words: readonly Word[],
  tokens: readonly Token[],
  strictness: Strictness,
): boolean {
  const key = keyOf(strictness);
  const length = lettersIn(words, key);
  if (length === 0 || length !== lettersIn(tokens, key)) return false;
  const typed = words.map((word) => word[key]).join('');
  const found = tokens.map((token) => token[key]).join('');
  return typed === spellD(found, typed);
}

function lettersIn(words: readonly Word[], key: 'marks' | 'fold'): number {
  return words.reduce((sum, word) => sum + word[key].length, 0);
}

/** The word stands in full; `d` may have been typed for `đ`. */
export function isSameWord(word: Word, token: Token, strictness: Strictness): boolean {
  return agree(word, token, strictness, false) === 'whole';
}

type Agreement = 'whole' | 'beginning' | 'no';

/** Only a word still being typed may be the beginning of a longer one; a number never is. */
function agree(
  word: Word | undefined,
  token: Token | undefined,
  strictness: Strictness,
  open: boolean,
): Agreement {
  if (word === undefined || token === undefined) return 'no';
  const typed = word[keyOf(strictness)];
  const found = spellD(token[keyOf(strictness)], typed);
  if (typed === found) return 'whole';
  if (!open || /\d$/.test(word.fold)) return 'no';
  return beginsWith(found, typed) ? 'beginning' : 'no';
}

function keyOf(strictness: Strictness): 'marks' | 'fold' {
  return strictness === 'marks' ? 'marks' : 'fold';
}

/** A typed `d` may mean `đ`; a typed `đ` means `đ`. */
function spellD(found: string, typed: string): string {
  return typed.includes('đ') || !found.includes('đ') ? found : found.replaceAll('đ', 'd');
}

/** In a mark key the tone comes last: `định` begins with `đi` and with `đị`, not with `đí`. */
function beginsWith(found: string, typed: string): boolean {
  const [letters, tone] = splitTone(typed);
  if (!found.startsWith(letters)) return false;
  const [foundLetters, foundTone] = splitTone(found);
  return foundLetters.length > letters.length && (tone === '' || tone === foundTone);
}

function splitTone(key: string): [string, string] {
  const letters = key.replace(/\p{M}+$/u, '');
  return [letters, key.slice(letters.length)];
}
