import type { Word } from '../text/codes.ts';
import type { Fields } from './fields.ts';
import type { Strictness } from './match.ts';

/** Weight of a word by the field that it stands in, and how much the length of that field counts against it (0–1). */
const WEIGHTS: Record<keyof Fields, { weight: number; byLength: number }> = {
  name: { weight: 3, byLength: 0.5 },
  text: { weight: 1, byLength: 0.6 },
  place: { weight: 0.5, byLength: 0.5 },
};
const FIELDS = Object.keys(WEIGHTS) as (keyof Fields)[];

/** How soon a repeated word stops counting more. */
const SATURATION = 1.2;
/** Weight of two neighbouring words beside that of a word. */
const PAIR = 0.8;
/** Share of a hit with other marks than were typed, where no text has these. */
const OTHER_MARKS = 0.3;
/** Share of the score that does not depend on how much of the query a record has. */
const UNCOVERED = 0.35;
/** Words of a query that are looked for: the rarest. */
const MOST_WORDS = 40;

/** A word or two neighbouring words, with its weight in the query. */
type Term = { words: readonly Word[]; weight: number };

/**
 * Score of every record that has a word of the query (BM25F: words and pairs of neighbours over name, text and place).
 * Rare words count more than common ones, and what holds more of the query more than what holds less.
 */
export function relevance(
  words: readonly Word[],
  fields: Fields,
  { marked, records }: { marked: boolean; records: number },
): Map<number, number> {
  const scores = new Map<number, number>();
  const covered = new Map<number, number>();
  let all = 0;
  for (const { words: own, weight } of termsOf(words)) {
    const counts = countsOf(own, fields, marked);
    const rarity = Math.log(1 + (records - counts.size + 0.5) / (counts.size + 0.5));
    if (own.length === 1) all += rarity;
    for (const [record, count] of counts) {
      scores.set(
        record,
        (scores.get(record) ?? 0) + (weight * rarity * count * (SATURATION + 1)) / (count + SATURATION),
      );
      if (own.length === 1) covered.set(record, (covered.get(record) ?? 0) + rarity);
    }
  }
  for (const [record, score] of scores)
    scores.set(record, score * (UNCOVERED + (1 - UNCOVERED) * ((covered.get(record) ?? 0) / (all || 1))));
  return scores;
}

function termsOf(words: readonly Word[]): Term[] {
  const single = new Map(words.map((word) => [word.spelling, { words: [word], weight: 1 }]));
  const pairs = new Map(
    words.slice(1).map((word, at) => {
      const pair = words.slice(at, at + 1).concat(word);
      return [pair.map(({ spelling }) => spelling).join(' '), { words: pair, weight: PAIR }];
    }),
  );
  return [...[...single.values()].slice(0, MOST_WORDS), ...[...pairs.values()].slice(0, MOST_WORDS)];
}

/** Weighted number of places in each record, by field and its length. */
function countsOf(words: readonly Word[], fields: Fields, marked: boolean): Map<number, number> {
  const counts = new Map<number, number>();
  const add = (strictness: Strictness, share: number) => {
    for (const name of FIELDS) {
      const { weight, byLength } = WEIGHTS[name];
      const field = fields[name];
      for (const [record, count] of field.counts(words, strictness)) {
        const length = 1 - byLength + (byLength * field.length(record)) / field.averageLength;
        counts.set(record, (counts.get(record) ?? 0) + (share * weight * count) / length);
      }
    }
  };
  add(marked ? 'marks' : 'letters', 1);
  if (counts.size === 0 && marked) add('letters', OTHER_MARKS);
  return counts;
}
