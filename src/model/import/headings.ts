/** Which words behind a label are a heading and which are the text. */
import type { UnitKind } from '../../citation/unit-kinds.ts';
import type { Item } from './items.ts';
import type { Draft } from './tree.ts';

/** Kinds that have a heading or nothing. */
const TITLED: readonly UnitKind[] = ['phu-luc', 'mau', 'phan', 'chuong', 'tieu-muc', 'nhom'];
/** Kinds whose words are a heading when they are no sentence and something stands below. */
const MAY_BE_TITLED: readonly UnitKind[] = ['muc', 'dieu', 'khoan', 'diem', 'tiet'];

export function isHeading(kind: UnitKind, words: string, next: Item | undefined): boolean {
  if (TITLED.includes(kind)) return true;
  if (!MAY_BE_TITLED.includes(kind) || next === undefined) return false;
  return !/[.;]$|như sau:$/u.test(words) && !(words.endsWith(':') && words.includes(','));
}

/** The words of a unit with nothing below it are its text, whatever they look like. */
export function leavesAsText(units: readonly Draft[]): void {
  for (const unit of units) {
    if (unit.heading !== undefined && unit.units.length === 0 && MAY_BE_TITLED.includes(unit.kind)) {
      unit.text = unit.heading;
      delete unit.heading;
    }
    leavesAsText(unit.units);
  }
}
