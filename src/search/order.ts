import type { Word } from '../text/codes.ts';
import type { Catalogue } from './catalogue.ts';
import { copiedFrom } from './copied.ts';
import { ownAnswers } from './fact-for.ts';
import type { Fields, SearchedTexts } from './fields.ts';
import { fuseRanks } from './fuse.ts';
import { matchPhrase } from './match.ts';
import { nameRuns } from './name-runs.ts';
import type { Query } from './query.ts';
import { ANSWERS, type Asked } from './question.ts';
import { isAsGood, type Ranked, statusOrder } from './rank.ts';
import type { Entry } from './record.ts';
import { relevance } from './relevance.ts';
import { yieldToMain } from './yield-to-main.ts';

/** Words of a phrase from which on a text that holds it is what was looked for, and where some name has them all. */
const LEAST_VERBATIM = 4;
const LEAST_BESIDE_NAMES = 6;
/** Share of the best score that a near result must reach. */
const NEAR = 0.45;
/** Weights of the orders by rules and by names beside that by relevance. */
const RULES = 0.7;
const NAMES = 0.7;
/** Weight of the order of what answers a question. */
const ANSWERS_WEIGHT = 1.2;
/** Readings of the query whose words are looked for. */
const MOST_READINGS = 4;
/** How much more an answer counts whose text says a word that answers. */
const SAYS = 1.3;
/** Share of a term's score that counts, and loss for each step from the subject of the site. */
const TERM = 0.75;
const OLDER = 0.06;
/** How much more a record counts of which is known what it answers: who bears what it says. */
const OWN_ANSWER = 1.25;
/** How much more a record counts whose whole name stands in the query, and words of the shortest such name. */
const NAMED_IN = 1.4;
const LEAST_NAME = 3;

/**
 * All records that answer, best first. First what holds the query as it is: answers by rule that have it as a phrase in
 * their name or verbatim in their text, then texts that share long runs with it. Then an order made of three: by rules,
 * by relevance, by names. Our comments come last.
 */
export async function orderOf(
  answers: readonly Ranked[],
  sought: readonly (readonly Word[])[],
  query: Query,
  asked: Asked | null,
  catalogue: Catalogue,
  fields: SearchedTexts,
): Promise<number[]> {
  const [words = []] = sought;
  const certain = certainAmong(answers, words);
  const copied = [...copiedFrom(words, fields.text)].sort(([, a], [, b]) => b - a).map(([record]) => record);
  await yieldToMain();
  const scores = await relevanceOf(sought, query, catalogue, fields);
  await yieldToMain();
  const fused = fuseRanks([
    { order: answers.map(({ record }) => record), weight: RULES },
    { order: nearest(scores), weight: 1 },
    ...sought.slice(0, 2).map((way) => ({ order: nameRuns(way, fields.name), weight: NAMES })),
    {
      order: asked === null ? [] : nearest(answering(scores, asked, catalogue, fields)),
      weight: ANSWERS_WEIGHT,
    },
  ]);
  const all = [...new Set([...certain, ...copied, ...fused])];
  const isComment = (record: number): boolean => catalogue.entries[record]?.kind === 'ghi-chu';
  return [...all.filter((record) => !isComment(record)), ...all.filter(isComment)];
}

function certainAmong(answers: readonly Ranked[], words: readonly Word[]): number[] {
  const isNamed = answers.some(({ tier, asTyped }) => asTyped && tier === 'in-order');
  const least = isNamed ? LEAST_BESIDE_NAMES : LEAST_VERBATIM;
  return answers.flatMap(({ record, tier, asTyped }) =>
    asTyped && (isAsGood(tier, 'holds') || (tier === 'phrase' && words.length >= least)) ? [record] : [],
  );
}

/** Score of each record by the best reading of the query; 0 for one that has none of its words. */
async function relevanceOf(
  sought: readonly (readonly Word[])[],
  { marked }: Query,
  catalogue: Catalogue,
  fields: Fields,
): Promise<Float64Array> {
  const { entries, documents } = catalogue;
  const best = new Float64Array(entries.length);
  for (const way of sought.slice(0, MOST_READINGS)) {
    await yieldToMain();
    const scores = relevance(way, fields, { marked, records: entries.length });
    for (let record = 0; record < best.length; record += 1)
      best[record] = Math.max(best[record] ?? 0, scores[record] ?? 0);
  }
  await yieldToMain();
  const named = sought.slice(0, MOST_READINGS).map((way) => namesIn(way, catalogue));
  const isNamed = (record: number): boolean => named.some((isIn) => isIn(record));
  return best.map((score, record) =>
    score === 0 ? 0 : score * standing(entries[record], documents[0]?.id) * (isNamed(record) ? NAMED_IN : 1),
  );
}

/** What a record counts for by its document, of which the subject comes first, and kind: a term stands for the thing. */
function standing(entry: Entry | undefined, subject: string | undefined): number {
  if (entry === undefined) return 0;
  const older = entry.document === subject ? 0 : 1 + Math.min(1, statusOrder(entry));
  return (entry.kind === 'thuat-ngu' ? TERM : 1) * (1 - older * OLDER);
}

/** The scores of records of a kind that answers what is asked, or whose text says so; 0 for others. */
function answering(
  scores: Float64Array,
  asked: Asked,
  { entries }: Catalogue,
  { text, facts }: SearchedTexts,
): Float64Array {
  const { cues, kinds } = ANSWERS[asked];
  const own = ownAnswers(facts, asked, entries);
  const saying = new Set(cues.flatMap((cue) => [...text.phrase(cue, 'marks').keys()]));
  return scores.map((score, record) => {
    const kind = entries[record]?.kind;
    const byKind = Math.max((kind && kinds[kind]) ?? 0, own.has(record) ? OWN_ANSWER : 0);
    const says = saying.has(record);
    return byKind > 0 || says ? score * Math.max(byKind, 1) * (says ? SAYS : 1) : 0;
  });
}

/** The records of the best scores, best first. */
function nearest(scores: Float64Array): number[] {
  const least = scores.reduce((most, score) => Math.max(most, score), 0) * NEAR;
  const scoreOf = (record: number): number => scores[record] ?? 0;
  const near: number[] = [];
  for (let record = 0; record < scores.length; record += 1)
    if (scoreOf(record) > 0 && scoreOf(record) >= least) near.push(record);
  return near.sort((a, b) => scoreOf(b) - scoreOf(a) || a - b);
}

/** Tells whether a record's own name, without a number before it and a bracket after it, stands in the words. */
function namesIn(words: readonly Word[], { names, entries }: Catalogue): (record: number) => boolean {
  const folds = new Set(words.map(({ fold }) => fold));
  const query = words.map((word, at) => ({ ...word, word: at }));
  return (record) => {
    const head = names[record]?.head ?? [];
    if (head.length < LEAST_NAME || entries[record]?.kind === 'thuat-ngu') return false;
    if (!head.every(({ fold }) => folds.has(fold))) return false;
    return matchPhrase({ words: head, open: false }, query, 'letters') !== null;
  };
}
