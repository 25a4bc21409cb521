/** Which words behind a label are a heading and which are the text. */
import { printedNumber } from '../../citation/anchor.ts';
import type { UnitKind } from '../../citation/unit-kinds.ts';
import type { Item } from './item.ts';
import type { Draft } from './tree.ts';

/** Kinds that have a heading or nothing. */
const TITLED: readonly UnitKind[] = ['phu-luc', 'mau', 'phan', 'chuong', 'tieu-muc', 'nhom'];
/** Kinds whose words are a heading when they are no sentence and something stands below. */
const MAY_BE_TITLED: readonly UnitKind[] = ['muc', 'dieu', 'khoan', 'diem', 'tiet'];

export function isHeading(kind: UnitKind, words: string, next: Item | undefined): boolean {
  if (TITLED.includes(kind)) return true;
  if (!MAY_BE_TITLED.includes(kind) || next === undefined) return false;
  return !/[.;]$|(?:như sau|sau đây):$/u.test(words) && !(words.endsWith(':') && words.includes(','));
}

/**
 * Forms that a list names and that stand further on with their words are lines of that list: "Mẫu số 01. Đơn đề nghị"
 * above the form itself.
 */
export function listedFormsAsText(units: readonly Draft[], shown = new Set<string>()): void {
  for (const unit of units.toReversed()) {
    const number = unit.kind === 'mau' ? printedNumber(unit.label, 'mau') : '';
    if (number !== '' && unit.units.length === 0 && shown.has(number)) {
      unit.kind = 'doan';
      unit.text = [unit.label, unit.heading].filter(Boolean).join(' ');
      delete unit.label;
      delete unit.heading;
    } else if (number !== '') shown.add(number);
    listedFormsAsText(unit.units, shown);
  }
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
