import { readTyped } from '../citation/parse-citation-query.ts';
import { cutTyped } from '../text/typed.ts';
import { answerQuery } from './answer-query.ts';
import { catalogueOf, sharedNamesOf } from './catalogue.ts';
import { type CiteAnswer, citeAnswer } from './cite-answer.ts';
import type { Filters } from './facet.ts';
import { fieldsOf } from './fields.ts';
import { type Found, NOTHING_FOUND } from './hits.ts';
import { interpret } from './interpret.ts';
import { documentNamedIn } from './named-document.ts';
import { type UnpackedNames, unpackNames } from './names-file.ts';
import { joinParts, type Part, unpackPart } from './part.ts';
import { likelyParts } from './part-finder.ts';
import { parseQuery } from './query.ts';
import { NAMES_FILE, TEXTS_FILE } from './record.ts';
import { unpackTextsFile } from './texts-file.ts';
import { yieldToMain } from './yield-to-main.ts';

/** Gives a file of the search bundle, unpacked. Each is loaded once, and again only after a failure. */
export type Bundle = (path: string) => Promise<Uint8Array>;

export type Engine = {
  /** Starts loading, so that the first search waits less. */
  warm(): Promise<void>;
  /** Results by code, citation and name alone, for when the texts cannot be loaded. */
  searchNames(typed: string): Promise<Found>;
  /** Where a typed citation, code or name leads. */
  cite(typed: string): Promise<CiteAnswer>;
  /**
   * All results among the records that every search has, and in the parts that the words point to, or of the document
   * and framework that the reader has chosen. Rejects when the data cannot be loaded.
   */
  search(typed: string, filters?: Filters): Promise<Found>;
  /** Everything there that has a name of its own, in reading order. */
  all(filters?: Filters): Promise<Found>;
};

/** One engine serves every search box of a page. */
export function createEngine(bundle: Bundle): Engine {
  const front = once(async () => {
    const file = await unpackNames(await bundle(NAMES_FILE));
    await yieldToMain();
    return { file, shared: sharedNamesOf(file), partAt: file.parts.map((_, at) => once(() => loadPart(at))) };
  });
  const catalogue = once(async () => {
    const { file, shared } = await front();
    return catalogueOf(file.entries, shared);
  });
  const core = once(async (): Promise<Part> => {
    const [texts, { file }, known] = await Promise.all([bundle(TEXTS_FILE), front(), catalogue()]);
    await yieldToMain();
    const fields = await fieldsOf(known, unpackTextsFile(texts, file.textsStamp));
    return { from: 0, catalogue: known, fields };
  });
  async function loadPart(at: number): Promise<Part> {
    const { file, shared } = await front();
    const { path, from } = file.parts[at] ?? { path: '', from: 0 };
    return unpackPart(await bundle(path), from, shared);
  }

  /** The records of the last search: a query that grows mostly needs the same parts. */
  let joined: { key: string; records: ReturnType<typeof joinParts> } | undefined;

  /** The records to search for what was typed: always the same, whatever else has been loaded. */
  const searched = async (typed: string, filters: Filters) => {
    const { file, partAt } = await front();
    const numbers = file.parts.length === 0 ? [] : partsFor(typed, filters, file, await catalogue());
    const others = Promise.all(numbers.map((number) => partAt[number]?.()));
    const parts = (await others).filter((part) => part !== undefined);
    const key = numbers.join(' ');
    if (joined?.key !== key) joined = { key, records: joinParts([await core(), ...parts]) };
    return { ...joined.records, isPartial: parts.length < file.parts.length };
  };

  return {
    async warm() {
      try {
        await core();
      } catch {
        // The search that needs it reports the failure.
      }
    },
    async searchNames(typed) {
      return answerQuery(typed, await catalogue(), null);
    },
    async cite(typed) {
      const read = cutTyped(typed);
      const [{ file }, known] = await Promise.all([front(), catalogue()]);
      const isInPart = partsFor(read, {}, file, known).length > 0;
      const own = isInPart ? (await searched(read, {})).catalogue : known;
      return citeAnswer(read, own, await answerQuery(read, own, null));
    },
    async search(typed, filters = {}) {
      const { catalogue: known, fields, isPartial } = await searched(typed, filters);
      return { ...(await answerQuery(typed, known, fields)), isPartial };
    },
    async all(filters = {}) {
      const { catalogue: known, isPartial } = await searched('', filters);
      const hits = known.entries.map((entry, record) => ({ record, entry, nameWords: [] }));
      const named = hits.filter(({ entry }) => entry.named);
      return { ...NOTHING_FOUND, hits: named, full: named.length, isPartial };
    },
  };
}

/**
 * The parts to search beside what every search has: those of the chosen document or framework; else those of documents
 * that the words name, and those that they point to. Ascending.
 */
function partsFor(
  typed: string,
  { 'van-ban': document, khung: framework }: Filters,
  { parts, finder }: UnpackedNames,
  catalogue: Parameters<typeof interpret>[2],
): number[] {
  const partsOf = (ids: readonly string[]) =>
    [...parts.keys()].filter((at) => ids.includes(parts[at]?.document ?? ''));
  if (document !== undefined) return partsOf([document]);
  if (framework !== undefined)
    return [...parts.keys()].filter((at) => parts[at]?.frameworks.includes(framework));
  const query = parseQuery(typed, catalogue.codes);
  const { ways } = interpret(query.words, query, catalogue, null);
  const [words = query.words] = ways;
  const cited = readTyped(query.text, catalogue)?.documents ?? [];
  const named = documentNamedIn(words, catalogue.documents)?.ids ?? [];
  const likely = likelyParts(words, finder);
  const first = partsOf([...cited, ...named]).sort((a, b) => rankIn(likely, a) - rankIn(likely, b));
  return [...new Set([...first, ...likely])].slice(0, MOST_PARTS).sort((a, b) => a - b);
}

function rankIn(parts: readonly number[], part: number): number {
  const rank = parts.indexOf(part);
  return rank < 0 ? parts.length : rank;
}

/** Parts that one search loads. */
const MOST_PARTS = 2;

/** Runs `load` at the first call and shares its result; after a failure the next call tries again. */
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
