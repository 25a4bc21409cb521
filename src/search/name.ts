import { codeKey } from '../text/codes.ts';
import { type Token, tokensOf } from '../text/words.ts';
import { type Match, matchPhrase, matchWords, type Sought, type Strictness, sameLetters } from './match.ts';
import type { Entry } from './record.ts';

/** Code and title as a result prints them; the code is not repeated when the title starts with it. */
export function nameOf({ code, title }: Pick<Entry, 'code' | 'title'>): string {
  return code === null || title.startsWith(code) ? title : `${code} ${title}`;
}

/** A name ready to be compared with queries. */
export type Name = {
  /** Key of the code, null without one. */
  code: string | null;
  tokens: Token[];
  /** Where the title starts in `tokens`, after the code. */
  titleStart: number;
  /** Where its own words start, after a printed number: `2.6. Ban Cơ yếu` is `Ban Cơ yếu`. */
  wordStart: number;
  /** Its own words without what a bracket or a semicolon adds. */
  head: Token[];
  alias: Token[];
};

/** The name of an entry; without tokens when its title is not its own. */
export function nameTokens(entry: Pick<Entry, 'code' | 'title' | 'named' | 'alias'>): Name {
  const { code, title, named } = entry;
  const tokens = named ? tokensOf(nameOf(entry)) : [];
  const titleStart = named && code !== null && !title.startsWith(code) ? countOf(code) : 0;
  const label = /^(?:\p{L}|[IVX]+|\d+(?:\.\d+)*)[.)]+\s/u.exec(title)?.[0] ?? '';
  const wordStart = titleStart + (named ? countOf(label) : 0);
  const added = title.search(/[;(]/);
  const end = added < 0 ? tokens.length : titleStart + countOf(title.slice(0, added));
  return {
    code: code === null ? null : codeKey(code),
    tokens,
    titleStart,
    wordStart,
    head: tokens.slice(wordStart, end),
    alias: entry.alias === null ? [] : tokensOf(entry.alias),
  };
}

function countOf(text: string): number {
  return text === '' ? 0 : tokensOf(text).length;
}

/** How a name answers words, best first. */
export const NAME_TIERS = ['code', 'exact', 'begins', 'holds', 'in-order'] as const;
export type NameTier = (typeof NAME_TIERS)[number] | 'any-order';

/** How the name answers all of the words; null when it does not. */
export function answerByName(
  sought: Sought,
  name: Name,
  strictness: Strictness,
): { tier: NameTier; whole: boolean; words: number[] } | null {
  const { words } = sought;
  if (words.length === 1 && words[0]?.fold === name.code) return { tier: 'code', whole: true, words: [] };
  const title = name.tokens.slice(name.wordStart);
  const full = [name.tokens.slice(name.titleStart), title, name.tokens, name.alias];
  if (full.some((tokens) => sameLetters(words, tokens, strictness)))
    return { tier: 'exact', whole: true, words: everyWord(name) };
  const phrase = matchPhrase(sought, name.tokens, strictness);
  if (phrase !== null) {
    const begins = phrase.starts.some(
      (start) => start === 0 || start === name.titleStart || start === name.wordStart,
    );
    return { tier: begins ? 'begins' : 'holds', ...pick(phrase) };
  }
  const alias = matchPhrase(sought, name.alias, strictness);
  if (alias !== null) return { tier: 'holds', whole: alias.whole, words: [] };
  const scattered = matchWords(sought, name.tokens, strictness);
  return scattered && { tier: scattered.ordered ? 'in-order' : 'any-order', ...pick(scattered) };
}

function pick({ whole, words }: Match): { whole: boolean; words: number[] } {
  return { whole, words };
}

function everyWord({ tokens }: Name): number[] {
  return [...new Set(tokens.map(({ word }) => word))];
}
