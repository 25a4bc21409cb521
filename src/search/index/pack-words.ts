/** Which words of the index share a file. Pure. */

/** A word of the index and the bytes that it takes. */
export type SizedWord = { word: string; size: number };

/** How often words follow each other: `of('quoc', 'gia')`; every pair that does, once. */
export type Neighbours = readonly { first: string; second: string; count: number }[];

/**
 * Groups of words, each of at most `most` bytes unless one word is larger: words that readers type together, because
 * the texts say them together, cost one file and not two. The strongest pairs come together first; what is left
 * fills the groups up. Every word stands in one group. The same words give the same groups.
 */
export function packWords(words: readonly SizedWord[], neighbours: Neighbours, most: number): string[][] {
  const groups = new Map(words.map(({ word, size }) => [word, { words: [word], size }]));
  for (const { first, second } of strongestFirst(neighbours)) {
    const [a, b] = [groups.get(first), groups.get(second)];
    if (a === undefined || b === undefined || a === b || a.size + b.size > most) continue;
    a.words.push(...b.words);
    a.size += b.size;
    for (const word of b.words) groups.set(word, a);
  }
  const packs: { words: string[]; size: number }[] = [];
  const bySize = [...new Set(groups.values())].sort(
    (a, b) => b.size - a.size || compare(a.words.join(' '), b.words.join(' ')),
  );
  for (const { words: own, size } of bySize) {
    const room = packs.find((pack) => pack.size + size <= most);
    if (room === undefined) packs.push({ words: [...own], size });
    else {
      room.words.push(...own);
      room.size += size;
    }
  }
  return packs.map(({ words: own }) => own.sort(compare));
}

/** How often two words that follow each other do so beside how often they stand anywhere (Dice's coefficient). */
function strongestFirst(neighbours: Neighbours): { first: string; second: string }[] {
  const uses = new Map<string, number>();
  for (const { first, second, count } of neighbours) {
    uses.set(first, (uses.get(first) ?? 0) + count);
    uses.set(second, (uses.get(second) ?? 0) + count);
  }
  return neighbours
    .map(({ first, second, count }) => ({
      first,
      second,
      bond: count / ((uses.get(first) ?? 0) + (uses.get(second) ?? 0)),
    }))
    .sort((a, b) => b.bond - a.bond || compare(`${a.first} ${a.second}`, `${b.first} ${b.second}`));
}

/** Every pair of words that follow each other in one of the texts; words are separated by single spaces. */
export function neighboursIn(texts: readonly string[]): Neighbours {
  const counts = new Map<string, number>();
  for (const text of texts) {
    const words = text.split(' ');
    for (const [at, word] of words.entries()) {
      const before = words[at - 1];
      if (before === undefined || before === word) continue;
      const pair = `${before} ${word}`;
      counts.set(pair, (counts.get(pair) ?? 0) + 1);
    }
  }
  return [...counts].map(([pair, count]) => {
    const [first = '', second = ''] = pair.split(' ');
    return { first, second, count };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
