/** How Vietnamese law names a place in a document, from the innermost out: "điểm đ mục 4 phần II". */
import type { PlacedUnit } from './graph.ts';
import { pointLetter, printedNumber } from './id.ts';
import type { Unit } from './schema/unit.ts';

/** Name of a unit inside its document, without the document's own name. */
export function unitName({ unit, ancestors }: Pick<PlacedUnit, 'unit' | 'ancestors'>): string {
  const chain = [...ancestors, unit].reverse();
  const parts = chain.flatMap((link, index) => ownName(link, chain[index - 1]) ?? []);
  return parts.length > 0 ? parts.join(' ') : 'văn bản';
}

/** What one unit adds to the name; undefined when the unit inside it already says it (mục 4.3 inside 4.3.1). */
function ownName(unit: Unit, inner: Unit | undefined): string | undefined {
  const label = printedNumber(unit.label);
  switch (unit.kind) {
    case 'chuong':
      return label.replace('CHƯƠNG', 'Chương');
    case 'phan':
      return `phần ${label}`;
    case 'muc':
      return inner?.kind === 'muc' ? undefined : `mục ${label}`;
    case 'dieu':
      return label;
    case 'khoan':
      return `khoản ${label}`;
    case 'diem':
      return `điểm ${label}${turnOf(unit, label)}`;
    case 'phu-luc':
      return 'Phụ lục';
    case 'can-cu':
      return `căn cứ ${lastNumber(unit)}`;
    case 'noi-nhan':
      return 'Nơi nhận';
    case 'the-thuc':
      return `dòng ${lastNumber(unit)} phần đầu`;
    case 'van-ban':
      return inner?.kind === 'the-thuc'
        ? unit.id === 'quyet-dinh'
          ? 'Quyết định'
          : 'Khung kiến trúc'
        : undefined;
    case 'nhom':
    case 'gach':
    case 'doan':
    case 'hinh':
      return inner === undefined ? `đoạn ${lastNumber(unit)}` : undefined;
  }
}

/** A letter that is printed twice below one parent is told apart by its turn, as its anchor does. */
function turnOf({ id }: Unit, letter: string): string {
  const turn = /^-(\d+)$/.exec(
    id.slice(id.lastIndexOf(`diem-${pointLetter(letter)}`) + `diem-${pointLetter(letter)}`.length),
  )?.[1];
  return turn === undefined ? '' : ` (lần ${turn})`;
}

function lastNumber({ id }: Unit): string {
  return /(\d+)$/.exec(id)?.[1] ?? '';
}

/** `Phần II mục 3`: the same place from the outermost in, for titles. */
export function unitTitle(placed: Pick<PlacedUnit, 'unit' | 'ancestors'>): string {
  const chain = [...placed.ancestors, placed.unit];
  const parts = chain.flatMap((link, index) => ownName(link, chain[index + 1]) ?? []);
  const title = parts.join(' ');
  return title === '' ? '' : title.charAt(0).toUpperCase() + title.slice(1);
}
