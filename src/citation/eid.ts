/**
 * Anchors of the site as eIds of Akoma Ntoso, and back. Segments are joined by `__`, a segment's number stands after
 * `_`, further parts of the number are joined by `-` (Akoma Ntoso Naming Convention 1.0, section 5):
 * `phu-luc.muc-4.3.1.4.diem-b` ↔ `phu-luc__muc_4-3-1-4__diem_b`, `diem-d-2` ↔ `diem_d_2`.
 */
import { anchorParts } from './anchor.ts';

export function eIdOf(anchor: string): string {
  return anchorParts(anchor)
    .map(({ kind, number, turn }) => [kind, number.replaceAll('.', '-'), turn].filter(Boolean).join('_'))
    .join('__');
}

/** The anchor that an eId was made from. */
export function anchorOf(eId: string): string {
  return eId
    .split('__')
    .map((segment) => {
      const [kind, number, turn] = segment.split('_');
      return [kind, number?.replaceAll('-', '.'), turn].filter((part) => part !== undefined).join('-');
    })
    .join('.');
}
