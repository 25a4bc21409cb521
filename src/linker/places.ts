/**
 * Places that a text cites by number, each with the instrument that it belongs to. A place is linked only when the text
 * itself says that it is in one of our documents; what it leaves open is for a person to decide.
 */

import { anchorParts } from '../citation/anchor.ts';
import type { CitedKind } from '../citation/cited-kinds.ts';
import { type CitedPassage, citedPassagesIn } from '../citation/passages.ts';
import { resolveCitation } from '../citation/resolve.ts';
import type { Found } from './found.ts';
import type { Instrument } from './instruments-in-text.ts';
import type { Lookup } from './lookup.ts';

/** `other` an instrument that is not ours, `open` none that the text names. */
type Owner = { kind: 'ours'; document: string } | { kind: 'other' } | { kind: 'open' };
type Placed = { passage: CitedPassage; owner: Owner; parts: CitedPassage['parts']; end: number };

const OUTERMOST: readonly CitedKind[] = ['phu-luc', 'chuong', 'phan', 'dieu', 'lop', 'nguyen-tac'];
const NO_PLACES: readonly CitedKind[] = ['hinh', 'doan'];

const OF = /^[\s,]*(?:(?:của|thuộc|tại|trong|theo|ở)\s+)?(?:các\s+)?$/iu;
const AND = /^\s*(?:[,;/]|(?:[,;]\s*)?(?:và|hoặc|cùng|lẫn)|đến|tới|[-–])\s*(?:(?:tại|các)\s+)?$/iu;
const AFTER_NAME = /^\s*(?:[,(:]|\(?tại|quy định tại|nêu tại)\s*$/iu;
/** Words behind a place that say whose it is: "của báo cáo", "kèm theo Công văn này", a name in capitals. */
const OTHERS = /^\s*(?:,\s*)?(?:(?:ban hành\s+)?kèm theo|của|thuộc|tại|trong)\s+\p{L}|^\s+\p{Lu}/u;
const SENTENCE_END = /[.!?]\s/;
/** What stands between the first and the last number of a range. */
const RANGE = /\s+(?:đến|tới)\s+|\s*[-–]\s*/u;

/** The places of a text with what they lead to. */
export function placesIn(text: string, instruments: readonly Instrument[], lookup: Lookup): Found[] {
  const passages = citedPassagesIn(text).filter(
    ({ parts: [first] }) => first !== undefined && !NO_PLACES.includes(first.kind),
  );
  const placed: Placed[] = [];
  for (let at = passages.length - 1; at >= 0; at--) {
    const passage = passages[at];
    if (passage !== undefined) placed.unshift(placedAt(text, passage, instruments, placed[0]));
  }
  return placed.flatMap((each) => endsOf(text, each).flatMap((end) => foundAt(end, lookup)));
}

function placedAt(
  text: string,
  passage: CitedPassage,
  instruments: readonly Instrument[],
  next: Placed | undefined,
): Placed {
  const { parts, start, end } = passage;
  const base = { passage, parts, end };
  if (passage.instrument !== undefined || passage.here !== undefined)
    return { ...base, owner: { kind: 'other' } };
  const behind = instruments.find((each) => each.start >= end && OF.test(text.slice(end, each.start)));
  if (behind !== undefined) return { ...base, end: behind.end, owner: ownerOf(behind) };
  const gap = next === undefined ? '' : text.slice(end, next.passage.start);
  if (next !== undefined && AND.test(gap)) return { ...base, ...shared(passage, next) };
  const before = instruments.findLast(
    (each) => each.end <= start && AFTER_NAME.test(text.slice(each.end, start)),
  );
  if (before !== undefined && isWhole(passage)) return { ...base, owner: ownerOf(before) };
  if (OTHERS.test(text.slice(end))) return { ...base, owner: { kind: 'other' } };
  const isAlone =
    next !== undefined && instruments.every((each) => each.start < end || each.start >= next.passage.start);
  if (
    next !== undefined &&
    isAlone &&
    !SENTENCE_END.test(gap) &&
    (!isWhole(passage) || sameOutermost(passage, next))
  )
    return { ...base, ...shared(passage, next) };
  return { ...base, owner: { kind: 'open' } };
}

function ownerOf({ document }: Instrument): Owner {
  return document === undefined ? { kind: 'other' } : { kind: 'ours', document };
}

/** What a place has in common with the one that it is listed with: the instrument, and the parts further out. */
function shared(passage: CitedPassage, next: Placed): Pick<Placed, 'owner' | 'parts'> {
  const own = passage.parts.map(({ kind }) => kind);
  const outer = isWhole(passage)
    ? []
    : next.parts.filter(({ kind }) => isOutside(kind, own) && !own.includes(kind));
  return { owner: next.owner, parts: [...passage.parts, ...outer] };
}

const ORDER: readonly CitedKind[] = ['phu-luc', 'chuong', 'phan', 'muc', 'dieu', 'khoan', 'diem'];

function isOutside(kind: CitedKind, own: readonly CitedKind[]): boolean {
  return own.every((each) => ORDER.indexOf(kind) < ORDER.indexOf(each));
}

function isWhole({ parts }: CitedPassage): boolean {
  return parts.some(({ kind }) => OUTERMOST.includes(kind));
}

function sameOutermost({ parts }: CitedPassage, next: Placed): boolean {
  return parts.some(
    ({ kind, numbers }) =>
      OUTERMOST.includes(kind) &&
      next.parts.some((other) => other.kind === kind && other.numbers[0] === numbers[0]),
  );
}

/** Of a range its first and its last place, each with its own words; of all others the place itself. */
function endsOf(text: string, placed: Placed): Placed[] {
  const { passage, parts, end } = placed;
  const [inner, ...outer] = parts;
  const between = RANGE.exec(text.slice(passage.start, passage.end));
  if (passage.upTo === undefined || inner === undefined || between === null) return [placed];
  const first = passage.start + between.index;
  const start = first + between[0].length;
  return [
    { ...placed, end: first },
    {
      ...placed,
      passage: { ...passage, start },
      parts: [{ ...inner, numbers: [passage.upTo] }, ...outer],
      end,
    },
  ];
}

function foundAt({ passage, owner, parts, end }: Placed, lookup: Lookup): Found[] {
  const base = { start: passage.start, end };
  if (owner.kind === 'other')
    return [{ ...base, kind: 'other', targets: [], note: 'Thuộc văn bản khác, không gắn liên kết.' }];
  if (owner.kind === 'open') return openPlace(base, parts, lookup);
  const anchors = anchorsOf(parts, owner.document, lookup);
  const targets = anchors.flatMap((anchor) => lookup.target(owner.document, anchor) ?? []);
  if (targets.length > 1)
    return [{ ...base, kind: 'ambiguous', targets, note: 'Nhiều nơi mang số này. Xin chọn.' }];
  if (targets.length === 0)
    return [{ ...base, kind: 'gone', targets: [], note: 'Văn bản không có nơi này. Xin kiểm tra số.' }];
  return [{ ...base, kind: 'found', targets }];
}

/** A place without an instrument: the places of ours that it may mean. A lone section or point is no citation. */
function openPlace(base: Pick<Found, 'start' | 'end'>, parts: Placed['parts'], lookup: Lookup): Found[] {
  const isCitation = parts.length > 1 || parts.some(({ kind }) => kind === 'dieu' || kind === 'khoan');
  const targets = lookup.table.documents.flatMap(({ id }) =>
    anchorsOf(parts, id, lookup).flatMap((anchor) => lookup.target(id, anchor) ?? []),
  );
  if (!isCitation || targets.length === 0) return [];
  return [
    { ...base, kind: 'ambiguous', targets, note: 'Không nêu văn bản. Xin chọn nơi được dẫn hoặc bỏ qua.' },
  ];
}

/** The anchors that fit best; more than one only when they fit equally well. */
function anchorsOf(parts: Placed['parts'], document: string, lookup: Lookup): string[] {
  const anchors = resolveCitation(parts, lookup.anchors.get(document) ?? []).filter((anchor) =>
    hasNumbers(parts, anchor),
  );
  const lengths = anchors.map((anchor) => anchorParts(anchor).length);
  return anchors.filter((_, index) => lengths[index] === Math.min(...lengths));
}

/** "Phụ lục 2" is not the only appendix, which has no number. */
function hasNumbers(parts: Placed['parts'], anchor: string): boolean {
  const segments = anchorParts(anchor);
  return parts.every(
    ({ kind, numbers }) =>
      numbers.length === 0 || segments.some((each) => each.kind === kind && numbers.includes(each.number)),
  );
}
