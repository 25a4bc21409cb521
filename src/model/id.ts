/**
 * The only maker of anchors and addresses. Anchors are made of what is printed:
 * roman numbers become arabic, a point's letter đ becomes `dd`, several-part numbers stay as printed.
 */
import { fold, slug } from '../text/vi.ts';
import type { Unit, UnitKind } from './schema/unit.ts';

/** Kinds whose anchor starts a new count of the unnumbered units below them. */
const NUMBERED: UnitKind[] = [
  'van-ban',
  'phu-luc',
  'chuong',
  'phan',
  'muc',
  'dieu',
  'khoan',
  'diem',
  'noi-nhan',
];

/** Kinds whose anchor stands alone, without its parents' (there is one Điều 2 in a Decision). */
const ALONE: UnitKind[] = ['van-ban', 'phu-luc', 'chuong', 'dieu', 'noi-nhan', 'can-cu'];

/**
 * The anchor of a unit below the numbered unit `parent`. `count` returns 1, 2, 3 … per key.
 * A number that is printed twice below the same parent gets its turn as a suffix: `diem-a-2`.
 */
export function unitIdOf(
  unit: Pick<Unit, 'id' | 'kind' | 'label'>,
  parent: string,
  count: (key: string) => number,
): { id: string; numbered: boolean } {
  if (unit.kind === 'van-ban') return { id: unit.id, numbered: true };
  const numbered = NUMBERED.includes(unit.kind);
  const own = ownSegment(unit, parent, count);
  const above =
    ALONE.includes(unit.kind) || isInstrument(parent, unit.kind) ? '' : `${multiPart(unit, parent)}.`;
  const id = `${above}${own}`.replace(/^\./, '');
  const turn = numbered ? count(`#${id}`) : 1;
  return { id: turn > 1 ? `${id}-${turn}` : id, numbered };
}

/** A part or section right below an instrument does not repeat the instrument's anchor; one below an appendix does. */
function isInstrument(parent: string, kind: UnitKind): boolean {
  return kind === 'phan' && !parent.includes('chuong');
}

function ownSegment(
  unit: Pick<Unit, 'kind' | 'label'>,
  parent: string,
  count: (key: string) => number,
): string {
  const label = printedNumber(unit.label);
  switch (unit.kind) {
    case 'phan':
      return `phan-${romanToArabic(label)}`;
    case 'chuong':
    case 'dieu':
      return `${unit.kind}-${/\d+/.exec(label)?.[0] ?? count(`${parent}/${unit.kind}`)}`;
    case 'muc':
    case 'khoan':
      return `${unit.kind}-${label}`;
    case 'diem':
      return `diem-${pointLetter(label)}`;
    case 'phu-luc':
    case 'noi-nhan':
      return unit.kind;
    case 'can-cu':
      return `can-cu-${count('can-cu')}`;
    default:
      return `doan-${count(`${parent}/doan`)}`;
  }
}

/** A printed label without its marks: `a)` → `a`, `(1)` → `1`, `4.3.1.` → `4.3.1`, `b) -` → `b`, `Điều 2.` → `Điều 2`. */
export function printedNumber(label = ''): string {
  return label.replace(/^\(/, '').replace(/[.:)]*(?:\s+-)?$/, '');
}

/** `phan-3.muc-2` + `2.7.` → above is `phan-3`: the printed number already says the section. */
function multiPart(unit: Pick<Unit, 'kind' | 'label'>, parent: string): string {
  return unit.kind === 'muc' && /^\d+\.\d/.test(unit.label ?? '')
    ? parent.replace(/\.?muc-[\d.]+$/, '')
    : parent;
}

/** The anchor's letter of a point: `đ` → `dd`, every other letter folded to ASCII, a number as printed. */
export function pointLetter(letter: string): string {
  return letter.toLowerCase() === 'đ' ? 'dd' : fold(letter);
}

const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10 };

/** Value of a roman number of capital letters I, V, X. */
export function romanToArabic(roman: string): number {
  const values = [...roman].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** Anchor of a component's code: `ƯDCQS9` → `udcqs9`. */
export function codeAnchor(code: string): string {
  return slug(code);
}
