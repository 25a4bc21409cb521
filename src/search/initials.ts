import type { Word } from '../text/codes.ts';
import type { Token } from '../text/words.ts';

/** Letters of initials. */
const LEAST = 2;
const MOST = 12;
/** Words that initials may leave out. */
const SKIPPED = new Set(['va', 'cua', 'cac', 'o', 've', 'trong', 'tai', 'cho']);
/** Phrases that initials stand for, the likeliest. */
const MOST_PHRASES = 3;

/**
 * Words in which initials are looked for: anywhere from `start` on, only there, or for all words from there on; `weight`
 * says how likely phrases in it have initials.
 */
export type Source = {
  tokens: readonly Token[];
  start: number;
  at: 'anywhere' | 'start' | 'whole';
  weight: number;
};

/**
 * What initials stand for, by rule: the phrases of the sources whose words begin with them in order, small words left
 * out or not: `vpqh` → "văn phòng Quốc hội". `w` is usually written for ư ("TW"). Likeliest first: phrases that are a
 * whole name, then those that begin one, then the most frequent.
 */
export function phrasesOf(initials: string, sources: Iterable<Source>): Word[][] {
  if (initials.length < LEAST || initials.length > MOST || !/^[a-z]+$/.test(initials)) return [];
  const found = new Map<string, { phrase: readonly Token[]; score: number }>();
  for (const { tokens, start, weight, at: where } of sources) {
    for (let at = start; at < (where === 'anywhere' ? tokens.length : start + 1); at += 1) {
      const end = endOf(initials, tokens, at);
      if (end < 0 || (where === 'whole' && end < tokens.length)) continue;
      const phrase = tokens.slice(at, end);
      const key = phrase.map(({ fold }) => fold).join(' ');
      const whole = at === start && end === tokens.length;
      const score = weight * (whole ? 20 : at === start ? 6 : 1) + (found.get(key)?.score ?? 0);
      found.set(key, { phrase, score });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_PHRASES)
    .map(({ phrase }) => phrase.map(({ fold, marks, spelling }) => ({ fold, marks, spelling })));
}

/** Where the words end that begin with the initials, from a place on; -1 when they do not. */
function endOf(initials: string, tokens: readonly Token[], from: number): number {
  let at = from;
  for (const [place, letter] of [...initials].entries()) {
    if (place > 0 && !begins(tokens[at], letter) && SKIPPED.has(tokens[at]?.fold ?? '')) at += 1;
    if (!begins(tokens[at], letter)) return -1;
    at += 1;
  }
  return at;
}

function begins(token: Token | undefined, letter: string): boolean {
  if (token === undefined || /\d/.test(token.fold)) return false;
  return token.fold.startsWith(letter) || (letter === 'w' && token.spelling.startsWith('ư'));
}
