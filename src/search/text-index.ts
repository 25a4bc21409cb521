import type { Word } from '../text/codes.ts';
import { type Dictionary, textOf } from './dictionary.ts';
import { isSameWord, type Strictness } from './match.ts';
import { unpackNumbers } from './numbers.ts';

/** The texts of all records with an index of their words. */
export type TextIndex = {
  /** Records whose text has these words one after the other, with the place of the first such word. */
  phrase(words: readonly Word[], strictness: Strictness): ReadonlyMap<number, number>;
  /** The text of a record; empty for none. */
  text(record: number): string;
};

/** Texts as `packTexts` gives them, record by record, ready to be searched. */
export function textIndexOf(packed: Uint8Array, dictionary: Dictionary): TextIndex {
  const numbers = unpackNumbers(packed);
  const { words, recordOf, firstWord, firstPiece } = wordsIn(numbers, dictionary);
  const places = placesOf(words, dictionary);

  return {
    phrase(sought, strictness) {
      const found = new Map<number, number>();
      const accepted = sought.map((word) => places.piecesFor(word, strictness));
      const [rarest] = accepted
        .map((pieces, at) => ({ at, count: places.count(pieces) }))
        .sort((a, b) => a.count - b.count);
      if (rarest === undefined) return found;
      for (const place of places.of(accepted[rarest.at] ?? new Set())) {
        const start = place - rarest.at;
        const record = recordOf[place] ?? 0;
        const last = start + sought.length - 1;
        if (start < (firstWord[record] ?? 0) || last >= (firstWord[record + 1] ?? 0)) continue;
        if (!accepted.every((pieces, offset) => pieces.has(words[start + offset] ?? 0))) continue;
        const at = start - (firstWord[record] ?? 0);
        found.set(record, Math.min(found.get(record) ?? at, at));
      }
      return found;
    },
    text(record) {
      const own = numbers.subarray(firstPiece[record] ?? 0, Math.max(0, (firstPiece[record + 1] ?? 0) - 1));
      return textOf(Array.from(own, (number) => dictionary.pieces[number] ?? ''));
    },
  };
}

/** Only the words of the texts, each with its record, and where each record begins among them and among all pieces. */
function wordsIn(numbers: Uint32Array, { tokens }: Dictionary) {
  const words = new Uint32Array(numbers.length);
  const recordOf = new Uint32Array(numbers.length);
  const firstWord = [0];
  const firstPiece = [0];
  let count = 0;
  for (const [at, number] of numbers.entries()) {
    if (number === 0) {
      firstWord.push(count);
      firstPiece.push(at + 1);
    } else if (tokens[number]) {
      words[count] = number;
      recordOf[count] = firstWord.length - 1;
      count += 1;
    }
  }
  return { words: words.subarray(0, count), recordOf, firstWord, firstPiece };
}

/** Where each piece of the dictionary stands among the words. */
function placesOf(words: Uint32Array, { tokens }: Dictionary) {
  const first = new Uint32Array(tokens.length + 1);
  for (const word of words) first[word + 1] = (first[word + 1] ?? 0) + 1;
  for (let piece = 1; piece < first.length; piece += 1)
    first[piece] = (first[piece] ?? 0) + (first[piece - 1] ?? 0);
  const next = first.slice();
  const places = new Uint32Array(words.length);
  for (const [place, word] of words.entries()) {
    const at = next[word] ?? 0;
    places[at] = place;
    next[word] = at + 1;
  }
  const byFold = Map.groupBy(
    tokens.flatMap((token, piece) => (token === null ? [] : [{ token, piece }])),
    ({ token }) => token.fold,
  );
  const countOf = (piece: number): number => (first[piece + 1] ?? 0) - (first[piece] ?? 0);
  return {
    /** Pieces that are the word. */
    piecesFor: (word: Word, strictness: Strictness): ReadonlySet<number> =>
      new Set(
        (byFold.get(word.fold) ?? []).flatMap(({ token, piece }) =>
          isSameWord(word, token, strictness) ? [piece] : [],
        ),
      ),
    count: (pieces: ReadonlySet<number>): number =>
      [...pieces].reduce((sum, piece) => sum + countOf(piece), 0),
    *of(pieces: ReadonlySet<number>): Generator<number> {
      for (const piece of pieces) yield* places.subarray(first[piece], first[piece + 1]);
    },
  };
}
