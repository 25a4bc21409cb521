import type { Word } from '../text/codes.ts';
import type { Catalogue } from './catalogue.ts';
import { copiedFrom } from './copied.ts';
import type { Fields } from './fields.ts';
import { fuseRanks } from './fuse.ts';
import { matchPhrase } from './match.ts';
import { nameRuns } from './name-runs.ts';
import { rankParts } from './parts.ts';
import type { Query } from './query.ts';
import { ANSWERS, type Asked } from './question.ts';
import { inOrder, isAsGood, type Ranked } from './rank.ts';
import { relevance } from './relevance.ts';

/** Words of a phrase from which on a text that holds it is what was looked for. */
const LEAST_VERBATIM = 4;
/** Share of the best score that a near result must reach. */
const NEAR = 0.45;
/** Weight of the order by rules, and of that by names, beside that by relevance. */
const RULES = 1;
const NAMES = 0.7;
/** Readings of the query, besides itself, for which parts of it are looked for. */
const MOST_PART_READINGS = 2;
/** How much more a record counts that is of a kind that answers a question, or says a word that does. */
const ANSWERING_TEXT = 1.25;
/** How much more a record counts whose whole name stands in the query, and words of the shortest such name. */
const NAMED_IN = 1.4;
const LEAST_NAME = 3;

/**
 * All records that answer, best first. First what holds the query as it is: answers by rule that have it as a phrase in
 * their name or verbatim in their text, then texts that share long runs with it. Then an order made of three: by rules,
 * by relevance, by names. Our comments come last.
 */
export function orderOf(
  answers: readonly Ranked[],
  sought: readonly (readonly Word[])[],
  query: Query,
  asked: Asked | null,
  catalogue: Catalogue,
  fields: Fields,
): number[] {
  const [words = []] = sought;
  const certain = answers.filter((answer) => isCertain(answer, words)).map(({ record }) => record);
  const copied = [...copiedFrom(words, fields.text)].sort(([, a], [, b]) => b - a).map(([record]) => record);
  const byRule = answers.length > 0 ? answers : partsOf(sought, query, catalogue, fields);
  const fused = fuseRanks([
    { order: byRule.map(({ record }) => record), weight: RULES },
    { order: relevant(sought, query, asked, catalogue, fields), weight: 1 },
    { order: nameRuns(words, fields.name), weight: NAMES },
  ]);
  const all = [...new Set([...certain, ...copied, ...fused])];
  const isComment = (record: number): boolean => catalogue.entries[record]?.kind === 'ghi-chu';
  return [...all.filter((record) => !isComment(record)), ...all.filter(isComment)];
}

function isCertain({ tier, asTyped }: Ranked, words: readonly Word[]): boolean {
  return asTyped && (isAsGood(tier, 'holds') || (tier === 'phrase' && words.length >= LEAST_VERBATIM));
}

function partsOf(
  sought: readonly (readonly Word[])[],
  query: Query,
  catalogue: Catalogue,
  { text }: Fields,
): Ranked[] {
  const ways = sought.slice(0, 1 + MOST_PART_READINGS);
  return inOrder(
    ways.flatMap((way) => rankParts(text, catalogue, way, query)),
    catalogue,
  );
}

function relevant(
  sought: readonly (readonly Word[])[],
  { marked }: Query,
  asked: Asked | null,
  catalogue: Catalogue,
  fields: Fields,
): number[] {
  const [words = []] = sought;
  const scores = new Map<number, number>();
  for (const way of sought) {
    for (const [record, score] of relevance(way, fields, { marked, records: catalogue.entries.length }))
      scores.set(record, Math.max(scores.get(record) ?? 0, score));
  }
  const answering = asked === null ? () => 1 : answersTo(asked, catalogue, fields);
  const ranked = [...scores]
    .map(([record, score]) => ({
      record,
      score: score * answering(record) * (isNamedIn(record, words, catalogue) ? NAMED_IN : 1),
    }))
    .sort((a, b) => b.score - a.score || a.record - b.record);
  const least = (ranked[0]?.score ?? 0) * NEAR;
  return ranked.filter(({ score }) => score >= least).map(({ record }) => record);
}

/** How much more a record counts because it answers what is asked. */
function answersTo(asked: Asked, { entries }: Catalogue, { text }: Fields): (record: number) => number {
  const { cues, kinds } = ANSWERS[asked];
  const saying = new Set(cues.flatMap((cue) => [...text.phrase(cue, 'marks').keys()]));
  return (record) => {
    const kind = entries[record]?.kind;
    const byKind = kind === undefined ? 1 : (kinds[kind] ?? 1);
    return byKind * (saying.has(record) ? ANSWERING_TEXT : 1);
  };
}

/** The record's own name, without a number before it and a bracket after it, stands in the words. */
function isNamedIn(record: number, words: readonly Word[], { names, entries }: Catalogue): boolean {
  const head = names[record]?.head ?? [];
  if (head.length < LEAST_NAME || head.length > words.length || entries[record]?.kind === 'thuat-ngu')
    return false;
  const query = words.map((word, at) => ({ ...word, word: at }));
  return matchPhrase({ words: head, open: false }, query, 'letters') !== null;
}
