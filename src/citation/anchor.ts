/**
 * The only maker of units' anchors. Anchors are made of what is printed: roman numbers become arabic, a point's letter
 * đ becomes `dd`, several-part numbers stay as printed.
 */
import { fold } from '../text/vi.ts';
import type { CitedUnit } from './cited-unit.ts';
import { romanToArabic } from './roman.ts';
import { kindRow, type UnitKind } from './unit-kinds.ts';

/**
 * The anchor of a unit below the numbered unit `parent`, and whether the unnumbered units below it start a new count.
 * `count` returns 1, 2, 3 … per key. A number that is printed twice below the same parent gets its turn as a suffix:
 * `diem-a-2`.
 */
export function unitIdOf(
  unit: Pick<CitedUnit, 'id' | 'kind' | 'label'>,
  parent: string,
  count: (key: string) => number,
): { id: string; numbered: boolean } {
  const { anchor, alone } = kindRow(unit.kind);
  if (anchor === 'given') return { id: unit.id, numbered: true };
  const numbered = anchor === 'number' || anchor === 'single';
  const own = ownSegment(unit, parent, count);
  const above = alone || isInstrument(parent, unit.kind) ? '' : `${multiPart(unit, parent)}.`;
  const id = `${above}${own}`.replace(/^\./, '');
  const turn = numbered ? count(`#${id}`) : 1;
  return { id: turn > 1 ? `${id}-${turn}` : id, numbered };
}

/** A part or section right below an instrument does not repeat the instrument's anchor; one below an appendix does. */
function isInstrument(parent: string, kind: UnitKind): boolean {
  return kind === 'phan' && !parent.includes('chuong');
}

function ownSegment(
  { kind, label }: Pick<CitedUnit, 'kind' | 'label'>,
  parent: string,
  count: (key: string) => number,
): string {
  const { anchor } = kindRow(kind);
  if (anchor === 'single') return kind;
  if (anchor === 'counted') return `${kind}-${count(kind)}`;
  if (anchor === 'paragraph') return `doan-${count(`${parent}/doan`)}`;
  return `${kind}-${anchorNumber(kind, printedNumber(label)) ?? count(`${parent}/${kind}`)}`;
}

/** A printed number as anchors have it; undefined when the label of a chapter or an article has none. */
function anchorNumber(kind: UnitKind, number: string): string | undefined {
  if (kind === 'phan') return String(romanToArabic(number));
  if (kind === 'chuong' || kind === 'dieu') return /\d+/.exec(number)?.[0];
  return kind === 'diem' ? pointLetter(number) : number;
}

/** A printed label without its marks: `a)` → `a`, `(1)` → `1`, `4.3.1.` → `4.3.1`, `b) -` → `b`, `Điều 2.` → `Điều 2`. */
export function printedNumber(label = ''): string {
  return label.replace(/^\(/, '').replace(/[.:)]*(?:\s+-)?$/, '');
}

/** `phan-3.muc-2` + `2.7.` → above is `phan-3`: the printed number already says the section. */
function multiPart(unit: Pick<CitedUnit, 'kind' | 'label'>, parent: string): string {
  return unit.kind === 'muc' && /^\d+\.\d/.test(unit.label ?? '')
    ? parent.replace(/\.?muc-[\d.]+$/, '')
    : parent;
}

/** The anchor's letter of a point: `đ` → `dd`, every other letter folded to ASCII, a number as printed. */
export function pointLetter(letter: string): string {
  return letter.toLowerCase() === 'đ' ? 'dd' : fold(letter);
}
