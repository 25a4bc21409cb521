import type { DocumentStatus } from '../model/schema/document.ts';
import type { Entry } from './entry.ts';
import { matchPhrase, matchWords, type Strictness, sameLetters } from './match.ts';
import { type Name, nameTokens } from './name.ts';
import type { Query } from './query.ts';
import { RECORD_KINDS } from './record.ts';
import { type Token, tokensOf } from './words.ts';

/** How a record answers a query, best first; `some-words` is what Pagefind gives when no record has all. */
const TIERS = [
  'code',
  'exact-name',
  'name-begins',
  'name-holds',
  'phrase-in-text',
  'scattered',
  'some-words',
] as const;
export type Tier = (typeof TIERS)[number];

/** A record as a candidate; `text` is absent while only its name is known. */
export type Candidate = { entry: Entry; name: Name; text?: string };

/** A candidate with the reason for its place. */
export type Ranked = {
  entry: Entry;
  text?: string;
  tier: Tier;
  /** It answers with the marks as typed, not only without marks. */
  asTyped: boolean;
  /** Every word stands in full; false when the last one is only a beginning. */
  whole: boolean;
  /** Words of its text that were hit. */
  hits: number[];
};

type Reason = Pick<Ranked, 'tier' | 'whole' | 'hits'>;

const STATUS_ORDER: readonly DocumentStatus[] = ['du-thao', 'hieu-luc', 'truoc-day'];
const KIND_ORDER = Object.keys(RECORD_KINDS);

/** A record whose name is known, and its text when it has been loaded. */
export function candidate(entry: Entry, text?: string): Candidate {
  return { entry, name: nameTokens(entry), text };
}

/**
 * Orders candidates by rule: the marks as typed before other marks; then code, exact name, name that begins
 * with the query, name that holds it, phrase in the text, scattered words; then whole words before beginnings,
 * the draft before other documents, components before other kinds, shorter names before longer ones.
 * What is equal in all this keeps its given order.
 */
export function rank(query: Query, candidates: readonly Candidate[]): Ranked[] {
  return candidates
    .map((one, index) => {
      const ranked = judge(query, one);
      return { ranked, index, keys: sortKeys(ranked) };
    })
    .sort((a, b) => compareKeys(a.keys, b.keys) || a.index - b.index)
    .map(({ ranked }) => ranked);
}

/**
 * The candidates whose code or name answers the query, in order; nothing else is needed for it.
 * Names that agree only without marks are left out when one agrees as typed.
 */
export function rankDirect(query: Query, candidates: readonly Candidate[]): Ranked[] {
  const named = rank(query, candidates).filter((ranked) => isByName(ranked.tier));
  const asTyped = named.filter((ranked) => ranked.asTyped);
  return asTyped.length > 0 ? asTyped : named;
}

function isByName(tier: Tier): boolean {
  return TIERS.indexOf(tier) < TIERS.indexOf('phrase-in-text');
}

function judge(query: Query, { entry, name, text }: Candidate): Ranked {
  const body = text === undefined ? [] : tokensOf(text);
  const asTyped = query.marked ? answer(query, name, body, 'marks') : null;
  if (asTyped !== null) return { entry, text, asTyped: true, ...asTyped };
  const reason = answer(query, name, body, 'letters') ?? {
    tier: 'some-words',
    whole: false,
    hits: eachWord(query, body, 'letters'),
  };
  return { entry, text, asTyped: !query.marked, ...reason };
}

/** Why the record answers all words of the query, at one strictness; null when it does not. */
function answer(query: Query, name: Name, body: readonly Token[], strictness: Strictness): Reason | null {
  const phrase = matchPhrase(query, body, strictness);
  const byName = answerByName(query, name, strictness);
  if (byName !== null) {
    return { ...byName, hits: (phrase ?? matchWords(query, body, strictness))?.words ?? [] };
  }
  if (phrase !== null) return { tier: 'phrase-in-text', whole: phrase.whole, hits: phrase.words };
  const scattered = matchWords(query, [...name.tokens, ...body], strictness);
  if (scattered === null) return null;
  return { tier: 'scattered', whole: scattered.whole, hits: eachWord(query, body, strictness) };
}

function answerByName(query: Query, name: Name, strictness: Strictness): Omit<Reason, 'hits'> | null {
  if (query.words.length === 1 && query.words[0]?.fold === name.code) return { tier: 'code', whole: true };
  const title = name.tokens.slice(name.titleStart);
  if (sameLetters(query, title, strictness) || sameLetters(query, name.tokens, strictness)) {
    return { tier: 'exact-name', whole: true };
  }
  const phrase = matchPhrase(query, name.tokens, strictness);
  if (phrase === null) return null;
  const begins = phrase.starts.some((start) => start === 0 || start === name.titleStart);
  return { tier: begins ? 'name-begins' : 'name-holds', whole: phrase.whole };
}

/** Hits of those words of the query that the text has. */
function eachWord(query: Query, body: readonly Token[], strictness: Strictness): number[] {
  const hits = query.words.flatMap(
    (word) => matchWords({ ...query, words: [word] }, body, strictness)?.words ?? [],
  );
  return [...new Set(hits)].sort((a, b) => a - b);
}

function sortKeys({ entry, tier, asTyped, whole }: Ranked): number[] {
  return [
    asTyped ? 0 : 1,
    TIERS.indexOf(tier),
    whole ? 0 : 1,
    STATUS_ORDER.indexOf(entry.status),
    KIND_ORDER.indexOf(entry.kind),
    isByName(tier) ? entry.title.length : 0,
  ];
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((key, index) => key !== b[index]);
  return at === -1 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}
