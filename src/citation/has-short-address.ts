/** Which units have a short address, `/c/<anchor>/`, when their document is the subject: those numbered in print. */
import type { UnitKind } from './unit-kinds.ts';

const NUMBERED: readonly UnitKind[] = ['phu-luc', 'chuong', 'phan', 'muc', 'dieu', 'khoan', 'diem'];

export function hasShortAddress({ kind }: { kind: string }): boolean {
  return NUMBERED.some((each) => each === kind);
}
