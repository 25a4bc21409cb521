import { citedRecords } from '../citation/cited-records.ts';
import type { Word } from '../text/codes.ts';
import { cutTyped } from '../text/typed.ts';
import { readings } from './acronyms.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { type CiteAnswer, citeAnswer } from './cite-answer.ts';
import { corrections } from './correct.ts';
import type { Found, Hit } from './found.ts';
import { rankTexts } from './full-text.ts';
import { matchPhrase } from './match.ts';
import { unpackNames } from './names-file.ts';
import { rankParts } from './parts.ts';
import { parseQuery, type Query } from './query.ts';
import { withoutQuestion } from './question.ts';
import { inOrder, isAsGood, type Ranked, rankNames } from './rank.ts';
import { NAMES_FILE } from './record.ts';
import { type TextIndex, textIndexOf } from './text-index.ts';
import { yieldToMain } from './yield-to-main.ts';

/** Gives a file of the search bundle, unpacked. Each is loaded once, and again only after a failure. */
export type Bundle = (path: string) => Promise<Uint8Array>;

export type Engine = {
  /** All that every search needs has been loaded. */
  isLoaded(): boolean;
  /** Starts loading, so that the first search waits less. */
  warm(): Promise<void>;
  /** Results by code, citation and name alone: known before the texts have been loaded. */
  searchNames(typed: string): Promise<Found>;
  /** Where a typed citation, code or name leads. */
  cite(typed: string): Promise<CiteAnswer>;
  /** All results. Rejects when the data cannot be loaded. */
  search(typed: string): Promise<Found>;
  /** The text of a record. */
  text(record: number): Promise<string>;
};

/** One engine serves every search box of a page. */
export function createEngine(bundle: Bundle): Engine {
  const names = once(async () => unpackNames(await bundle(NAMES_FILE)));
  const catalogue = once(async () => catalogueOf(await names()));
  let loaded = false;
  const texts = once(async () => {
    const [packed, { dictionary }] = await Promise.all([
      names().then((file) => bundle(file.texts)),
      catalogue(),
    ]);
    await yieldToMain();
    const index = textIndexOf(packed, dictionary);
    loaded = true;
    return index;
  });
  return {
    isLoaded: () => loaded,
    async warm() {
      try {
        await texts();
      } catch {
        // The search that needs it says so.
      }
    },
    searchNames: async (typed) => answerQuery(cutTyped(typed), await catalogue(), null),
    async cite(typed) {
      const known = await catalogue();
      const read = cutTyped(typed);
      return citeAnswer(read, known, await answerQuery(read, known, null));
    },
    search: async (typed) => answerQuery(cutTyped(typed), await catalogue(), await texts()),
    text: async (record) => (await texts()).text(record),
  };
}

/** One way to understand the words, with what it finds. */
type Level = {
  words: readonly Word[];
  ways: readonly (readonly Word[])[];
  answers: Ranked[];
  corrected: boolean;
};

async function answerQuery(typed: string, catalogue: Catalogue, texts: TextIndex | null): Promise<Found> {
  const query = parseQuery(typed, catalogue.codes);
  const { marked } = query;
  if (query.words.length === 0) return { hits: [], sought: [], marked, complete: true, corrected: null };
  await yieldToMain();
  const cited = rankCited(query, catalogue);
  const holdsQuoted = quotedIn(query, catalogue, texts);
  const plain = withoutQuestion(query.words);
  const tried: Level[] = [];
  for (const [words, corrected] of levels(query, plain, catalogue)) {
    await yieldToMain();
    // A text that answers a question need not hold the words that only ask.
    const level = answerLevel(
      words,
      corrected,
      query,
      catalogue,
      plain !== null && words === query.words ? null : texts,
    );
    level.answers = level.answers.filter(({ record }) => holdsQuoted(record));
    tried.push(level);
    const [first] = level.answers;
    if (first?.asTyped && isAsGood(first.tier, 'phrase')) break;
  }
  const best = tried.reduce((a, b) => (isBetter(b, a) ? b : a));
  // What only a comment of ours holds is no answer of the texts: the nearest of theirs come first.
  const first = best.answers.find(({ record }) => catalogue.entries[record]?.kind !== 'ghi-chu');
  const corrected = best.corrected ? best.words.map(({ spelling }) => spelling).join(' ') : null;
  if (cited.length > 0 || (first && isAsGood(first.tier, 'any-order'))) {
    const hits = hitsOf([...cited, ...best.answers], catalogue);
    return { hits, sought: best.ways, marked, complete: true, corrected };
  }
  await yieldToMain();
  const words = best.corrected ? best.words : (plain ?? query.words);
  const sought = [words, ...readings(words, catalogue.acronyms).slice(0, MOST_PART_READINGS)];
  const parts = sought.flatMap((way) => rankParts(texts, catalogue, way, query));
  const held = parts.filter(({ record }) => holdsQuoted(record));
  const hits = hitsOf(inOrder(held.length > 0 ? held : parts, catalogue), catalogue);
  return { hits, sought, marked, complete: first !== undefined, corrected };
}

/** Readings of the query, besides itself, for which nearest results are looked for. */
const MOST_PART_READINGS = 2;

/** Which records hold every phrase in quotation marks, in their name or in their text. */
function quotedIn(
  { quoted, marked }: Query,
  { names }: Catalogue,
  texts: TextIndex | null,
): (record: number) => boolean {
  const strictness = marked ? 'marks' : 'letters';
  const inTexts = quoted.map((words) => texts?.phrase(words, strictness));
  return (record) =>
    quoted.every(
      (words, at) =>
        inTexts[at]?.has(record) ||
        matchPhrase({ words, open: false }, names[record]?.tokens ?? [], strictness) !== null,
    );
}

function hitsOf(ranked: readonly Ranked[], { entries }: Catalogue): Hit[] {
  const hits = new Map<number, Hit>();
  for (const { record, words } of ranked) {
    const entry = entries[record];
    if (entry !== undefined && !hits.has(record)) hits.set(record, { record, entry, nameWords: words });
  }
  return [...hits.values()];
}

/**
 * The words as typed; without those that only ask; with unknown words corrected; with words corrected that no name has
 * beside their neighbours.
 */
function* levels(
  query: Query,
  plain: Word[] | null,
  catalogue: Catalogue,
): Generator<[readonly Word[], boolean]> {
  yield [query.words, false];
  if (plain !== null) yield [plain, false];
  const { open } = query;
  for (const odd of [false, true]) {
    const ways = corrections(plain ?? query.words, { open, odd }, catalogue);
    const named = ways.find((way) =>
      rankNames(catalogue, [way], query).some(({ tier }) => isAsGood(tier, 'in-order')),
    );
    const best = named ?? (odd ? undefined : ways[0]);
    if (best !== undefined) yield [best, true];
  }
}

function answerLevel(
  words: readonly Word[],
  corrected: boolean,
  { open, marked }: Query,
  catalogue: Catalogue,
  texts: TextIndex | null,
): Level {
  const ways = [words, ...readings(words, catalogue.acronyms)];
  const byName = rankNames(catalogue, ways, { open, marked });
  const byText = texts === null ? [] : rankTexts(texts, catalogue, words, { open, marked });
  return { words, ways, corrected, answers: inOrder([...byName, ...byText], catalogue) };
}

function isBetter({ answers: [a] }: Level, { answers: [b] }: Level): boolean {
  if (a === undefined || b === undefined) return a !== undefined;
  return a.asTyped === b.asTyped ? !isAsGood(b.tier, a.tier) : a.asTyped;
}

/** What a citation leads to: the place, then the same words elsewhere. */
function rankCited({ text }: Query, catalogue: Catalogue): Ranked[] {
  const { best, others } = citedRecords(text, catalogue) ?? { best: [], others: [] };
  return [...best, ...others]
    .slice(0, MOST_CITED)
    .map((record) => ({ record, tier: 'cite', asTyped: true, whole: true, words: [], at: 0, score: 0 }));
}

const MOST_CITED = 10;

/** Runs `load` at the first call and shares its result; a failure is forgotten, so that the next call tries again. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}
