/** How good the results of searches are. */

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

/**
 * Place of the first right result among the first ten, from 1; undefined when none is right.
 *
 * @param names names of the results as shown, the code before the title: "HTS7 Camera giám sát"
 * @param accept regular expressions, of which one must match the name or the title alone
 */
export function placeOfRight(names: readonly string[], accept: readonly string[]): number | undefined {
  const patterns = accept.map((source) => new RegExp(source, 'iu'));
  const isRight = (name: string) =>
    [name, name.replace(/^\p{Lu}+\d+:?\s+/u, '')].some((text) =>
      patterns.some((pattern) => pattern.test(text.normalize('NFC'))),
    );
  const at = names.slice(0, 10).findIndex(isRight);
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
