import type { Word } from '../text/codes.ts';
import { packNumbers, unpackNumbers } from './numbers.ts';

/**
 * Tells which parts of the texts a query is likely to be about, before any of them has been loaded: of each part, the
 * hashes of the words and pairs of words by which it differs most from the others. A hash may be that of another pair
 * too; then a part is loaded in vain, and no result changes.
 */
export type PartFinder = {
  /** Hashes are smaller than this. */
  space: number;
  /** Of each part, ascending. */
  hashes: readonly Uint32Array[];
};

/** Average step from one hash of a part to its next: nearly all fit into one byte. */
const STEP = 96;
/** Share of the best part's score that another one must reach. */
const NEAR = 0.6;
/** Words of a query that are looked at. */
const MOST_WORDS = 60;

/** A word, and two words that follow each other, as the finder knows them. */
export function featuresOf(words: readonly Pick<Word, 'fold'>[]): string[] {
  return words.flatMap(({ fold }, at) => {
    const before = words[at - 1]?.fold;
    return before === undefined ? [fold] : [fold, `${before} ${fold}`];
  });
}

/** A finder of parts by their features, of which `most` are kept of each, the first ones. */
export function partFinderOf(parts: readonly (readonly string[])[], most: number): PartFinder {
  const space = STEP * Math.max(1, ...parts.map(({ length }) => Math.min(length, most)));
  const hashes = parts.map((features) => {
    const own = new Set(features.slice(0, most).map((feature) => hashOf(feature) % space));
    return Uint32Array.from(own).sort();
  });
  return { space, hashes };
}

/** The parts that hold most of the rarest features of a query, best first; none where nothing points to one. */
export function likelyParts(words: readonly Word[], { space, hashes }: PartFinder): number[] {
  const scores = new Map<number, number>();
  for (const feature of new Set(featuresOf(words.slice(0, MOST_WORDS)))) {
    const hash = hashOf(feature) % space;
    const holding = [...hashes.keys()].filter((part) => holds(hashes[part], hash));
    const rarity = Math.log(1 + hashes.length / (holding.length || 1));
    for (const part of holding) scores.set(part, (scores.get(part) ?? 0) + rarity);
  }
  const ranked = [...scores].sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || a - b);
  const least = (ranked[0]?.[1] ?? 0) * NEAR;
  return ranked.filter(([, score]) => score >= least).map(([part]) => part);
}

/** `unpackPartFinder(packPartFinder(x))` gives `x`. */
export function packPartFinder({ space, hashes }: PartFinder): Uint8Array {
  const steps = hashes.flatMap((own) =>
    [own.length, ...own].map((hash, at) => (at > 1 ? hash - (own[at - 2] ?? 0) : hash)),
  );
  return packNumbers([space, hashes.length, ...steps]);
}

export function unpackPartFinder(bytes: Uint8Array): PartFinder {
  const [space = 1, count = 0, ...steps] = unpackNumbers(bytes);
  const hashes: Uint32Array[] = [];
  for (let part = 0, at = 0; part < count; part += 1) {
    const length = steps[at] ?? 0;
    const own = Uint32Array.from(steps.slice(at + 1, at + 1 + length));
    for (let place = 1; place < length; place += 1) own[place] = (own[place] ?? 0) + (own[place - 1] ?? 0);
    hashes.push(own);
    at += 1 + length;
  }
  return { space, hashes };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

function holds(sorted: Uint32Array | undefined, hash: number): boolean {
  let [low, high] = [0, sorted?.length ?? 0];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted?.[middle] ?? 0) < hash) low = middle + 1;
    else high = middle;
  }
  return sorted?.[low] === hash;
}
