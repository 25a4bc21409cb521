import type { Word } from '../text/codes.ts';
import { STATUSES } from '../text/status.ts';
import { wordsOf } from '../text/words.ts';
import type { Catalogue } from './catalogue.ts';
import type { Sought, Strictness } from './match.ts';
import { answerByName, type NameTier } from './name.ts';
import { type Entry, RECORD_KINDS } from './record.ts';
import { yieldToMain } from './yield-to-main.ts';

/** How a record answers a query, best first. */
export const TIERS = [
  'cite',
  'code',
  'exact',
  'begins',
  'holds',
  'in-order',
  'phrase',
  'any-order',
  'scattered',
] as const;
export type Tier = (typeof TIERS)[number];

/** A record that answers, with what decides its rank. */
export type Ranked = {
  /** Number of the record. */
  record: number;
  tier: Tier;
  /** It answers with the marks as typed, not only without marks. */
  asTyped: boolean;
  /** Every word stands in full; false when the last one is only a beginning. */
  whole: boolean;
  /** Words of its name that were hit. */
  words: number[];
  /** Where in its text the answer stands. */
  at: number;
};

const KIND_ORDER = Object.keys(RECORD_KINDS);
/** A text with the words among its first so many defines them. */
const DEFINITION = 4;
/**
 * Words that are a thing of their own, and share of a name from which on it is about them, or about fewer words; a long
 * one mentions them.
 */
const LEAST_WORDS = 3;
const LEAST_SHARE = 1 / 5;
const LEAST_SHARE_OF_FEW = 1 / 12;

/** A tier that is as good as the one named, or better. */
export function isAsGood(tier: Tier, than: Tier): boolean {
  return TIERS.indexOf(tier) <= TIERS.indexOf(than);
}

/** Names compared before yielding to the main thread. */
const RUN = 50;

/**
 * Records whose name answers the words in one of the ways to read them. Marks that were typed come first; names that
 * agree only without marks are marked so.
 */
export async function rankNames(
  catalogue: Catalogue,
  readings: readonly (readonly Word[])[],
  { open, marked }: { open: boolean; marked: boolean },
): Promise<Ranked[]> {
  const strict: Strictness[] = marked ? ['marks', 'letters'] : ['letters'];
  const answerOf = (record: number, sought: Sought, isTyped: boolean): Ranked | null => {
    const name = catalogue.names[record];
    if (name === undefined || name.tokens.length === 0) return null;
    const isTerm = catalogue.entries[record]?.kind === 'thuat-ngu';
    for (const [at, strictness] of strict.entries()) {
      const answer = answerByName(sought, name, strictness);
      const tier = answer && isTerm ? asTerm(answer.tier, isTyped) : answer?.tier;
      if (answer && tier) return { record, ...answer, tier, asTyped: at === 0, at: 0 };
    }
    return null;
  };
  const ranked: Ranked[] = [];
  for (const [reading, words] of readings.entries()) {
    const sought: Sought = { words, open: open && reading === 0 };
    for (const [at, record] of [...catalogue.candidates(words, sought.open)].entries()) {
      if (at % RUN === 0) await yieldToMain();
      const answer = answerOf(record, sought, reading === 0);
      if (answer !== null) ranked.push(answer);
    }
  }
  return ranked;
}

/**
 * A term answers to its acronym as typed; of what it stands for, the things themselves come first.
 */
function asTerm(tier: NameTier, typed: boolean): NameTier | null {
  if (tier === 'code') return typed ? tier : null;
  if (tier === 'any-order') return null;
  return tier === 'exact' || tier === 'begins' ? 'holds' : tier;
}

/**
 * Orders answers by rule and keeps the best of each record: our comments last; the marks as typed before other marks; then the tier;
 * then whole words before beginnings, the site's subject before other documents, names that are about the words before those that
 * mention them, components before other kinds, what defines
 * before what mentions, what all levels share before what one level has, shorter names before longer ones, and last the order of the text.
 */
export function inOrder(
  answers: readonly Ranked[],
  { entries, documents }: Pick<Catalogue, 'entries' | 'documents'>,
): Ranked[] {
  const best = new Map<number, Ranked>();
  for (const answer of answers) {
    const known = best.get(answer.record);
    if (known === undefined || byReason(answer, known) < 0) best.set(answer.record, answer);
  }
  const [subject] = documents;
  const levels = levelsIn(entries);
  return [...best.values()]
    .map((answer) => {
      const entry = entries[answer.record];
      // Our comments rank below everything that the texts say.
      const isComment = Number(entry?.kind === 'ghi-chu');
      const own = keysOf(answer, entry, subject?.id, levels);
      return { answer, keys: [isComment, ...reasonOf(answer), ...own, answer.record] };
    })
    .sort((a, b) => compareKeys(a.keys, b.keys))
    .map(({ answer }) => answer);
}

function reasonOf({ asTyped, tier, whole }: Ranked): number[] {
  return [asTyped ? 0 : 1, TIERS.indexOf(tier), whole ? 0 : 1];
}

function byReason(a: Ranked, b: Ranked): number {
  return (
    Number(b.asTyped) - Number(a.asTyped) ||
    TIERS.indexOf(a.tier) - TIERS.indexOf(b.tier) ||
    Number(b.whole) - Number(a.whole)
  );
}

const knownLevels = new WeakMap<Catalogue['entries'], ReadonlySet<string | null>>();

/** Frameworks of one level: those that are things of their own to be found, as the one that all share is not. */
function levelsIn(entries: Catalogue['entries']): ReadonlySet<string | null> {
  const levels =
    knownLevels.get(entries) ??
    new Set(entries.flatMap(({ kind, framework }) => (kind === 'khung' ? [framework] : [])));
  knownLevels.set(entries, levels);
  return levels;
}

/** `subject` is the first document, the one that the site is about. */
function keysOf(
  { at, tier, words }: Ranked,
  entry: Catalogue['entries'][number] | undefined,
  subject: string | undefined,
  levels: ReadonlySet<string | null>,
): number[] {
  if (entry === undefined) return [];
  const byText = tier === 'phrase' || tier === 'scattered';
  const share = byText || tier === 'cite' ? 1 : words.length / lengthOf(entry);
  return [
    entry.document === subject ? 0 : 1 + statusOrder(entry),
    share < (words.length >= LEAST_WORDS ? LEAST_SHARE : LEAST_SHARE_OF_FEW) ? 1 : 0,
    KIND_ORDER.indexOf(entry.kind),
    at < DEFINITION ? 0 : 1,
    levels.has(entry.framework) ? 1 : 0,
    byText ? 0 : entry.title.length,
  ];
}

const knownLengths = new WeakMap<Entry, number>();

/** Number of words of a title. */
function lengthOf(entry: Entry): number {
  const length = knownLengths.get(entry) ?? wordsOf(entry.title).length;
  knownLengths.set(entry, length);
  return length;
}

/** Steps from the newest status; no document at all is the last. */
export function statusOrder({ status }: Catalogue['entries'][number]): number {
  return status === null ? STATUSES.length : STATUSES.indexOf(status);
}

function compareKeys(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < a.length; at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Words that say which name is meant, where only one has them all in their order. */
const LEAST_IN_ORDER = 4;

/** The one name that has all of the words in their order, with others between them. */
export function onlyInOrder(answers: readonly Ranked[], words: readonly Word[]): Ranked[] {
  const inOrder = answers.filter(({ tier, asTyped }) => asTyped && tier === 'in-order');
  return words.length >= LEAST_IN_ORDER && inOrder.length === 1 ? inOrder : [];
}
