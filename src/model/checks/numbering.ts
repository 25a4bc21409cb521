import { romanToArabic } from '../../citation/roman.ts';
import { type Fault, fault } from '../faults.ts';
import type { RawModel } from '../raw.ts';
import type { Unit, UnitKind } from '../schema/unit.ts';
import { walkUnits } from '../walk.ts';

/** Order of points in Vietnamese instruments (Nghị định 78/2025/NĐ-CP: a, b, c, d, đ, e, g, h, i, k, l, m …; no f, j, w, z). */
const POINTS = [...'abcdđeghiklmnopqrstuvxy'];

/** Printed numbers of siblings run without gaps, and so do the components' codes. A list may start again at its first number. */
export function checkNumbering(raw: RawModel): Fault[] {
  return [...raw.documents.flatMap(({ file, value }) => inDocument(file, value.units)), ...checkCodes(raw)];
}

/** Gaps in the printed numbers of one document. */
export function inDocument(file: string, units: Unit[]): Fault[] {
  const faults = inSiblings(file, '$.units', units);
  for (const { unit, path } of walkUnits(units)) {
    if (unit.units) faults.push(...inSiblings(file, `${path}.units`, unit.units));
  }
  return faults;
}

function inSiblings(file: string, path: string, siblings: Unit[]): Fault[] {
  const last = new Map<UnitKind, number>();
  return siblings.flatMap((unit, index) => {
    const number = numberOf(unit);
    if (number === undefined) return [];
    const before = last.get(unit.kind);
    last.set(unit.kind, number);
    const follows =
      number === 1 || number === (before ?? 0) + 1 || (unit.kind === 'chuong' && before === undefined);
    if (follows) return [];
    return [
      fault(
        'GapInNumbering',
        file,
        `${path}[${index}].label`,
        `sau số thứ ${before ?? 0} là nhãn “${unit.label}” (${unit.id})`,
      ),
    ];
  });
}

/** Position of a printed number in its list, from 1; undefined for units without one. */
function numberOf({ kind, label = '' }: Unit): number | undefined {
  switch (kind) {
    case 'phan':
      return romanToArabic(label.replace('.', ''));
    case 'chuong':
    case 'dieu':
    case 'muc':
    case 'khoan':
      return Number(/(\d+)\.?$/.exec(label)?.[1]);
    case 'diem': {
      const [, letter, digits, roman] = /^(?:([a-zđ])\)|\((\d+)\)|\(([ivx]+)\))/.exec(label) ?? [];
      if (letter !== undefined) return POINTS.indexOf(letter) + 1;
      return digits === undefined ? romanToArabic(roman ?? '') : Number(digits);
    }
    default:
      return undefined;
  }
}

function checkCodes(raw: RawModel): Fault[] {
  const known = new Set(raw.components.flatMap(({ value }) => value.flatMap(({ code }) => code ?? [])));
  const undefinedCodes = raw.documents.flatMap(({ file, value }) =>
    [...walkUnits(value.units)].flatMap(({ unit, path }) =>
      unit.code === undefined || known.has(unit.code)
        ? []
        : [
            fault(
              'MissingCode',
              file,
              `${path}.code`,
              `mã ${unit.code} có trong văn bản nhưng không có thành phần nào mang mã này`,
            ),
          ],
    ),
  );
  return [
    ...undefinedCodes,
    ...raw.components.flatMap(({ file, value }) =>
      codeGaps(
        file,
        value.flatMap(({ code }) => code ?? []),
      ),
    ),
  ];
}

function codeGaps(file: string, codes: string[]): Fault[] {
  const numbers = new Map<string, Set<number>>();
  for (const code of codes) {
    const [, prefix = '', number = ''] = /^(\D+)(\d+)$/.exec(code) ?? [];
    numbers.set(prefix, (numbers.get(prefix) ?? new Set()).add(Number(number)));
  }
  return [...numbers].flatMap(([prefix, present]) => {
    const sorted = [0, ...[...present].sort((a, b) => a - b)];
    return sorted.slice(1).flatMap((number, index) => {
      const [from, to] = [(sorted[index] ?? 0) + 1, number - 1];
      if (from > to) return [];
      const missing = from === to ? `${prefix}${from}` : `${prefix}${from} đến ${prefix}${to}`;
      return [fault('MissingCode', file, '$', `thiếu mã ${missing}`)];
    });
  });
}
