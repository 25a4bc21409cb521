import type { Entry } from './entry.ts';
import { codeKey } from './query.ts';
import { type Token, tokensOf } from './words.ts';

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
};

export function nameTokens(entry: Pick<Entry, 'code' | 'title'>): Name {
  const tokens = tokensOf(nameOf(entry));
  return {
    code: entry.code === null ? null : codeKey(entry.code),
    tokens,
    titleStart: tokens.length - tokensOf(entry.title).length,
  };
}
