import type { Word } from '../text/codes.ts';
import { hasMarks } from '../text/tone.ts';
import type { Token } from '../text/words.ts';
import { type Dictionary, textOf } from './dictionary.ts';
import { isSameWord, type Strictness } from './match.ts';
import { yieldToMain } from './yield-to-main.ts';

/** One field of all records, names or texts, with an index of its words. */
export type FieldIndex = {
  /** Records in which these words follow each other, with the place of the first such word. */
  phrase(words: readonly Word[], strictness: Strictness): ReadonlyMap<number, number>;
  /** How often the words follow each other in each record. */
  counts(words: readonly Word[], strictness: Strictness): Map<number, number>;
  /** Number of words of a record. */
  length(record: number): number;
  /** Words of a record on average, of those that have any. */
  averageLength: number;
  /** Records that have any words. */
  filled: number;
  /** The text of a record; empty for none. */
  text(record: number): string;
  /** The words from every word on that begins with this letter as a capital, at most `MOST_AFTER_CAPITAL`. */
  capitalised(letter: string): Iterable<Token[]>;
};

const MOST_AFTER_CAPITAL = 12;
/** Words whose places are kept. */
const MOST_KNOWN = 200;

/** The field of records one after the other, as numbers of a dictionary's pieces with 0 at the end of each. */
export async function fieldIndexOf(numbers: Uint32Array, dictionary: Dictionary): Promise<FieldIndex> {
  const { words, recordOf, firstWord, firstPiece } = await wordsIn(numbers, dictionary);
  await yieldToMain();
  const places = placesOf(words, dictionary);
  let capitals: number[] | undefined;
  /** Where single words were found: a query that grows asks for the same words at every key. */
  const known = new Map<string, ReadonlyMap<number, number>>();

  const firstPlaces = (sought: readonly Word[], strictness: Strictness): Map<number, number> => {
    const found = new Map<number, number>();
    visitStarts(sought, strictness, (start) => {
      const record = recordOf[start] ?? 0;
      const at = start - (firstWord[record] ?? 0);
      found.set(record, Math.min(found.get(record) ?? at, at));
    });
    return found;
  };

  /** Calls `visit` with the first word of every place where the words follow each other. */
  const visitStarts = (sought: readonly Word[], strictness: Strictness, visit: (start: number) => void) => {
    const accepted = sought.map((word) => places.piecesFor(word, strictness));
    const [rarest] = accepted
      .map((pieces, at) => ({ at, count: places.count(pieces) }))
      .sort((a, b) => a.count - b.count);
    if (rarest === undefined || rarest.count === 0) return;
    if (accepted.length === 1) {
      for (const piece of accepted[0] ?? []) for (const place of places.of(piece)) visit(place);
      return;
    }
    const last = sought.length - 1;
    for (const piece of accepted[rarest.at] ?? []) {
      for (const place of places.of(piece)) {
        const start = place - rarest.at;
        const record = recordOf[place] ?? 0;
        if (start < (firstWord[record] ?? 0) || start + last >= (firstWord[record + 1] ?? 0)) continue;
        if (accepted.every((pieces, offset) => pieces.includes(words[start + offset] ?? 0))) visit(start);
      }
    }
  };

  const length = (record: number) => (firstWord[record + 1] ?? 0) - (firstWord[record] ?? 0);
  const filled = firstWord.filter((start, record) => start !== firstWord[record + 1]).length - 1;
  return {
    phrase(sought, strictness) {
      const [first, ...others] = sought;
      if (first === undefined || others.length > 0) return firstPlaces(sought, strictness);
      const key = `${strictness} ${first.marks} ${first.fold} ${first.spelling}`;
      const found = known.get(key) ?? firstPlaces(sought, strictness);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(key, found);
      return found;
    },
    counts(sought, strictness) {
      const found = new Map<number, number>();
      visitStarts(sought, strictness, (start) => {
        const record = recordOf[start] ?? 0;
        found.set(record, (found.get(record) ?? 0) + 1);
      });
      return found;
    },
    length,
    averageLength: words.length / Math.max(1, filled),
    filled,
    text(record) {
      const own = numbers.subarray(firstPiece[record] ?? 0, Math.max(0, (firstPiece[record + 1] ?? 0) - 1));
      return textOf(Array.from(own, (number) => dictionary.pieces[number] ?? ''));
    },
    *capitalised(letter) {
      capitals ??= Array.from(words.keys()).filter((place) =>
        isCapital(dictionary.pieces[words[place] ?? 0]),
      );
      for (const place of capitals) {
        if (!dictionary.tokens[words[place] ?? 0]?.fold.startsWith(letter)) continue;
        const end = Math.min(place + MOST_AFTER_CAPITAL, firstWord[(recordOf[place] ?? 0) + 1] ?? 0);
        yield Array.from(words.subarray(place, end)).flatMap((each) => dictionary.tokens[each] ?? []);
      }
    },
  };
}

function isCapital(piece = ''): boolean {
  return /^\p{Lu}/u.test(piece);
}

/** Numbers read before yielding to the main thread. */
const RUN = 10_000;

/** Only the words of the records, each with its record, and where each record begins among words and among pieces. */
async function wordsIn(numbers: Uint32Array, { tokens }: Dictionary) {
  const words = new Uint32Array(numbers.length);
  const recordOf = new Uint32Array(numbers.length);
  const firstWord = [0];
  const firstPiece = [0];
  let count = 0;
  for (let at = 0; at < numbers.length; at += 1) {
    if (at % RUN === 0) await yieldToMain();
    const number = numbers[at] ?? 0;
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

/** An acronym is no other spelling of a word with marks: "lấn" is not LAN. */
function isOtherThan({ spelling }: Word, piece = ''): boolean {
  return hasMarks(spelling) && !hasMarks(piece) && piece.length > 1 && piece === piece.toUpperCase();
}

/** Where each piece of the dictionary stands among the words. */
function placesOf(words: Uint32Array, { pieces, tokens, piecesOf }: Dictionary) {
  const first = new Uint32Array(tokens.length + 1);
  for (const word of words) first[word + 1] = (first[word + 1] ?? 0) + 1;
  for (let piece = 1; piece < first.length; piece += 1)
    first[piece] = (first[piece] ?? 0) + (first[piece - 1] ?? 0);
  const next = first.slice();
  const places = new Uint32Array(words.length);
  for (let place = 0; place < words.length; place += 1) {
    const word = words[place] ?? 0;
    const at = next[word] ?? 0;
    places[at] = place;
    next[word] = at + 1;
  }
  return {
    /** Pieces that are the word. */
    piecesFor: (word: Word, strictness: Strictness): readonly number[] =>
      piecesOf(word.fold).filter((piece) => {
        const token = tokens[piece];
        return token && isSameWord(word, token, strictness) && !isOtherThan(word, pieces[piece]);
      }),
    count: (pieces: readonly number[]): number =>
      pieces.reduce((sum, piece) => sum + (first[piece + 1] ?? 0) - (first[piece] ?? 0), 0),
    of: (piece: number): Uint32Array => places.subarray(first[piece], first[piece + 1]),
  };
}
