import { codesOf, type DirectFile, unpackDirect } from './direct.ts';
import type { Entry } from './entry.ts';
import { excerpt, type Segment } from './excerpt.ts';
import { entryOfFragment } from './fragment.ts';
import type { Pagefind, PagefindResult } from './pagefind.ts';
import { parseQuery, type Query } from './query.ts';
import { type Candidate, candidate, type Ranked, rank, rankDirect } from './rank.ts';

/** Where the engine gets its data; each is asked once, and again only after a failure. */
export type Sources = { direct(): Promise<DirectFile>; pagefind(): Promise<Pagefind> };

/** One result as shown. */
export type Hit = { entry: Entry; excerpt: Segment[] };

/** Results of one query, best first, in batches. */
export type Found = {
  total: number;
  hits: Hit[];
  /** False when no record has all words and these are the nearest. */
  complete: boolean;
  /** The next batch; null when all results are here. */
  more: (() => Promise<Found>) | null;
};

export type Engine = {
  /** Starts loading, so that the first search waits less. */
  warm(): void;
  /** Results by code and name, without excerpts: known before the rest has been loaded. */
  direct(typed: string, size: number): Promise<Hit[]>;
  /** All results, `size` at a time. Rejects when the data cannot be loaded. */
  search(typed: string, size: number): Promise<Found>;
};

const NOTHING: Found = { total: 0, hits: [], complete: true, more: null };

type DirectIndex = { candidates: Candidate[]; codes: ReadonlySet<string> };
type Pending = { id: string; direct?: Entry; result?: PagefindResult };

/** One engine serves every search box of a page. */
export function createEngine(sources: Sources): Engine {
  const directIndex = once(async (): Promise<DirectIndex> => {
    const entries = unpackDirect(await sources.direct());
    return { candidates: entries.map((entry) => candidate(entry)), codes: codesOf(entries) };
  });
  const pagefind = once(() => sources.pagefind());
  return {
    warm() {
      Promise.all([directIndex(), pagefind()]).catch(() => undefined);
    },
    async direct(typed, size) {
      const { candidates, codes } = await directIndex();
      return rankDirect(parseQuery(typed, codes), candidates).slice(0, size).map(hitOf);
    },
    async search(typed, size) {
      const [{ candidates, codes }, engine] = await Promise.all([directIndex(), pagefind()]);
      const query = parseQuery(typed, codes);
      if (query.words.length === 0) return NOTHING;
      const named = rankDirect(query, candidates).map(({ entry }) => entry);
      const pending = gather(named, await askPagefind(engine, query));
      return batch(query, pending, 0, size);
    },
  };
}

/** Records with the exact phrase first, then those with all words anywhere. */
async function askPagefind(engine: Pagefind, query: Query): Promise<PagefindResult[]> {
  const words = query.words.map((word) => word.fold).join(' ');
  const phrase = query.words.length > 1 ? await engine.search(`"${words}"`) : { results: [] };
  const scattered = await engine.search(words);
  return [...phrase.results, ...scattered.results];
}

/** One list without repetition: what the direct index names, then what Pagefind found. */
function gather(named: readonly Entry[], results: readonly PagefindResult[]): Pending[] {
  const pending = new Map<string, Pending>(named.map((entry) => [entry.id, { id: entry.id, direct: entry }]));
  for (const result of results) {
    const known = pending.get(result.id);
    pending.set(result.id, { id: result.id, direct: known?.direct, result });
  }
  return [...pending.values()];
}

async function batch(query: Query, pending: readonly Pending[], start: number, size: number): Promise<Found> {
  if (pending.length === 0) return NOTHING;
  const end = start + size;
  const candidates = await Promise.all(pending.slice(start, end).map(loadCandidate));
  const ranked = rank(query, candidates);
  return {
    total: pending.length,
    hits: ranked.map(hitOf),
    complete: ranked.some(({ tier }) => tier !== 'some-words'),
    more: end < pending.length ? () => batch(query, pending, end, size) : null,
  };
}

async function loadCandidate({ id, direct, result }: Pending): Promise<Candidate> {
  const fragment = await result?.data();
  const entry = direct ?? (fragment && entryOfFragment(id, fragment));
  if (entry === undefined) throw new Error(`Search: nothing is known of result ${id}`);
  return candidate(entry, fragment?.content);
}

function hitOf({ entry, text, hits }: Ranked): Hit {
  return { entry, excerpt: text === undefined ? [] : excerpt(text, hits) };
}

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
