/** The legal citation of a place: from the innermost out, then the instrument with its status, number or year. */
import { printedDate } from '../text/date.ts';
import type { UnitInPlace } from './cited-unit.ts';
import { instrumentKind } from './instrument-kinds.ts';
import { kindRow } from './unit-kinds.ts';
import { unitName } from './unit-name.ts';

/** What a citation says of the document. */
export type CitedInstrument = {
  title: string;
  /** What was issued with the document, as a citation calls it. */
  citation: string;
  issuer: string;
  number?: string | undefined;
  /** ISO 8601. */
  date?: string | undefined;
};

/** A unit with the document whose name follows in a citation. */
export type CitablePlace = UnitInPlace & { document: CitedInstrument };

/** Labels of a first-level bullet; a `+` stands below another. */
const BULLETS = ['-', '·'];

/**
 * Name of a unit inside its instrument: "điểm đ mục 4 phần II". A bullet right below a numbered unit is named as
 * law names it, with the number of the paragraph that its anchor has: "gạch đầu dòng thứ 2 (đoạn 3) điểm a mục 3 phần II".
 */
export function citedName(placed: UnitInPlace): string {
  const name = unitName(placed);
  const { unit, ancestors } = placed;
  const parent = ancestors.at(-1);
  if (unit.kind === 'the-thuc' && parent?.kind === 'van-ban')
    return name.replace(/ phần đầu .*$/, ' phần đầu');
  if (
    parent === undefined ||
    kindRow(parent.kind).anchor === 'paragraph' ||
    !BULLETS.includes(unit.label ?? '')
  )
    return name;
  const alike = (parent.units ?? []).filter(({ label }) => label === unit.label);
  return name.replace(
    /^đoạn \d+/,
    (paragraph) => `gạch đầu dòng thứ ${alike.indexOf(unit) + 1} (${paragraph})`,
  );
}

/**
 * What a citation calls the instrument that a unit belongs to: the document itself for units of the instrument that its
 * title names ("Quyết định số … ngày … của …"), what was issued with it for all others.
 */
export function instrumentName({ document, unit, ancestors }: CitablePlace): string {
  const [root = unit] = ancestors;
  return isNamedByTitle(document, root.id) ? ownName(document) : document.citation;
}

function isNamedByTitle({ title }: CitedInstrument, rootId: string): boolean {
  const kind = instrumentKind(rootId);
  const words = title.toLocaleLowerCase('vi').replace(/^dự thảo /u, '');
  return kind !== undefined && words.startsWith(`${kind} `);
}

/** "điểm đ mục 4 phần II Khung mẫu (Dự thảo Quyết định của Thủ tướng Chính phủ, 2026)". */
export function unitCitation(placed: CitablePlace): string {
  const instrument = instrumentName(placed);
  return placed.unit.kind === 'van-ban' ? instrument : `${citedName(placed)} ${instrument}`;
}

/** A thing by its name, then the place that says what it is: "HTS7 (điểm b mục 4.3.1.3 Phụ lục …)". */
export function namedCitation(name: string, place: CitablePlace): string {
  return `${name} (${withoutBrackets(unitCitation(place))})`;
}

function ownName({ title, number, date, issuer, citation }: CitedInstrument): string {
  if (number !== undefined && date !== undefined && title.includes(number)) {
    return title.replace(number, `${number} ngày ${printedDate(date)} của ${issuer}`);
  }
  const [year] = /\b\d{4}\b/.exec(citation) ?? [];
  return year === undefined ? title : `${title} (${year})`;
}

/** Brackets in brackets are not read well: "X (Y, 2026)" → "X, Y, 2026". */
function withoutBrackets(words: string): string {
  return words.replace(/ \(/g, ', ').replace(/\)/g, '');
}
