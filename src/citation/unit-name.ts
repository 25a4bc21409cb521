/** How Vietnamese law names a place in a document, from the innermost out: "điểm đ mục 4 phần II". */
import { upperFirst } from '../text/vi.ts';
import { anchorParts, printedNumber } from './anchor.ts';
import type { CitedUnit, UnitInPlace } from './cited-unit.ts';
import { kindRow, kindWord } from './unit-kinds.ts';

/** Name of a unit inside its document, without the document's own name. */
export function unitName({ unit, ancestors }: UnitInPlace): string {
  const chain = [...ancestors, unit].reverse();
  const parts = chain.flatMap((link, index) => ownName(link, chain[index - 1]) ?? []);
  return parts.length > 0 ? parts.join(' ') : 'văn bản';
}

/** What one unit adds to the name; undefined when the unit inside it already says it (mục 4.3 inside 4.3.1). */
function ownName(unit: CitedUnit, inner: CitedUnit | undefined): string | undefined {
  const { anchor, word = '' } = kindRow(unit.kind);
  switch (anchor) {
    case 'number':
      return unit.kind === 'muc' && inner?.kind === 'muc' && !/^\p{L}/u.test(unit.label ?? '')
        ? undefined
        : numbered(unit, word);
    case 'single':
      return numbered(unit, word);
    case 'counted':
    case 'row':
      return `${word} ${lastNumber(unit)}`;
    case 'given': {
      const name = unit.id === 'quyet-dinh' ? 'Quyết định' : 'Khung kiến trúc';
      return inner?.kind === 'the-thuc' ? name : undefined;
    }
    case 'paragraph':
      if (unit.kind === 'the-thuc') return `dòng ${lastNumber(unit)} phần đầu`;
      return inner === undefined ? `${kindWord('doan')} ${lastNumber(unit)}` : undefined;
  }
}

/** The kind's word, the number as printed, and which one it is when it is printed twice. */
function numbered({ id, kind, label }: CitedUnit, word: string): string {
  const segment = anchorParts(id).at(-1);
  const number = segment?.number === '' ? '' : printedNumber(label, kind);
  const turn = segment?.turn === '' ? '' : `(lần ${segment?.turn})`;
  return [word, number, turn].filter(Boolean).join(' ');
}

function lastNumber({ id }: CitedUnit): string {
  return /(\d+)$/.exec(id)?.[1] ?? '';
}

/** `Phần II mục 3`: the same place from the outermost in, for titles. */
export function unitTitle(placed: UnitInPlace): string {
  const chain = [...placed.ancestors, placed.unit];
  const parts = chain.flatMap((link, index) => ownName(link, chain[index + 1]) ?? []);
  return upperFirst(parts.join(' '));
}
