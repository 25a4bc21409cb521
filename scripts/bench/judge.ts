/** How good the results of searches are. */
import type { Query } from './queries.ts';

/** Shares from 0 to 1 over all queries, results beyond the tenth left out. */
export type Score = {
  queries: number;
  /** Right result first. */
  first: number;
  /** Right result among the first five. */
  five: number;
  /** Mean of 1/place of the first right result; 0 for none. */
  mrr: number;
};

/** A result as shown, the code before the title: "HTS7 Camera giám sát". */
export type Shown = { name: string; address: string };

/**
 * Place of the first right result among the first ten, from 1; undefined when none is right. A result is right when its
 * name, its title without the code, or its address matches a pattern of the query.
 */
export function placeOfRight(
  results: readonly Shown[],
  { accept, acceptUrl }: Pick<Query, 'accept' | 'acceptUrl'>,
): number | undefined {
  const matchesOne = (sources: readonly string[], text: string) =>
    sources.some((source) => new RegExp(source, 'iu').test(text.normalize('NFC')));
  const at = results
    .slice(0, 10)
    .findIndex(
      ({ name, address }) =>
        matchesOne(accept, name) ||
        matchesOne(accept, name.replace(/^\p{Lu}+\d+:?\s+/u, '')) ||
        matchesOne(acceptUrl, address),
    );
  return at < 0 ? undefined : at + 1;
}

/** Sums up the places that `placeOfRight` gave, one for each query; there must be one at least. */
export function scoreOf(places: readonly (number | undefined)[]): Score {
  const share = (worth: (place: number) => number) =>
    places.reduce<number>((sum, place) => sum + (place === undefined ? 0 : worth(place)), 0) / places.length;
  return {
    queries: places.length,
    first: share((place) => Number(place === 1)),
    five: share((place) => Number(place <= 5)),
    mrr: share((place) => 1 / place),
  };
}
