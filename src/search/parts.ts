import type { Word } from '../text/codes.ts';
import type { Catalogue } from './catalogue.ts';
import type { FieldIndex } from './field-index.ts';
import { hitWords, matchPhrase, type Sought, wordsIn } from './match.ts';
import type { Ranked } from './rank.ts';

/** Words looked for in texts: those that say most. */
const MOST_PARTS = 4;
/** Weight of a word in a name; one in a text, or in what a term stands for, weighs 1. */
const IN_NAME = 1.4;
/** Bonus for two neighbouring words, as a share of their weight. */
const NEIGHBOURS = 0.6;
/** Bonus for a name of which the query has every word. */
const COVERED = 0.5;
/** Bonus when a whole name of `LEAST_INSIDE` or more words stands in the query; terms have none. */
const INSIDE = 2;
const LEAST_INSIDE = 3;
/** Share of the best score that a result must reach. */
const NEAR = 0.55;

/**
 * The nearest records that hold some of the words: rare words count more than common ones, words in a name more than
 * in a text, neighbours more than scattered words. Names alone are searched without `texts`.
 */
export function rankParts(
  texts: FieldIndex | null,
  catalogue: Catalogue,
  words: readonly Word[],
  { open, marked }: { open: boolean; marked: boolean },
): Ranked[] {
  const weights = words.map(({ fold }) => 1 + catalogue.vocabulary.rarity(fold));
  const total = weights.reduce((sum, each) => sum + each, 0);
  const parts = texts === null ? [] : textParts(texts, catalogue, words, weights, marked);
  const score = scorer({ words, open }, weights, parts, catalogue, marked);
  const scored: { record: number; score: number }[] = [];
  let most = 0;
  for (const { record, atMost } of likeliest(words, open, weights, parts, catalogue)) {
    if (atMost < most * NEAR) break;
    const own = score(record);
    most = Math.max(most, own);
    scored.push({ record, score: own });
  }
  return scored
    .filter((each) => each.score > 0 && each.score >= most * NEAR)
    .map((each) => ({
      ...each,
      words: hitWords(
        { words, open },
        catalogue.names[each.record]?.tokens ?? [],
        marked ? 'marks' : 'letters',
      ),
      tier: 'part',
      asTyped: true,
      whole: true,
      at: 0,
      score: each.score / total,
    }));
}

/**
 * The records that hold any of the words, marks aside, each with an upper bound of its score, the best first: of ten
 * thousand records that say "dữ liệu" only those that can be near are scored.
 */
function likeliest(
  words: readonly Word[],
  open: boolean,
  weights: readonly number[],
  texts: readonly TextPart[],
  catalogue: Catalogue,
): { record: number; atMost: number }[] {
  const bounds = new Map<number, number>();
  const add = (records: Iterable<number>, worth: number) => {
    for (const record of records) bounds.set(record, (bounds.get(record) ?? 0) + worth);
  };
  for (const [at, { fold }] of words.entries()) {
    const besides = (at > 0 ? 1 : 0) + (at < words.length - 1 ? 1 : 0);
    const inName = IN_NAME * (1 + besides * NEIGHBOURS) + INSIDE + COVERED;
    add(catalogue.withWord(fold, open && at === words.length - 1), (weights[at] ?? 0) * inName);
  }
  for (const { run, records } of texts) {
    const said = run.reduce((sum, at) => sum + (weights[at] ?? 0), 0);
    add(records.keys(), run.length === 1 ? said : said * NEIGHBOURS);
  }
  return [...bounds]
    .map(([record, atMost]) => ({ record, atMost }))
    .sort((a, b) => b.atMost - a.atMost || a.record - b.record);
}

/** Scores a record by the words that it holds in its name and in its text. */
function scorer(
  sought: Sought,
  weights: readonly number[],
  texts: readonly TextPart[],
  { names, entries }: Catalogue,
  marked: boolean,
): (record: number) => number {
  const { words, open } = sought;
  const strictness = marked ? 'marks' : 'letters';
  const weight = (at: number) => weights[at] ?? 0;
  const sum = (places: Iterable<number>) => [...places].reduce((all, at) => all + weight(at), 0);
  const said = words.map((word, at) => ({ ...word, word: at }));
  const single = texts.filter(({ run }) => run.length === 1);
  const pairs = new Map(
    texts.flatMap(({ run: [, at], records }) => (at === undefined ? [] : [[at, records]])),
  );
  return (record) => {
    const name = names[record];
    if (name === undefined) return 0;
    const isTerm = entries[record]?.kind === 'thuat-ngu';
    const inName = wordsIn(sought, name.tokens, strictness);
    const worth = isTerm ? 1 : IN_NAME;
    const besides = (at: number): number => {
      if (inName.has(at - 1) && inName.has(at)) {
        const pair = { words: words.slice(at - 1, at + 1), open: open && at === words.length - 1 };
        if (matchPhrase(pair, name.tokens, strictness) !== null) return worth;
      }
      return pairs.get(at)?.has(record) ? 1 : 0;
    };
    let score = worth * sum(inName);
    for (const { run, records } of single) {
      if (records.has(record)) score += sum(run.filter((at) => !inName.has(at)));
    }
    for (const at of words.keys()) if (at > 0) score += NEIGHBOURS * besides(at) * sum([at - 1, at]);
    if (name.tokens.length === 0 || isTerm) return score;
    const inside = [name.tokens.slice(name.wordStart), name.head]
      .filter(({ length }) => length >= LEAST_INSIDE)
      .map((own) => matchPhrase({ words: own, open: false }, said, strictness))
      .find((match) => match !== null);
    score += INSIDE * sum(inside?.words ?? []);
    score += COVERED * sum(inName) * Math.min(1, inName.size / (name.tokens.length - name.wordStart || 1));
    return score;
  };
}

type TextPart = { run: number[]; records: ReadonlyMap<number, number> };

/** The words that say most, and those of them that are neighbours, with the records whose texts have them. */
function textParts(
  texts: FieldIndex,
  { vocabulary }: Catalogue,
  words: readonly Word[],
  weights: readonly number[],
  marked: boolean,
): TextPart[] {
  const asked = [...words.keys()]
    .filter((at) => vocabulary.spellings(words[at]?.fold ?? '').length > 0)
    .sort((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0))
    .slice(0, MOST_PARTS)
    .sort((a, b) => a - b);
  const pairs = asked.flatMap((at) => (asked.includes(at + 1) ? [[at, at + 1]] : []));
  return [...asked.map((at) => [at]), ...pairs].map((run) => ({
    run,
    records: texts.phrase(
      run.flatMap((at) => words[at] ?? []),
      marked ? 'marks' : 'letters',
    ),
  }));
}
