import { yieldToMain } from './yield-to-main.ts';

/**
 * Pieces of a dictionary in fewer signs: two signs that often follow each other are one, and the most used ones have the
 * smallest numbers. What is repeated is then short before gzip sees it.
 */
export type Signs = {
  /** What the smallest numbers stand for, from 1 on. */
  short: readonly number[];
  /** Pair k, of pieces or earlier pairs, has the number after those of the pieces and of k pairs. */
  pairs: readonly (readonly [number, number])[];
};

/** Every piece is a sign of its own. */
export const NO_SIGNS: Signs = { short: [], pairs: [] };

/** Numbers of pieces as signs, with 0 at the end of each text; `pieces` is how many numbers a piece may have. */
export function toSigns(numbers: readonly number[], { short, pairs }: Signs, pieces: number): number[] {
  const joined = joinPairs(numbers, new Map(pairs.map((pair, at) => [keyOf(...pair), pieces + at])));
  const places = new Map(short.map((sign, at) => [sign, at + 1]));
  return joined.map((sign) => (sign === 0 ? 0 : (places.get(sign) ?? sign + short.length)));
}

/** Signs read before yielding to the main thread. */
const RUN = 10_000;

/** The numbers of `toSigns`. Throws when a sign stands for nothing. */
export async function fromSigns(
  signs: Uint32Array,
  { short, pairs }: Signs,
  pieces: number,
): Promise<Uint32Array> {
  const meant: (readonly number[])[] = [];
  const piecesOf = (sign: number): readonly number[] => {
    const known = sign < pieces ? [sign] : meant[sign - pieces];
    if (known === undefined) throw new Error(`Search bundle: no sign ${sign}`);
    return known;
  };
  for (const [first, second] of pairs) meant.push([...piecesOf(first), ...piecesOf(second)]);
  const numbers: number[] = [];
  for (const [at, number] of signs.entries()) {
    if (at % RUN === 0) await yieldToMain();
    const sign = number === 0 ? 0 : (short[number - 1] ?? number - short.length);
    if (sign < pieces) numbers.push(sign);
    else for (const piece of piecesOf(sign)) numbers.push(piece);
  }
  return Uint32Array.from(numbers);
}

/** The signs from the left, two that are a pair as the number of the pair, and that with the one before it again. */
export function joinPairs(signs: readonly number[], numberOf: ReadonlyMap<number, number>): number[] {
  const joined: number[] = [];
  for (const next of signs) {
    let sign = next;
    for (;;) {
      const before = joined.at(-1) ?? 0;
      const pair = before === 0 || sign === 0 ? undefined : numberOf.get(keyOf(before, sign));
      if (pair === undefined) break;
      joined.pop();
      sign = pair;
    }
    joined.push(sign);
  }
  return joined;
}

/** Two signs as one number. */
export function keyOf(first: number, second: number): number {
  return first * 65_536 + second;
}
