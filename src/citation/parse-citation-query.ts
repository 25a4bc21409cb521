/** What a reader types to cite a place, in whatever order and spelling, read as parts of places, a document, a code. */

import { codeKey, wordsWithCodes } from '../text/codes.ts';
import { nfc, squeeze } from '../text/vi.ts';
import { tokensOf } from '../text/words.ts';
import { anchorTyped } from './anchor-typed.ts';
import { ROMAN_SECTION, spelledOut } from './citation-shorthand.ts';
import { CITED_KINDS } from './cited-kinds.ts';
import { type CitedPart, citationsIn, wholeCitation } from './grammar.ts';
import { LOST_HEADING } from './unit-name.ts';

/** A typed citation. At least one of `places`, `anchor` and `code` is there. */
export type Typed = {
  /** Places that it names, each as its parts; more than one for "Điều 1 và Điều 2". */
  places: CitedPart[][];
  /** An anchor as addresses have it. */
  anchor: string | null;
  /** Which of the letters printed twice below one parent: 2 for "điểm a (lần 2)". */
  turn: number | null;
  /** The place stands under a heading that the received text lost: "điểm g sau mục 19 (bản nhận được thiếu …)". */
  lost: boolean;
  /** Key of a component's code. */
  code: string | null;
  /** Ids of the documents that its other words may mean; null when it names none. */
  documents: readonly string[] | null;
};

/** What the reading needs to know: words of each document's names, and the codes of components. */
export type Known = {
  documents: readonly { id: string; words: ReadonlySet<string> }[];
  codes: ReadonlySet<string>;
};

/** Words between parts and names that say nothing by themselves. */
const FILLERS = new Set(
  'cua thuoc tai trong o theo va voi nay do so ve ban hanh kem ngay thang nam qd van ban quy dinh xem trich dan va hoac'.split(
    ' ',
  ),
);

/** Legal bases, which are counted, and the recipients. */
const UNNUMBERED = /(?:căn cứ|can cu) (?:thứ |thu )?(\d+)|(?:nơi|noi) (?:nhận|nhan)/iu;

/** Words of a document's names, folded, for `Known`. */
export function wordsIn(names: string): Set<string> {
  return new Set([...tokensOf(names).map(({ fold }) => fold), ...dotted(names)]);
}

/** Reads what was typed; null when it cites no place: then it is a search. */
export function readTyped(typed: string, known: Known): Typed | null {
  const text = squeeze(
    nfc(typed)
      .replace(/Ð/g, 'Đ')
      .replace(/:~:.*$/, ''),
  );
  const address = addressIn(text, known);
  if (address !== null) return address;
  const whole = ROMAN_SECTION.test(text) ? undefined : wholeCitation(text);
  if (whole !== undefined) return { ...NOTHING, places: [whole.parts] };
  for (const reading of spelledOut(text)) {
    const found = readWords(reading, known);
    if (found !== null) return found;
  }
  return null;
}

const NOTHING: Typed = { places: [], anchor: null, turn: null, lost: false, code: null, documents: null };

/** An address of the site, or its end from `#` on. */
function addressIn(text: string, { documents, codes }: Known): Typed | null {
  const [, path = '', typed = ''] = /^(\S*)#([\w.đĐ-]+?)[.,;)]*$/u.exec(text) ?? [];
  const anchor = anchorTyped(typed);
  if (anchor === '') return null;
  if (codes.has(codeKey(anchor))) return { ...NOTHING, code: codeKey(anchor) };
  const [, named] = /\/van-ban\/([^/]+)\//.exec(path) ?? [];
  const ids = documents.flatMap(({ id }) => (id === named ? [id] : []));
  if (!/^[a-z]/.test(anchor) || anchor.includes('_')) return null;
  return { ...NOTHING, anchor, documents: ids.length > 0 ? ids : null };
}

function readWords(typed: string, { documents, codes }: Known): Typed | null {
  const lost = LOST_HEADING.test(typed);
  const text = lost ? typed.replace(LOST_HEADING, ' ').replace(/(^|\s)sau(?=\s)/u, ' ') : typed;
  const turn = /\(?(?:lần|lan) (\d)\)?/iu.exec(text);
  const basis = UNNUMBERED.exec(text);
  const anchor = basis === null ? null : basis[1] === undefined ? 'noi-nhan' : `can-cu-${basis[1]}`;
  const clean = [turn?.[0], basis?.[0]].reduce<string>((words, said = '') => words.replace(said, ' '), text);
  const found = citationsIn(clean);
  const between = clean.slice(found[0]?.end ?? 0, found[1]?.start ?? 0);
  let rest = clean;
  for (const { start, end } of found.toReversed()) rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  const code = wordsWithCodes(rest, codes).find(({ fold }) => codes.has(fold))?.fold ?? null;
  const parts = found.map((each) => each.parts);
  const [section, ...more] = dotted(rest);
  const named = (words: string) => documentsCalled(words, code, documents, codes);
  const byName = named(rest);
  if (byName !== undefined) return answer(parts, byName);
  const isSection =
    section !== undefined && more.length === 0 && !parts.flat().some(({ kind }) => kind === 'muc');
  const beside = isSection ? named(rest.replace(section, ' ')) : undefined;
  return beside === undefined || section === undefined
    ? null
    : answer([...parts, [{ kind: 'muc', numbers: [section] }]], beside);

  function answer(cited: CitedPart[][], ids: readonly string[] | null): Typed | null {
    const places = merged(cited, /(?:và|va|hoặc|hoac|,)/iu.test(between));
    const rests = { code, turn: turn === null ? null : Number(turn[1]), lost, documents: ids };
    if (anchor === null) return places.length === 0 && code === null ? null : { anchor, places, ...rests };
    const [paragraph] = places.flat();
    const inner = paragraph?.kind === 'doan' ? `.doan-${paragraph.numbers[0]}` : '';
    return { anchor: `${anchor}${inner}`, places: [], ...rests };
  }
}

/**
 * Parts that stand apart are one place. With two of one kind they are several, which share what only one of them says
 * ("điểm a và điểm b mục 3"); two points without an "and" stand in one another ("điểm i điểm 2 mục 1").
 */
function merged(cited: CitedPart[][], isList: boolean): CitedPart[][] {
  const kinds = cited.flat().map(({ kind }) => kind);
  if (cited.length === 0) return [];
  if (new Set(kinds).size === kinds.length) return [cited.flat()];
  const [first = [], second = []] = cited;
  const isPoint = first.length === 1 && first[0]?.kind === 'diem' && second[0]?.kind === 'diem';
  if (cited.length === 2 && isPoint && !isList) return [[...second, ...first]];
  return cited.map((parts) => [
    ...parts,
    ...(cited.at(-1) ?? []).filter(
      ({ kind }) => !parts.some((own) => own.kind === kind) && isWithin(parts, kind),
    ),
  ]);
}

/** A part of a kind can stand around these parts: it is further out than all of them. */
function isWithin(parts: CitedPart[], kind: CitedPart['kind']): boolean {
  return parts.every((own) => CITED_KINDS.indexOf(own.kind) > CITED_KINDS.indexOf(kind));
}

/** Documents that have all of the words in their names; null without words, undefined when none has them. */
function documentsCalled(
  rest: string,
  code: string | null,
  documents: Known['documents'],
  codes: Known['codes'],
): readonly string[] | null | undefined {
  const numbers = dotted(rest);
  const plain = numbers.reduce((words, number) => words.replace(number, ' '), rest);
  const words = [
    ...numbers,
    ...wordsWithCodes(plain, codes).flatMap(({ fold }) => (fold === code || FILLERS.has(fold) ? [] : [fold])),
  ];
  if (words.length === 0) return null;
  const ids = documents
    .filter((document) => words.every((word) => document.words.has(word)))
    .map(({ id }) => id);
  return ids.length === 0 ? undefined : ids;
}

function dotted(text: string): string[] {
  return text.match(/\d+(?:\.\d+)+/g) ?? [];
}
