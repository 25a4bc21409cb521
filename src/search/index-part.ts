/**
 * A part of Pagefind's index on its way to the browser. Pagefind's own CBOR says each number where it is used; here
 * numbers of one sort stand together, which gzip packs a third smaller, and the CBOR is made again where it is read.
 */
import { type Cbor, encodeCbor } from './cbor.ts';

/** Where a word stands: the page, counted from the one before, and its places there, each from the one before. */
export type Posting = { step: number; places: readonly number[] };

/** A word in each of its spellings, the one without marks first; each with the pages that spell it so. */
export type IndexWord = { spelling: string; postings: readonly Posting[] }[];

/** All words of all texts weigh the same; Pagefind writes that before the places. */
export const WEIGHT = -25;

/** Spellings are words, and so are their ends: a word a line, its spellings with spaces, and a zero after all. */
const [SPACE, LINE, END] = [' ', '\n', '\0'];

/** Packs words, in their order. */
export function packPart(words: readonly IndexWord[]): Uint8Array {
  const spellings = words.map((word) => word.map(({ spelling }) => spelling).join(SPACE)).join(LINE);
  const lists = words.flat().map(({ postings }) => postings);
  const all = lists.flat();
  const numbers = [
    ...lists.map(({ length }) => length),
    ...all.map(({ places }) => places.length),
    ...all.map(({ step }) => step),
    ...all.flatMap(({ places }) => places),
  ];
  return Uint8Array.from([...new TextEncoder().encode(spellings + END), ...numbers.flatMap(inBytes)]);
}

/** The part as Pagefind reads it. */
export function unpackPart(bytes: Uint8Array): Uint8Array {
  const end = bytes.indexOf(0);
  const words = new TextDecoder()
    .decode(bytes.subarray(0, end))
    .split(LINE)
    .map((line) => line.split(SPACE));
  let at = end + 1;
  const next = (): number => {
    let number = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at] ?? 0;
      at += 1;
      number |= (byte & 127) << shift;
      if (byte < 128) return number;
    }
  };
  const take = (count: number): number[] => Array.from({ length: count }, next);
  const lengths = take(words.flat().length);
  const pages = lengths.reduce((sum, length) => sum + length, 0);
  const counts = take(pages);
  const steps = take(pages);
  let list = 0;
  let page = 0;
  const postings = (): Cbor[] => {
    const last = page + (lengths[list] ?? 0);
    list += 1;
    const made: Cbor[] = [];
    for (; page < last; page += 1) made.push([steps[page] ?? 0, [WEIGHT, ...take(counts[page] ?? 0)], []]);
    return made;
  };
  return encodeCbor([
    words.map(([word = '', ...spellings]) => [
      word,
      postings(),
      spellings.map((spelling) => [spelling, postings()]),
    ]),
  ]);
}

/** A number in groups of seven bits, the lowest first; all but the last have the high bit. */
function inBytes(number: number): number[] {
  return number < 128 ? [number] : [(number & 127) | 128, ...inBytes(number >>> 7)];
}
