import { fold } from '../../text/vi.ts';
import { tokensOf } from '../../text/words.ts';
import { piecesOf } from '../dictionary.ts';
import { nameOf } from '../name.ts';
import { featuresOf, type PartFinder, partFinderOf } from '../part-finder.ts';
import type { SearchRecord } from '../record.ts';

/** Words and other pieces of texts that a first search loads, where that is all of them, and where there are more. */
const MOST_OF_ALL = 56_000;
const MOST_OF_CORE = 48_000;
/** Pieces of a part. */
const MOST_OF_PART = 8_000;
/** Features that the finder keeps in all, and at most of one part. */
const MOST_FEATURES = 6_000;
const MOST_FEATURES_OF_PART = 4_000;

export type SplitRecords = {
  /** What every search has. */
  core: SearchRecord[];
  /** Runs of records of one document. */
  parts: { document: string | null; records: SearchRecord[] }[];
};

/**
 * The records that every search has, and the others in parts. Short enough, all are in the first. Else it has what the
 * documents say in their order, the site's subject first, as far as there is room; our comments, which come last in
 * every search, are in parts.
 */
export function splitRecords(
  records: readonly SearchRecord[],
  documents: readonly { id: string }[],
): SplitRecords {
  if (sizeOf(records) <= MOST_OF_ALL) return { core: [...records], parts: [] };
  const texts = records.filter(({ kind }) => kind !== 'ghi-chu');
  const comments = records.filter(({ kind }) => kind === 'ghi-chu');
  const byDocument = Map.groupBy(texts, ({ document }) => document);
  const inCore = new Set<string | null>([null, documents[0]?.id ?? null]);
  let size = 0;
  for (const { id } of documents) {
    size += sizeOf(byDocument.get(id) ?? []);
    if (size > MOST_OF_CORE) break;
    inCore.add(id);
  }
  const others = texts.filter(({ document }) => !inCore.has(document));
  return {
    core: texts.filter(({ document }) => inCore.has(document)),
    parts: [others, comments].flatMap((kept) =>
      [...Map.groupBy(kept, ({ document }) => document)].flatMap(([document, own]) =>
        inParts(own).map((run) => ({ document, records: run })),
      ),
    ),
  };
}

function sizeOf(records: readonly SearchRecord[]): number {
  return records.reduce((sum, { text }) => sum + piecesOf(text).length, 0);
}

/** Runs of about one size, none longer than a part. */
function inParts(records: readonly SearchRecord[]): SearchRecord[][] {
  const size = sizeOf(records);
  const most = size / Math.ceil(size / MOST_OF_PART || 1);
  const runs: SearchRecord[][] = [];
  let length = Number.POSITIVE_INFINITY;
  for (const record of records) {
    if (length >= most) {
      runs.push([]);
      length = 0;
    }
    runs.at(-1)?.push(record);
    length += sizeOf([record]);
  }
  return runs;
}

/**
 * Of each part the features by which it differs: those that fewest parts have, names before texts. Each has its share
 * of one half of them; of the other half those have more whose features are rarer: a text of its own more than one of
 * many that are nearly the same.
 */
export function finderFor({ core, parts }: SplitRecords): PartFinder {
  const known = new Set(core.flatMap((record) => featuresIn(record).flat()));
  const features = parts.map(({ records }) => records.map(featuresIn));
  const uses = new Map<string, number>();
  for (const own of features) {
    for (const feature of new Set(own.flat(2))) uses.set(feature, (uses.get(feature) ?? 0) + 1);
  }
  const ranked = features.map((own) => {
    const named = new Set(own.flatMap(([name]) => name));
    const rankOf = (feature: string): number =>
      (known.has(feature) ? 2 * parts.length : 0) +
      (named.has(feature) ? 0 : parts.length) +
      (uses.get(feature) ?? 0);
    return [...new Set(own.flat(2))]
      .filter((feature) => parts.length === 1 || (uses.get(feature) ?? 0) < parts.length)
      .map((feature) => ({ feature, rank: rankOf(feature) }))
      .sort((a, b) => a.rank - b.rank || (a.feature < b.feature ? -1 : 1));
  });
  const share = Math.floor(MOST_FEATURES / 2 / (parts.length || 1));
  const others = ranked
    .flatMap((own, part) => own.slice(share).map(({ rank }) => ({ part, rank })))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_FEATURES / 2);
  const more = Map.groupBy(others, ({ part }) => part);
  return partFinderOf(
    ranked.map((own, part) =>
      own.slice(0, share + (more.get(part)?.length ?? 0)).map(({ feature }) => feature),
    ),
    MOST_FEATURES_OF_PART,
  );
}

/** Features of a record's names, and of its text. */
function featuresIn(record: SearchRecord): [name: string[], text: string[]] {
  const { alias, text } = record;
  const names = [nameOf(record), alias ?? ''].map((words) => featuresOf(tokensOf(words)));
  return [
    [...names.flat(), ...(record.code === null ? [] : [fold(record.code)])],
    featuresOf(tokensOf(text)),
  ];
}
