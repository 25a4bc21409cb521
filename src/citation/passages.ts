/**
 * Citations as running text has them: lists ("điểm a, b và c khoản 2"), ranges ("từ khoản 1 đến khoản 3 Điều 5"),
 * places named from where they stand ("khoản này", "khoản 2 Điều này") and the document at hand ("của Quyết định này").
 */
import { CITED_KINDS, CITED_WORDS, type CitedKind } from './cited-kinds.ts';
import { type Citation, type CitedPart, citationsIn } from './grammar.ts';
import { CAPITAL_KINDS } from './instrument-kinds.ts';

export type CitedPassage = {
  /** Innermost first, as written; empty for "khoản này" and "Quyết định này". */
  parts: CitedPart[];
  /** Last number of a range of the innermost part. */
  upTo?: string;
  /** The kind of place around the text that the passage speaks of: "Điều này". */
  here?: CitedKind;
  /** The kind of instrument that is named as the one at hand, in small letters: "của Quyết định này". */
  instrument?: string;
  /** A section with a roman number: "Mục II". */
  roman: boolean;
  start: number;
  end: number;
};

/** Places that can be named as the one around the text. */
const HERE_KINDS: Readonly<Record<string, CitedKind>> = Object.fromEntries(
  CITED_KINDS.filter((kind) => !['mau', 'bang', 'doan', 'nguyen-tac', 'hinh'].includes(kind)).map((kind) => [
    CITED_WORDS[kind],
    kind,
  ]),
);
const HERE_WORDS = Object.keys(HERE_KINDS).join('|');
/** "thành phần này" is no place; "Điều này giúp …" is none either: a place follows a preposition or stands in brackets. */
const HERE = new RegExp(
  `(?<=(?<!\\p{L})(?:tại|của|thuộc|trong|theo|ở)\\s+)(${HERE_WORDS})\\s+này(?!\\p{L})|(?<=^|[.;]\\s)(Lớp|Phần|Mục|Chương) này(?!\\p{L})`,
  'giu',
);
const HERE_AFTER = new RegExp(`^[\\s,]*(?:(?:của|thuộc|tại)\\s+)?(${HERE_WORDS})\\s+này(?!\\p{L})`, 'iu');
const INSTRUMENT = new RegExp(`(?<!\\p{L})(${CAPITAL_KINDS}) này(?!\\p{L})`, 'gu');
const INSTRUMENT_AFTER = new RegExp(
  `^[\\s,]*(?:(?:của|thuộc|trong|ban hành kèm theo|kèm theo)\\s+)?(${CAPITAL_KINDS}) này(?!\\p{L})`,
  'u',
);
/** Most texts cite nothing, and this is quick to see. */
const MAY_CITE =
  /phụ lục| này(?!\p{L})|(?:chương|phần|mục|điều|khoản|điểm|lớp|nguyên tắc|đoạn|hình)\s+(?:này|[\divx]|[a-zđ](?!\p{L}))/iu;
const TAIL = /^[\s,–-]*(?:(?:của|thuộc|tại)\s+)?$/u;
const LIST = /^\s*(?:,|,?\s*(?:và|hoặc))\s+(?:các\s+)?$/u;
const RANGE = /^\s+(?:đến|tới)\s+$|^\s*[-–]\s*$/u;

/** Every citation of a text, each item of a list by itself, in reading order; none overlaps another. The text is NFC. */
export function citedPassagesIn(text: string): CitedPassage[] {
  if (!MAY_CITE.test(text)) return [];
  const citations = citationsIn(text);
  const found: CitedPassage[] = [];
  for (let at = 0; at < citations.length; ) {
    const read = passagesAt(text, citations, at);
    found.push(...read.passages.map((passage) => appendixAtHand(text, passage)));
    at = read.next;
  }
  found.splice(0, found.length, ...withSharedParts(text, found));
  const free = (start: number): boolean =>
    !found.some((passage) => passage.start <= start && start < passage.end);
  const here = [...text.matchAll(HERE)].map((match): CitedPassage => {
    const kind = HERE_KINDS[(match[1] ?? match[2] ?? '').toLowerCase()];
    return { parts: [], ...(kind && { here: kind }), roman: false, ...spanOf(match) };
  });
  const instruments = [...text.matchAll(INSTRUMENT)].map(
    (match): CitedPassage => ({
      parts: [],
      instrument: (match[1] ?? '').toLowerCase(),
      roman: false,
      ...spanOf(match),
    }),
  );
  return [...found, ...[...here, ...instruments].filter(({ start }) => free(start))].toSorted(
    (a, b) => a.start - b.start,
  );
}

/** "Phụ lục này": the appendix around the words. */
function appendixAtHand(text: string, passage: CitedPassage): CitedPassage {
  const [part] = passage.parts;
  const isBare = passage.parts.length === 1 && part?.kind === 'phu-luc' && part.numbers.length === 0;
  const after = isBare ? /^\s+này(?!\p{L})/u.exec(text.slice(passage.end)) : null;
  return after === null
    ? passage
    : { ...passage, parts: [], here: 'phu-luc', end: passage.end + after[0].length };
}

function spanOf(match: RegExpExecArray): { start: number; end: number } {
  return { start: match.index, end: match.index + match[0].length };
}

/** The passages that start with one citation, and the first citation that is no part of them. */
function passagesAt(
  text: string,
  citations: Citation[],
  at: number,
): { passages: CitedPassage[]; next: number } {
  const first = citations[at];
  const last = first?.parts.at(-1);
  if (first === undefined || last === undefined) return { passages: [], next: at + 1 };
  const following = citations[at + 1];
  if (first.parts.length === 1 && following?.parts[0]?.kind === last.kind) {
    const [upTo] = following.parts[0].numbers;
    if (upTo !== undefined && RANGE.test(text.slice(first.end, following.start))) {
      const parts = [last, ...following.parts.slice(1)];
      return {
        passages: [finish(text, { parts, upTo, start: first.start, end: following.end })],
        next: at + 2,
      };
    }
  }
  const items = itemsAfter(text, first, last);
  const listEnd = items.at(-1)?.end ?? first.end;
  const takesTail =
    items.length > 0 &&
    following !== undefined &&
    TAIL.test(text.slice(listEnd, following.start)) &&
    following.parts.every(({ kind }) => isOutside(kind, last.kind));
  const outer = takesTail ? following.parts : [];
  const spans = [{ number: undefined, start: first.start, end: first.end }, ...items];
  const passages = spans.map(({ number, start, end }, index) => {
    const own = number === undefined ? first.parts : [{ kind: last.kind, numbers: [number] }];
    const isLast = index === spans.length - 1;
    return { parts: [...own, ...outer], start, end: isLast && takesTail ? following.end : end };
  });
  const closed = passages.map((passage, index) =>
    index === passages.length - 1 ? finish(text, passage) : { ...passage, roman: false },
  );
  const final = closed.at(-1);
  return {
    passages: closed.map((passage) => ({
      ...passage,
      ...(final?.here && { here: final.here }),
      ...(final?.instrument !== undefined && { instrument: final.instrument }),
      roman: isRoman(text.slice(passage.start, passage.end), passage.parts),
    })),
    next: at + (takesTail ? 2 : 1),
  };
}

/** Further items of a list behind a citation's last number: `, b và c`. */
function itemsAfter(
  text: string,
  citation: Citation,
  { kind }: CitedPart,
): { number: string; start: number; end: number }[] {
  const written = text.slice(citation.start, citation.end);
  const roman = /\s[IVX]+$/.test(written);
  const item = kind === 'diem' ? '[a-zđ]' : roman ? '[IVX]+' : '\\d+(?:\\.\\d+)*';
  const next = new RegExp(`^(?:\\s*,\\s*(?:và\\s+)?|\\s+(?:và|hoặc)\\s+)(${item})(?![\\p{L}\\p{N}/])`, 'u');
  const items: { number: string; start: number; end: number }[] = [];
  let at = citation.end;
  for (;;) {
    const match = next.exec(text.slice(at));
    if (match?.[1] === undefined) return items;
    const end = at + match[0].length;
    const [read] = citationsIn(`${kind === 'diem' ? 'điểm' : 'mục'} ${match[1]}`);
    const [number] = read?.parts[0]?.numbers ?? [];
    if (number === undefined) return items;
    items.push({ number, start: end - match[1].length, end });
    at = end;
  }
}

/** Items of a list that repeat their kind share what only the last one says: "khoản 1, khoản 2 Điều 1", "khoản 1 và điểm a khoản 2 Điều 1". */
function withSharedParts(text: string, passages: CitedPassage[]): CitedPassage[] {
  const shared = [...passages];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [own, next] = [shared[at], shared[at + 1]];
    if (own === undefined || next === undefined || own.parts.length !== 1 || own.upTo !== undefined) continue;
    const alike = next.parts.findIndex(({ kind }) => kind === own.parts[0]?.kind);
    const isItem =
      own.here === undefined &&
      own.instrument === undefined &&
      alike >= 0 &&
      LIST.test(text.slice(own.end, next.start));
    if (!isItem) continue;
    const { here, instrument } = next;
    shared[at] = {
      ...own,
      parts: [...own.parts, ...next.parts.slice(alike + 1)],
      ...(here !== undefined && { here }),
      ...(instrument !== undefined && { instrument }),
    };
  }
  return shared;
}

/** With what may follow any citation: "Điều này", "của Quyết định này". */
function finish(text: string, passage: Pick<CitedPassage, 'parts' | 'upTo' | 'start' | 'end'>): CitedPassage {
  const here = HERE_AFTER.exec(text.slice(passage.end));
  const kind = HERE_KINDS[(here?.[1] ?? '').toLowerCase()];
  const afterHere = passage.end + (kind === undefined ? 0 : (here?.[0].length ?? 0));
  const instrument = INSTRUMENT_AFTER.exec(text.slice(afterHere));
  return {
    ...passage,
    ...(kind && { here: kind }),
    ...(instrument?.[1] !== undefined && { instrument: instrument[1].toLowerCase() }),
    roman: isRoman(text.slice(passage.start, passage.end), passage.parts),
    end: afterHere + (instrument?.[0].length ?? 0),
  };
}

function isRoman(words: string, parts: CitedPart[]): boolean {
  return parts.some(({ kind }) => kind === 'muc') && /(?<!\p{L})[Mm]ục\s+[IVX]+(?!\p{L}|\.\d)/u.test(words);
}

function isOutside(kind: CitedKind, inner: CitedKind): boolean {
  return CITED_KINDS.indexOf(kind) < CITED_KINDS.indexOf(inner);
}
