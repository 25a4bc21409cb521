import { upperFirst } from '../text/vi.ts';
import { anchorParts } from './anchor.ts';
import { instrumentKind } from './instrument-kinds.ts';
import { arabicToRoman } from './roman.ts';
import { kindWord } from './unit-kinds.ts';

/** An anchor in words, from the innermost out, for the path of a result: `phan-2.muc-4.diem-dd` → "Điểm đ mục 4 phần II". */
export function placeName(anchor: string): string {
  const name = anchorParts(anchor)
    .toReversed()
    .map(({ kind, number }) => `${wordOf(kind)} ${numberOf(kind, number)}`.trim())
    .join(' ');
  return upperFirst(name);
}

function wordOf(kind: string): string {
  return instrumentKind(kind) === undefined ? kindWord(kind) : 'phần đầu';
}

function numberOf(kind: string, number: string): string {
  if (kind === 'phan' && /^\d+$/.test(number)) return arabicToRoman(Number(number));
  return kind === 'diem' && number === 'dd' ? 'đ' : number;
}
