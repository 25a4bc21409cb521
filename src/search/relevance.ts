import type { Word } from '../text/codes.ts';
import type { Fields } from './fields.ts';
import type { Strictness } from './match.ts';

/** Weight of a word by the field that it stands in, and how much the length of that field counts against it (0–1). */
const WEIGHTS: Record<keyof Fields, { weight: number; byLength: number }> = {
  name: { weight: 3, byLength: 0.5 },
  text: { weight: 1, byLength: 0.4 },
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

/** How often words follow each other, weighted by field and its length: the k-th count is that of the k-th record. */
type Counts = { records: Uint32Array; counts: Float64Array };

/**
 * Score of every record, 0 for those that have no word of the query (BM25F: words and pairs of neighbours over name, text
 * and place). Rare words count more than common ones, and what holds more of the query more than what holds less.
 */
export function relevance(
  words: readonly Word[],
  fields: Fields,
  { marked, records }: { marked: boolean; records: number },
): Float64Array {
  const scores = new Float64Array(records);
  const covered = new Float64Array(records);
  let all = 0;
  for (const { words: own, weight } of termsOf(words)) {
    const found = countsOf(own, fields, marked);
    const rarity = Math.log(1 + (records - found.records.length + 0.5) / (found.records.length + 0.5));
    const isWord = own.length === 1;
    if (isWord) all += weight * rarity;
    for (const [at, record] of found.records.entries()) {
      const count = found.counts[at] ?? 0;
      scores[record] =
        (scores[record] ?? 0) + (weight * rarity * count * (SATURATION + 1)) / (count + SATURATION);
      if (isWord) covered[record] = (covered[record] ?? 0) + weight * rarity;
    }
  }
  return scores.map(
    (score, record) => score * (UNCOVERED + (1 - UNCOVERED) * ((covered[record] ?? 0) / (all || 1))),
  );
}

function termsOf(words: readonly Word[]): Term[] {
  const single = new Map(words.map((word) => [word.spelling, { words: [word], weight: word.share ?? 1 }]));
  const pairs = new Map(
    words.slice(1).map((word, at) => {
      const pair = words.slice(at, at + 1).concat(word);
      const share = Math.min(...pair.map(({ share = 1 }) => share));
      return [pair.map(({ spelling }) => spelling).join(' '), { words: pair, weight: PAIR * share }];
    }),
  );
  return [...[...single.values()].slice(0, MOST_WORDS), ...[...pairs.values()].slice(0, MOST_WORDS)];
}

/** Counts of words that were looked for already: a query that grows asks for the same words at every key. */
const known = new WeakMap<Fields, Map<string, Counts>>();
const MOST_KNOWN = 500;

function countsOf(words: readonly Word[], fields: Fields, marked: boolean): Counts {
  let own = known.get(fields);
  if (own === undefined || own.size >= MOST_KNOWN) {
    own = new Map();
    known.set(fields, own);
  }
  const key = words.map(({ marks, fold }) => (marked ? `${marks}/${fold}` : fold)).join(' ');
  const counts = own.get(key) ?? countIn(words, fields, marked);
  own.set(key, counts);
  return counts;
}

/** Weighted number of places in each record, by field and its length. */
function countIn(words: readonly Word[], fields: Fields, marked: boolean): Counts {
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
  return { records: Uint32Array.from(counts.keys()), counts: Float64Array.from(counts.values()) };
}
