import { gapsIn } from '../../citation/numbering.ts';
import { type Fault, fault } from '../faults.ts';
import type { RawModel } from '../raw.ts';
import type { LegalDocument } from '../schema/document.ts';
import { walkUnits } from '../walk.ts';

/** Printed numbers run without gaps, and so do the components' codes. A slip of the print is declared in `asPrinted`. */
export function checkNumbering(raw: RawModel): Fault[] {
  return [...raw.documents.flatMap(({ file, value }) => inDocument(file, value)), ...checkCodes(raw)];
}

/** Gaps in the printed numbers of one document that it does not declare, and declarations of what is no gap. */
export function inDocument(
  file: string,
  { units, asPrinted = [] }: Pick<LegalDocument, 'units' | 'asPrinted'>,
): Fault[] {
  const gaps = gapsIn(units);
  const known = new Set(gaps.map(({ unit }) => unit.id));
  return [
    ...gaps
      .filter(({ unit }) => !asPrinted.includes(unit.id))
      .map(({ unit, path, before }) =>
        fault(
          'GapInNumbering',
          file,
          `${path}.label`,
          `sau số thứ ${before} là nhãn “${unit.label}” (${unit.id})`,
        ),
      ),
    ...asPrinted.flatMap((id, index) =>
      known.has(id)
        ? []
        : [
            fault(
              'NoGapInNumbering',
              file,
              `$.asPrinted[${index}]`,
              `số của “${id}” nối tiếp số trước nó, hoặc văn bản không có đơn vị này`,
            ),
          ],
    ),
  ];
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
  // A framework takes over codes of the one that it rests on, and may leave some out.
  if (raw.structure.value.reference !== undefined) return undefinedCodes;
  const earlier = raw.earlierComponents.flatMap(({ value }) => value.flatMap(({ code }) => code ?? []));
  return [
    ...undefinedCodes,
    ...raw.components.flatMap(({ file, value }) =>
      codeGaps(
        file,
        value.flatMap(({ code }) => code ?? []),
        earlier,
      ),
    ),
  ];
}

/** Gaps in the codes of one file; a code of an earlier version is withdrawn, not missing. */
function codeGaps(file: string, codes: string[], earlier: readonly string[]): Fault[] {
  const numbers = new Map<string, Set<number>>();
  for (const code of codes) {
    const [prefix, number] = partsOf(code);
    numbers.set(prefix, (numbers.get(prefix) ?? new Set()).add(number));
  }
  for (const [prefix, number] of earlier.map(partsOf)) numbers.get(prefix)?.add(number);
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

/** `HTS7` → `HTS`, 7. */
function partsOf(code: string): [string, number] {
  const [, prefix = '', number = ''] = /^(\D+)(\d+)$/.exec(code) ?? [];
  return [prefix, Number(number)];
}
