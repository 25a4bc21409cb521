/** How Vietnamese law names a place in a document, from the innermost out: "điểm đ mục 4 phần II". */
import { upperFirst } from '../text/vi.ts';
import { anchorParts, printedNumber } from './anchor.ts';
import type { CitedUnit, UnitInPlace } from './cited-unit.ts';
import { instrumentKind } from './instrument-kinds.ts';
import { kindRow, kindWord } from './unit-kinds.ts';

/** Name of a unit inside its document, without the document's own name. */
export function unitName({ unit, ancestors }: UnitInPlace): string {
  const chain = [...ancestors, unit].reverse();
  const parts = chain.flatMap((link, index) => namesOf(link, chain[index - 1]));
  const root = chain.at(-1)?.lostAbove;
  if (root !== undefined) parts.push(lostHeading(root));
  return parts.length > 0 ? parts.join(' ') : 'văn bản';
}

/** Its own name, with the heading below it that the received text lost. */
function namesOf(unit: CitedUnit, inner: CitedUnit | undefined): string[] {
  const own = ownName(unit, inner);
  const placed = own !== undefined && holdsOnlyForLost(unit, inner) ? `sau ${own}` : own;
  const lost = inner?.lostAbove;
  return [...(placed === undefined ? [] : [placed]), ...(lost === undefined ? [] : [lostHeading(lost)])];
}

/** A section that holds a unit only because the heading of the section after it is lost. */
function holdsOnlyForLost(unit: CitedUnit, inner: CitedUnit | undefined): boolean {
  return inner?.lostAbove?.startsWith(`${kindRow(unit.kind).word ?? ''} `) ?? false;
}

/** How a name says that the text as received lacks a heading: "(bản nhận được thiếu tiêu đề mục 20)". */
function lostHeading(lost: string): string {
  return `(bản nhận được thiếu tiêu đề ${lost})`;
}

/** What `lostHeading` adds to a name. */
export const LOST_HEADING = /\(bản nhận được thiếu tiêu đề [^()]*\)/iu;

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
      return inner?.kind === 'the-thuc' ? kindOfInstrument(unit.id) : undefined;
    }
    case 'paragraph':
      if (unit.kind === 'the-thuc') return `dòng ${lastNumber(unit)} phần đầu`;
      return inner === undefined ? `${kindWord('doan')} ${lastNumber(unit)}` : undefined;
  }
}

/** What a whole instrument is called by its id, the kind of its title: `quyet-dinh` → "Quyết định". */
export function kindOfInstrument(id: string): string {
  return upperFirst(instrumentKind(id) ?? 'văn bản');
}

/** The kind's word, the number as printed, and which one it is when it is printed twice. */
function numbered({ id, kind, label, lostAbove }: CitedUnit, word: string): string {
  const segment = anchorParts(id).at(-1);
  const number = segment?.number === '' ? '' : printedNumber(label, kind);
  const turn = segment?.turn === '' || lostAbove !== undefined ? '' : `(lần ${segment?.turn})`;
  return [word, number, turn].filter(Boolean).join(' ');
}

function lastNumber({ id }: CitedUnit): string {
  return /(\d+)$/.exec(id)?.[1] ?? '';
}

/** The same name as a title: "Mục 3 phần II". */
export function unitTitle(placed: UnitInPlace): string {
  return upperFirst(unitName(placed));
}

/** `Phần II mục 3`: the same place from the outermost in, as readers may type it too. */
export function outermostFirst(placed: UnitInPlace): string {
  const chain = [...placed.ancestors, placed.unit];
  const parts = chain.flatMap((link, index) => namesOf(link, chain[index + 1]));
  return upperFirst(parts.join(' '));
}
