/**
 * The only maker and reader of units' anchors. Anchors are made of what is printed: roman numbers become arabic, a
 * point's letter đ becomes `dd`, several-part numbers and suffixes stay as printed.
 */
import { fold } from '../text/vi.ts';
import { CITED_ALONE } from './cited-kinds.ts';
import type { CitedUnit } from './cited-unit.ts';
import { isRoman, romanToArabic } from './roman.ts';
import { kindRow, UNIT_KINDS, type UnitKind } from './unit-kinds.ts';

/** Where anchors are made: below which numbered unit, and what an article or a chapter there takes of it. */
export type AnchorScope = { anchor: string; outer: string; isInstrument: boolean };

export const TOP: AnchorScope = { anchor: '', outer: '', isInstrument: true };

type Count = (key: string) => number;

/**
 * The anchor of a unit, and the scope of the units below it. `count` returns 1, 2, 3 … per key. A number that is printed
 * twice below the same parent gets its turn as a suffix: `diem-a-2`. `first` is false for an instrument that was issued
 * with another one: its articles take its anchor, as the other has articles of the same numbers.
 */
export function unitIdOf(
  unit: Pick<CitedUnit, 'id' | 'kind' | 'label'>,
  scope: AnchorScope,
  count: Count,
  first = true,
): { id: string; scope: AnchorScope } {
  const { anchor, above } = kindRow(unit.kind);
  const around = { none: '', outer: scope.outer, all: within(unit, scope) }[above];
  const own = [around, ownSegment(unit, scope.anchor, count)].filter(Boolean).join('.');
  if (anchor === 'paragraph' || anchor === 'row') return { id: own, scope };
  if (unit.kind === 'can-cu') return { id: own, scope };
  const id = withTurn(own, scope, count);
  const outer = unit.kind === 'phu-luc' || (anchor === 'given' && !first) ? id : scope.outer;
  return { id, scope: { anchor: id, outer, isInstrument: anchor === 'given' } };
}

/** An anchor that nothing else has; parts of a second instrument issued with the first take its anchor where the other has such parts. */
function withTurn(id: string, { anchor, outer, isInstrument }: AnchorScope, count: Count): string {
  const turn = count(`#${id}`);
  if (turn === 1) return id;
  if (isInstrument && outer !== '' && !id.startsWith(`${outer}.`))
    return withTurn(`${anchor}.${id}`, { anchor, outer, isInstrument }, count);
  const next = `${id}-${turn}`;
  return count(`#${next}`) === 1 ? next : withTurn(id, { anchor, outer, isInstrument }, count);
}

/** The anchors around a unit. A part right below an instrument leaves that out; a several-part number says its section. */
function within({ kind, label }: Pick<CitedUnit, 'kind' | 'label'>, scope: AnchorScope): string {
  if (kind === 'phan' && scope.isInstrument) return '';
  return kind === 'muc' && /^\d+\.\d/.test(label ?? '')
    ? scope.anchor.replace(/\.?muc-[\d.]+$/, '')
    : scope.anchor;
}

function ownSegment(
  { id, kind, label }: Pick<CitedUnit, 'id' | 'kind' | 'label'>,
  parent: string,
  count: Count,
): string {
  const { anchor } = kindRow(kind);
  switch (anchor) {
    case 'given':
      return id;
    case 'counted':
      return `${kind}-${count(kind)}`;
    case 'row':
      return `${kind}-${count(`${parent}/${kind}`)}`;
    case 'paragraph':
      return `doan-${count(`${parent}/doan`)}`;
    case 'single':
      return [kind, anchorNumber(kind, label)].filter(Boolean).join('-');
    case 'number':
      return `${kind}-${anchorNumber(kind, label) || count(`${parent}/${kind}`)}`;
  }
}

/** A printed number as anchors have it: `Chương II` → `2`, `đ)` → `dd`, `Điều 4a.` → `4a`, `Mẫu số 01` → `1`, `a.1)` → `a1`; empty without one. */
export function anchorNumber(kind: UnitKind, label = ''): string {
  const number = printedNumber(label, kind)
    .normalize('NFKC')
    .replace(/^[IVX]+(?=\.\d)/, (part) => String(romanToArabic(part)));
  if (kindRow(kind).roman && isRoman(number)) return String(romanToArabic(number));
  const ordinal = ORDINALS.indexOf(number.toLowerCase().replace(/^thứ /, ''));
  if (ordinal >= 0) return String(ordinal + 1);
  const ascii = pointLetter(number.replace(/^0+(?=\d)/, '').replace(/^(\p{Ll})\.(?=\d)/u, '$1'));
  return /^(?:[a-z]{0,4}\d*|\d+[a-z]{0,2}|\d+(?:\.\d+)+)$/.test(ascii) ? ascii : '';
}

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];

/**
 * A printed label without its marks and without the kind's word: `a)` → `a`, `(1)` → `1`, `4.3.1.` → `4.3.1`,
 * `b) -` → `b`, `Điều 2.` → `2`, `CHƯƠNG 3.` → `3`.
 */
export function printedNumber(label = '', kind?: UnitKind): string {
  const bare = label.replace(/^[([]/, '').replace(/[\s.:)/\]–—-]*$/u, '');
  const word = kind === undefined ? '' : (kindRow(kind).word ?? '').toLowerCase();
  if (word === '' || !bare.toLowerCase().startsWith(word)) return bare;
  return bare.slice(word.length).replace(/^\s*(?:số\s+)?/iu, '');
}

/** The anchor's letters of a point: `đ` → `dd`, every other letter folded to ASCII, a number as printed. */
export function pointLetter(letter: string): string {
  return fold(letter.toLowerCase().replaceAll('đ', 'dd'));
}

/** One part of an anchor: its kind, its number as anchors have it, and its turn when the number is printed twice. */
export type AnchorSegment = { kind: string; number: string; turn: string };

const KIND = [...UNIT_KINDS, ...CITED_ALONE].toSorted((a, b) => b.length - a.length).join('|');
const SEGMENT = new RegExp(`^(${KIND})(?:-(\\d+(?:\\.\\d+)*[a-z]{0,2}|[a-z]{1,4}\\d*))?(?:-(\\d+))?$`);

/**
 * `phan-3.muc-3.3.diem-b` → phan 3, muc 3.3, diem b; `diem-d-2` → diem d, turn 2. What has no kind of unit, as the
 * anchor of a whole instrument, is a kind of its own.
 */
export function anchorParts(anchor: string): AnchorSegment[] {
  return anchor.split(/\.(?=[a-z])/).map((segment) => {
    const [, kind = segment, number = '', turn = ''] = SEGMENT.exec(segment) ?? [];
    return { kind, number, turn };
  });
}
