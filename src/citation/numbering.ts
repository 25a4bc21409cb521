/** The order of printed numbers in their lists: what follows what, and where one is left out. */
import { anchorNumber } from './anchor.ts';
import type { CitedUnit } from './cited-unit.ts';
import { isRoman, romanToArabic } from './roman.ts';
import { kindRow, type UnitKind } from './unit-kinds.ts';

/** Order of points in Vietnamese instruments (Nghị định 78/2025/NĐ-CP: a, b, c, d, đ, e, g, h, i, k, l, m …; no f, j, w, z). */
const POINTS = [...'abcd', 'dd', ...'eghiklmnopqrstuvxy'];

/** Where a number stands in its list, from 1, and what was added to it: `4a` is 4 with `a`. */
export type Position = { style: 'arabic' | 'roman' | 'letter'; at: number; suffix: string };

/** The positions that a label may mean, the likelier first: `i)` is the ninth letter or the first roman number. */
export function positionsOf(kind: UnitKind, label = ''): Position[] {
  const number = anchorNumber(kind, label);
  const bracketed = label.startsWith('(');
  if (kind === 'tiet') return positionsOf('diem', `${number.replace(/^\D+/, '')})`);
  const [, last, added = ''] = /(\d+)([a-z]*)$/.exec(number) ?? [];
  const [, letters = '', turn = ''] = /^([a-z]+)(\d*)$/.exec(number) ?? [];
  if (last !== undefined && letters === '') return [{ style: 'arabic', at: Number(last), suffix: added }];
  if (letters === '') return [];
  const letter = POINTS.indexOf(letters);
  const roman = isRoman(letters) && kindRow(kind).word !== undefined;
  const asLetter: Position[] = letter < 0 ? [] : [{ style: 'letter', at: letter + 1, suffix: turn }];
  const asRoman: Position[] = roman ? [{ style: 'roman', at: romanToArabic(letters), suffix: '' }] : [];
  return bracketed ? [...asRoman, ...asLetter] : [...asLetter, ...asRoman];
}

/** Whether a number may stand behind another one of its list: the next, one added to the same, or the first of a new list. */
export function follows(number: Position, before: Position | undefined): boolean {
  if (number.at === 1 && number.suffix === '') return true;
  if (before === undefined || before.style !== number.style) return false;
  if (number.at === before.at) return number.suffix > before.suffix;
  return number.at === before.at + 1;
}

/** A unit whose printed number does not follow the one before it. */
export type Gap = { unit: CitedUnit; path: string; before: string };

/**
 * Gaps in the printed numbers of a document. Articles and chapters are counted through their instrument or appendix,
 * all others below one unit; a list may start again at its first number.
 */
export function gapsIn(units: readonly CitedUnit[], path = '$.units'): Gap[] {
  return units.flatMap((root, index) => [
    ...inList([{ unit: root, path: `${path}[${index}]` }], new Map()),
    ...inInstrument(root, `${path}[${index}]`),
  ]);
}

type Placed = { unit: CitedUnit; path: string };

function inInstrument(root: CitedUnit, path: string): Gap[] {
  const through = new Map<string, Position[]>();
  const gaps: Gap[] = [];
  const walk = ({ unit, path: at }: Placed): void => {
    const below = (unit.units ?? []).map((child, index) => ({ unit: child, path: `${at}.units[${index}]` }));
    gaps.push(
      ...inList(
        below.filter(({ unit: child }) => !isThrough(child)),
        new Map(),
      ),
    );
    for (const child of below) {
      if (isThrough(child.unit)) gaps.push(...inList([child], through));
      walk(child);
    }
  };
  walk({ unit: root, path });
  return gaps;
}

function isThrough({ kind }: CitedUnit): boolean {
  return kind === 'dieu' || kind === 'chuong';
}

/** Articles do not begin again in one instrument. */
function beginsAgain({ kind }: CitedUnit, { at, suffix }: Position, before: Position | undefined): boolean {
  return kind === 'dieu' && at === 1 && suffix === '' && before !== undefined;
}

/** Gaps in one list; `last` holds the positions last seen, by kind. */
function inList(list: Placed[], last: Map<string, Position[]>): Gap[] {
  return list.flatMap(({ unit, path }) => {
    if (!kindRow(unit.kind).numbered || unit.kind === 'phu-luc' || unit.kind === 'mau') return [];
    const key = `${unit.kind} ${/^\p{Lu}/u.test(unit.label ?? '') && unit.kind !== 'dieu'}`;
    const positions = positionsOf(unit.kind, unit.label);
    const before = last.get(key);
    if (positions.length === 0) return [];
    const next = positions.filter((position) =>
      (before ?? [undefined]).some(
        (earlier) => follows(position, earlier) && !beginsAgain(unit, position, earlier),
      ),
    );
    last.set(key, next.length > 0 ? next : positions);
    if (next.length > 0 || (unit.kind === 'chuong' && before === undefined)) return [];
    return [{ unit, path, before: String(before?.[0]?.at ?? 0) }];
  });
}
