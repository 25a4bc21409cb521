/** The legal citation of a place and of a component: from the innermost out, then the instrument with its status, number or year. */
import type { Graph, PlacedUnit } from './graph.ts';
import { unitName } from './name.ts';
import type { Component } from './schema/component.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Framework, Layer, Principle } from './schema/structure.ts';

/** Kinds that have no number of their own. */
const UNNUMBERED = ['nhom', 'gach', 'doan', 'hinh'];
/** Labels of a first-level bullet; a `+` stands below another. */
const BULLETS = ['-', '·'];

/**
 * Name of a unit inside its instrument: "điểm đ mục 4 phần II". A bullet right below a numbered unit is named as
 * law names it, with the number of the paragraph that its anchor has: "gạch đầu dòng thứ 2 (đoạn 3) điểm a mục 3 phần II".
 */
export function citedName(placed: Pick<PlacedUnit, 'unit' | 'ancestors'>): string {
  const name = unitName(placed);
  const { unit, ancestors } = placed;
  const parent = ancestors.at(-1);
  if (unit.kind === 'the-thuc' && parent?.kind === 'van-ban')
    return name.replace(/ phần đầu .*$/, ' phần đầu');
  if (parent === undefined || UNNUMBERED.includes(parent.kind) || !BULLETS.includes(unit.label ?? ''))
    return name;
  const alike = (parent.units ?? []).filter(({ label }) => label === unit.label);
  return name.replace(
    /^đoạn \d+/,
    (paragraph) => `gạch đầu dòng thứ ${alike.indexOf(unit) + 1} (${paragraph})`,
  );
}

/**
 * What a citation calls the instrument that a unit belongs to: the Decision for its articles and legal bases
 * ("Quyết định số … ngày … của …"), what was issued with it for all others.
 */
export function instrumentName({ document, unit, ancestors }: PlacedUnit): string {
  const [root = unit] = ancestors;
  return root.id === 'quyet-dinh' ? decisionName(document) : document.citation;
}

/** "điểm đ mục 4 phần II Khung kiến trúc tổng thể quốc gia số (Dự thảo Quyết định của Thủ tướng Chính phủ, 2026)". */
export function unitCitation(placed: PlacedUnit): string {
  const instrument = instrumentName(placed);
  return placed.unit.kind === 'van-ban' ? instrument : `${citedName(placed)} ${instrument}`;
}

/** "HTS7 (điểm b mục 4.3.1.3 Phụ lục …)"; a component without a code by its name. */
export function componentCitation(graph: Graph, { code, name, unit }: Component): string {
  return namedCitation(graph, code ?? name, unit);
}

/** "Lớp 1. Hạ tầng số và an ninh mạng dùng chung (điểm a mục 3 phần II …)". */
export function layerCitation(graph: Graph, { number, name, unit }: Layer): string {
  return namedCitation(graph, `Lớp ${number}. ${name}`, unit);
}

/** "Nguyên tắc 3. … (điểm c mục 2 phần II …)". */
export function principleCitation(graph: Graph, { number, name, unit }: Principle): string {
  return namedCitation(graph, `Nguyên tắc ${number}. ${name}`, unit);
}

/** "Khung kiến trúc số cấp tỉnh (mục 3 Phụ lục …)". */
export function frameworkCitation(graph: Graph, { name, unit }: Framework): string {
  return namedCitation(graph, name, unit);
}

/** A thing by its name, then the place that says what it is. */
function namedCitation(graph: Graph, name: string, unit: string): string {
  return `${name} (${withoutBrackets(unitCitation(graph.unit(unit)))})`;
}

function decisionName({ title, number, date, issuer, citation }: LegalDocument): string {
  if (number !== undefined && date !== undefined && title.includes(number)) {
    const day = date.split('-').reverse().join('/');
    return title.replace(number, `${number} ngày ${day} của ${issuer}`);
  }
  const [year] = /\b\d{4}\b/.exec(citation) ?? [];
  return year === undefined ? title : `${title} (${year})`;
}

/** Brackets in brackets are not read well: "X (Y, 2026)" → "X, Y, 2026". */
function withoutBrackets(words: string): string {
  return words.replace(/ \(/g, ', ').replace(/\)/g, '');
}
