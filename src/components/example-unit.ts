/** The unit that examples of downloads show. */
import type { LegalDocument } from '../model/schema/document.ts';
import { walkUnits } from '../model/walk.ts';

/** A unit of a document to show in an example: the second clause of an article that has several, else its first unit. */
export function firstClause({ units }: LegalDocument): string {
  const ids = [...walkUnits(units)].map(({ unit }) => unit.id);
  return (
    ids.findLast((id) => /^dieu-\d+\.khoan-2$/.test(id)) ??
    ids.find((id) => /^dieu-\d+$/.test(id)) ??
    ids[0] ??
    ''
  );
}

/** `dieu-2.khoan-2` → `dieu_2__khoan_2`. */
export function eIdOf(anchor: string): string {
  return anchor.replaceAll('.', '__').replaceAll('-', '_');
}
