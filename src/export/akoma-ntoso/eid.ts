/**
 * Anchors of the site as eIds of Akoma Ntoso, and back. Segments are joined by `__`, a segment's number follows
 * `_`, further parts of the number are joined by `-` (Akoma Ntoso Naming Convention 1.0, section 5):
 * `phu-luc.muc-4.3.1.4.diem-b` ↔ `phu-luc__muc_4-3-1-4__diem_b`, `diem-d-2` ↔ `diem_d_2`.
 */

/** A kind, which may contain hyphens, a number or a point's letter, and its count when it is printed twice. */
const SEGMENT = /^([a-z]+(?:-[a-z]{2,})*?)(?:-([a-z]|dd|\d+(?:\.\d+)*)(?:-(\d+))?)?$/;

/**
 * @param anchor an id of a unit
 * @throws RangeError for anything but an anchor of kinds and numbers
 */
export function eIdOf(anchor: string): string {
  return anchor
    .split(/\.(?=[a-z])/)
    .map((segment) => {
      const [, kind, number, turn] = SEGMENT.exec(segment) ?? [];
      if (kind === undefined) throw new RangeError(`Không đặt được eId cho neo ${anchor}.`);
      return [kind, number?.replaceAll('.', '-'), turn].filter((part) => part !== undefined).join('_');
    })
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
