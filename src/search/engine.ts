import { citedRecords } from '../citation/cited-records.ts';
import type { Word } from '../text/codes.ts';
import { readings } from './acronyms.ts';
import { type Catalogue, catalogueOf } from './catalogue.ts';
import { type CiteAnswer, citeAnswer } from './cite-answer.ts';
import { corrections } from './correct.ts';
import type { DirectFile } from './direct.ts';
import type { Found, Hit } from './found.ts';
import { rankTexts } from './full-text.ts';
import { type Asking, askingOf } from './index-budget.ts';
import { matchPhrase } from './match.ts';
import type { Pagefind } from './pagefind.ts';
import { rankParts } from './parts.ts';
import { parseQuery, type Query } from './query.ts';
import { withoutQuestion } from './question.ts';
import { inOrder, isAsGood, type Ranked, rankNames } from './rank.ts';
import { breath } from './yield-to-main.ts';

/** Where the engine gets its data; each is asked once, and again only after a failure. */
export type Sources = {
  direct(): Promise<DirectFile>;
  pagefind(vocabulary: readonly string[]): Promise<Pagefind>;
  /** The texts of a file of `DirectFile.texts`. */
  texts(file: string): Promise<string[]>;
};

export type Engine = {
  /** All that every search needs has been loaded. */
  isLoaded(): boolean;
  /** Starts loading, so that the first search waits less. */
  warm(): Promise<void>;
  /** Results by code, citation and name alone: known before the full text has been loaded. */
  direct(typed: string): Promise<Found>;
  /** Where a typed citation, code or name leads. */
  cite(typed: string): Promise<CiteAnswer>;
  /**
   * All results. `patience` is waited for before a file of the index is loaded. Rejects when that rejects, and when the
   * data cannot be loaded.
   */
  search(typed: string, patience?: () => Promise<void>): Promise<Found>;
  /** The file that the text of a record stands in. */
  textFile(record: number): Promise<string>;
  /** The text of a record. `patience` is waited for before its file is loaded. */
  text(record: number, patience?: () => Promise<void>): Promise<string>;
};

/** One engine serves every search box of a page. */
export function createEngine(sources: Sources): Engine {
  const catalogue = once(async () => catalogueOf(await sources.direct()));
  let loaded = false;
  const pagefind = once(async () => {
    const engine = await sources.pagefind((await catalogue()).vocabulary.folds);
    loaded = true;
    return engine;
  });
  const texts = new Map<string, () => Promise<string[]>>();
  return {
    isLoaded: () => loaded,
    async warm() {
      try {
        await catalogue();
        await pagefind();
      } catch {
        // The search that needs it says so.
      }
    },
    direct: async (typed) => answerQuery(typed, await catalogue(), null),
    async cite(typed) {
      const known = await catalogue();
      return citeAnswer(typed, known, await answerQuery(typed, known, null));
    },
    async search(typed, patience = async () => undefined) {
      const [known, engine] = await Promise.all([catalogue(), pagefind()]);
      return answerQuery(typed, known, askingOf(engine, patience));
    },
    textFile: async (record) => textPlace(record, await catalogue()).file,
    async text(record, patience = async () => undefined) {
      const { from, file } = textPlace(record, await catalogue());
      if (!texts.has(file)) await patience();
      const load = texts.get(file) ?? once(() => sources.texts(file));
      texts.set(file, load);
      return (await load())[record - from] ?? '';
    },
  };
}

function textPlace(record: number, { texts }: Catalogue): Catalogue['texts'][number] {
  return texts.findLast(({ from }) => from <= record) ?? { from: 0, file: '' };
}

/** One way to understand the words, with what it finds. */
type Level = {
  words: readonly Word[];
  ways: readonly (readonly Word[])[];
  answers: Ranked[];
  corrected: boolean;
};

async function answerQuery(typed: string, catalogue: Catalogue, asking: Asking | null): Promise<Found> {
  const query = parseQuery(typed, catalogue.codes);
  const { marked } = query;
  if (query.words.length === 0)
    return { hits: [], sought: [], marked, complete: true, corrected: null, files: 0 };
  await breath();
  const cited = rankCited(query, catalogue);
  const holds = await quotedIn(query, catalogue, asking);
  const plain = withoutQuestion(query.words);
  const tried: Level[] = [];
  for (const [words, corrected] of levels(query, plain, catalogue)) {
    await breath();
    // The words that only ask are asked of names; a text that answers need not hold them.
    const texts = plain !== null && words === query.words ? null : asking;
    const level = await answerLevel(words, corrected, query, catalogue, texts);
    level.answers = level.answers.filter(({ record }) => holds(record));
    tried.push(level);
    if (level.answers[0] && isAsGood(level.answers[0].tier, 'phrase')) break;
  }
  const best = tried.reduce((a, b) => (isBetter(b, a) ? b : a));
  // What only a comment of ours holds is no answer of the texts: the nearest of theirs come first.
  const first = best.answers.find(({ record }) => catalogue.entries[record]?.kind !== 'ghi-chu');
  const corrected = best.corrected ? best.words.map(({ spelling }) => spelling).join(' ') : null;
  if (cited.length > 0 || (first && isAsGood(first.tier, 'any-order'))) {
    const hits = hitsOf([...cited, ...best.answers], catalogue);
    return { hits, sought: best.ways, marked, complete: true, corrected, files: asking?.files() ?? 0 };
  }
  const words = best.corrected ? best.words : (plain ?? query.words);
  const sought = [words, ...readings(words, catalogue.acronyms).slice(0, MOST_PART_READINGS)];
  const parts = (await Promise.all(sought.map((way) => rankParts(asking, catalogue, way, query)))).flat();
  const held = parts.filter(({ record }) => holds(record));
  const hits = hitsOf(inOrder(held.length > 0 ? held : parts, catalogue), catalogue);
  return { hits, sought, marked, complete: first !== undefined, corrected, files: asking?.files() ?? 0 };
}

/** Nearest results are looked for in so many other ways to read the words. */
const MOST_PART_READINGS = 2;

/** Which records hold every phrase in quotation marks, in their name or in their text. */
async function quotedIn(
  { quoted, marked }: Query,
  { names }: Catalogue,
  asking: Asking | null,
): Promise<(record: number) => boolean> {
  const texts = await Promise.all(quoted.map((words) => asking?.phrase(words, marked)));
  return (record) =>
    quoted.every(
      (words, at) =>
        texts[at]?.has(record) ||
        matchPhrase({ words, open: false }, names[record]?.tokens ?? [], marked ? 'marks' : 'letters') !==
          null,
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

/** The words as typed; without those that only ask; with unknown words mended; with words mended that make no name. */
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

async function answerLevel(
  words: readonly Word[],
  corrected: boolean,
  query: Query,
  catalogue: Catalogue,
  asking: Asking | null,
): Promise<Level> {
  const ways = [words, ...readings(words, catalogue.acronyms)];
  const options = { open: query.open, marked: query.marked };
  const byName = rankNames(catalogue, ways, options);
  await breath();
  const named = byName.some(({ tier, asTyped }) => asTyped && isAsGood(tier, 'in-order'));
  const byText = asking === null ? [] : await rankTexts(asking, catalogue, words, { ...options, named });
  return { words, ways, corrected, answers: inOrder([...byName, ...byText], catalogue) };
}

function isBetter({ answers: [a] }: Level, { answers: [b] }: Level): boolean {
  return a !== undefined && (b === undefined || !isAsGood(b.tier, a.tier));
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
