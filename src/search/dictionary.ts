import { fold } from '../text/vi.ts';
import { type Token, tokensOf } from '../text/words.ts';
import { packNumbers, unpackNumbers } from './numbers.ts';
import { fromSigns, NO_SIGNS, type Signs, toSigns } from './signs.ts';
import { yieldToMain } from './yield-to-main.ts';

/**
 * All words of the site as they are written, and all that stands between them, each once. Texts are kept as numbers of
 * these pieces: that takes a third less than letters, and an index of them needs no splitting of words.
 */
export type Dictionary = {
  /** Piece k; piece 0 is the end of a text. */
  pieces: readonly string[];
  /** The word that piece k is; null for what stands between words. */
  tokens: readonly (Token | null)[];
  /** How often it is used, in steps of doubling: 0 once, 1 twice, 2 four times … */
  weights: readonly number[];
  /** The pieces that are a folded word. */
  piecesOf(folded: string): readonly number[];
  /** In which texts are kept. */
  signs: Signs;
};

/** As it is kept: row w holds the pieces of weight w, in the order of their letters. */
export type DictionaryRows = string[][];

/** A run of letters and digits, with the invisible characters inside it, or a run of anything else. */
const PIECES =
  /[\p{L}\p{M}\p{N}](?:[\p{L}\p{M}\p{N}]|(?:(?![\u200b\ufeff])\p{Cf})+(?=[\p{L}\p{M}\p{N}]))*|[^\p{L}\p{M}\p{N}]+/gu;
const WORD = /^[\p{L}\p{M}\p{N}]/u;

/** The pieces of a text; a single space between two words is left out. */
export function piecesOf(text: string): string[] {
  const pieces = text.match(PIECES) ?? [];
  return pieces.filter((piece, at) => piece !== ' ' || at === 0 || at === pieces.length - 1);
}

/** The text of `piecesOf`. */
export function textOf(pieces: readonly string[]): string {
  let text = '';
  let afterWord = false;
  for (const piece of pieces) {
    const isWord = WORD.test(piece);
    text += isWord && afterWord ? ` ${piece}` : piece;
    afterWord = isWord;
  }
  return text;
}

/** Rows of pieces from how often each is used. */
export function dictionaryRows(uses: ReadonlyMap<string, number>): DictionaryRows {
  const rows: DictionaryRows = [];
  for (const [piece, count] of uses) {
    const weight = Math.round(Math.log2(count));
    while (rows.length <= weight) rows.push([]);
    rows[weight]?.push(piece);
  }
  for (const row of rows) row.sort((a, b) => compare(fold(a), fold(b)) || compare(a, b));
  return rows;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Pieces read before yielding to the main thread. */
const RUN = 100;

/** The dictionary of rows: the most used pieces have the smallest numbers. */
export async function dictionaryOf(rows: DictionaryRows, signs: Signs = NO_SIGNS): Promise<Dictionary> {
  const weighted = rows.flatMap((row, weight) => row.map((piece) => ({ piece, weight }))).reverse();
  const pieces = ['', ...weighted.map(({ piece }) => piece)];
  const tokens: (Token | null)[] = [];
  for (const [at, piece] of pieces.entries()) {
    if (at % RUN === 0) await yieldToMain();
    tokens.push(WORD.test(piece) ? (tokensOf(piece)[0] ?? null) : null);
  }
  const byFold = Map.groupBy(tokens.keys(), (piece) => tokens[piece]?.fold ?? '');
  return {
    pieces,
    tokens,
    weights: [0, ...weighted.map(({ weight }) => weight)],
    piecesOf: (folded) => byFold.get(folded) ?? [],
    signs,
  };
}

/** Texts as numbers of the dictionary's pieces, with 0 at the end of each. Throws when a piece is not in it. */
export function numbersOf(texts: readonly string[], { pieces }: Dictionary): number[] {
  const numbers = new Map(pieces.map((piece, number) => [piece, number]));
  return texts.flatMap((text) => [
    ...piecesOf(text).map((piece) => {
      const number = numbers.get(piece);
      if (number === undefined) throw new Error(`Chỉ mục tìm kiếm: từ điển không có “${piece}”.`);
      return number;
    }),
    0,
  ]);
}

/** The texts of `numbersOf`. */
export function textsOf(numbers: Iterable<number>, { pieces }: Dictionary): string[] {
  const isWord = pieces.map((piece) => WORD.test(piece));
  const texts: string[] = [];
  let text = '';
  let last = 0;
  for (const number of numbers) {
    if (number === 0) {
      texts.push(text);
      text = '';
    } else {
      text += isWord[number] && isWord[last] ? ` ${pieces[number]}` : pieces[number];
    }
    last = number;
  }
  return texts;
}

/** Numbers of pieces as a file keeps them. */
export function packPieces(numbers: readonly number[], { signs, pieces }: Dictionary): Uint8Array {
  return packNumbers(toSigns(numbers, signs, pieces.length));
}

/** The numbers of `packPieces`. */
export function unpackPieces(bytes: Uint8Array, { signs, pieces }: Dictionary): Promise<Uint32Array> {
  return fromSigns(unpackNumbers(bytes), signs, pieces.length);
}
