import { joinPairs, keyOf, type Signs } from '../signs.ts';

/** Pairs that are signs of their own, and how often such a pair stands at least. */
const MOST_PAIRS = 350;
const LEAST_USES = 6;
/** Pairs that are joined before all are counted again. */
const AT_ONCE = 10;
/** Numbers that take one byte. */
const SHORT = 127;

/** The signs in which these numbers of pieces, with 0 at the end of each text, are shortest. */
export function frequentSigns(numbers: readonly number[], pieces: number): Signs {
  const pairs: (readonly [number, number])[] = [];
  let signs = numbers;
  while (pairs.length < MOST_PAIRS) {
    const found = frequentPairs(signs).slice(0, Math.min(AT_ONCE, MOST_PAIRS - pairs.length));
    if (found.length === 0) break;
    signs = joinPairs(signs, new Map(found.map((pair, at) => [keyOf(...pair), pieces + pairs.length + at])));
    pairs.push(...found);
  }
  const uses = countsOf(signs);
  const short = [...uses].sort(([a, usesA], [b, usesB]) => usesB - usesA || a - b).map(([sign]) => sign);
  return { short: short.filter((sign) => sign !== 0).slice(0, SHORT), pairs };
}

/** Two signs inside a text that follow each other often, the most frequent first. */
function frequentPairs(signs: readonly number[]): (readonly [number, number])[] {
  const inside = signs.slice(1).map((sign, at) => {
    const before = signs[at] ?? 0;
    return before === 0 || sign === 0 ? 0 : keyOf(before, sign);
  });
  return [...countsOf(inside)]
    .filter(([key, uses]) => key !== 0 && uses >= LEAST_USES)
    .sort(([a, usesA], [b, usesB]) => usesB - usesA || a - b)
    .map(([key]) => [Math.floor(key / 65_536), key % 65_536]);
}

function countsOf(values: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
