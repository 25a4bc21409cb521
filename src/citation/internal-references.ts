/** Citations of a place in the document at hand, from the words of a unit to the units that they may mean. */
import { slug, upperFirst } from '../text/vi.ts';
import { anchorParts } from './anchor.ts';
import { CITED_WORDS, type CitedKind } from './cited-kinds.ts';
import type { CitedDocument, CitedUnit, PlacedUnit } from './cited-unit.ts';
import type { CitedPart } from './grammar.ts';
import type { CitedPassage } from './passages.ts';
import type { Mention } from './reference.ts';
import { resolveCitation } from './resolve.ts';
import { isRoman } from './roman.ts';
import { NUMBERED_KINDS } from './unit-kinds.ts';
import { unitName } from './unit-name.ts';

/** Kinds that are named by the beginning of a heading. */
const TITLED: readonly CitedKind[] = ['lop', 'nguyen-tac'];

/** What a document says of itself. */
export type DocumentFacts = Pick<CitedDocument, 'id' | 'title' | 'shortTitle' | 'number' | 'date'>;

/** A document of the given units, which are in reading order. */
export function citedDocument(
  { id, title, shortTitle, number, date }: DocumentFacts,
  units: PlacedUnit[],
): CitedDocument {
  const places = units.filter(({ unit }) => NUMBERED_KINDS.includes(unit.kind));
  return {
    ...{ id, title, shortTitle, number, date, places },
    instruments: units.filter(({ unit }) => unit.kind === 'van-ban'),
    anchors: places.map(({ unit }) => unit.id),
    byAnchor: new Map(units.map((placed) => [placed.unit.id, placed])),
  };
}

/** A place as one passage of a text names it; undefined when it names none. */
export type Reading = Pick<Mention, 'result' | 'targets' | 'note'>;

/**
 * What a passage of a unit's words means in the document at hand; `before` are the passages before it. Undefined for what
 * is no citation after all: "phụ lục" in a document without one, a figure's number. `others` are only asked for the note
 * on what is not in this document.
 */
export function readPassage(
  passage: CitedPassage,
  placed: PlacedUnit,
  own: CitedDocument,
  before: readonly CitedPassage[],
  others: readonly CitedDocument[],
): Reading | undefined {
  const instrument =
    passage.instrument === undefined ? undefined : ownInstrument(passage.instrument, placed, own);
  if (passage.instrument !== undefined && instrument === undefined) return undefined;
  const [innermost] = passage.parts;
  if (innermost === undefined) {
    if (passage.here === undefined) return instrument && resolved([instrument]);
    return passage.here === 'lop' ? thisLayer(placed, own, before) : placeAround(passage.here, placed, own);
  }
  if (innermost.kind === 'hinh' || innermost.kind === 'doan') return undefined;
  if (TITLED.includes(innermost.kind)) {
    const title = upperFirst(CITED_WORDS[innermost.kind]);
    const numbers = numbersOf(innermost.numbers[0] ?? '', passage.upTo);
    return titled(
      numbers.map((number) => `${title} ${number}`),
      placed,
      own,
      others,
    );
  }
  const isInArticle = passage.parts.some(({ kind }) => kind === 'dieu');
  if (passage.roman && !isInArticle && own.places.every(({ unit }) => !isRomanSection(unit)))
    return romanSection(innermost.numbers, placed, own);
  const found = numbered(passage, placed, own, instrument);
  if (found.length === 0) {
    if (innermost.kind === 'phu-luc' && innermost.numbers.length === 0) return undefined;
    return { result: 'dangling', targets: [], note: 'Văn bản được đăng không có đơn vị này.' };
  }
  if (passage.upTo !== undefined) return resolved(range(found, passage.upTo, own));
  if (found.length > 1) return ambiguous(found);
  return resolved(found, instrument === undefined ? undefined : instrumentNote(found, own));
}

/** Units with the numbers of a citation, those that stand nearest to where it is written. */
function numbered(
  passage: CitedPassage,
  placed: PlacedUnit,
  own: CitedDocument,
  instrument: PlacedUnit | undefined,
): PlacedUnit[] {
  const scope = passage.here === undefined ? undefined : around(passage.here, placed)?.id;
  if (passage.here !== undefined && scope === undefined) return [];
  const isFirst = instrument === undefined || instrument === own.instruments[0];
  const within = scope ?? (isFirst ? undefined : instrument.unit.id);
  const anchors =
    within === undefined ? own.anchors : own.anchors.filter((anchor) => anchor.startsWith(`${within}.`));
  const found = resolveCitation(passage.parts, anchors).flatMap((anchor) => own.byAnchor.get(anchor) ?? []);
  return fewest(instrument === undefined ? nearest(found, placed) : found);
}

/** The one place of another document that a citation means; undefined when it has none, or several. */
export function placeIn(document: CitedDocument, parts: readonly CitedPart[]): PlacedUnit | undefined {
  const found = fewest(
    resolveCitation(parts, document.anchors).flatMap((anchor) => document.byAnchor.get(anchor) ?? []),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** Those that share most of the units above with where the words stand. */
function nearest(found: PlacedUnit[], placed: PlacedUnit): PlacedUnit[] {
  const here = [...placed.ancestors, placed.unit];
  const shared = ({ ancestors }: PlacedUnit): number =>
    ancestors.filter((unit, depth) => here[depth] === unit).length;
  const most = Math.max(...found.map(shared));
  return found.filter((candidate) => shared(candidate) === most);
}

/** Those whose anchor has the fewest parts: mục 3 of part II before mục 3 of a point in it. */
function fewest(found: PlacedUnit[]): PlacedUnit[] {
  const lengths = found.map(({ unit }) => anchorParts(unit.id).length);
  return found.filter((_, index) => lengths[index] === Math.min(...lengths));
}

function range(found: PlacedUnit[], upTo: string, own: CitedDocument): PlacedUnit[] {
  const [first] = found;
  if (first === undefined) return [];
  const above = first.ancestors.at(-1);
  const siblings = own.places.filter(
    ({ unit, ancestors }) => unit.kind === first.unit.kind && ancestors.at(-1) === above,
  );
  const from = siblings.indexOf(first);
  const to = siblings.findIndex(({ unit }) => anchorParts(unit.id).at(-1)?.number === upTo);
  return siblings.slice(from, Math.max(from, to) + 1);
}

/** "Lớp 2", "Nguyên tắc 6": the nearest unit with such a heading. */
function titled(
  titles: string[],
  placed: PlacedUnit,
  own: CitedDocument,
  others: readonly CitedDocument[],
): Reading {
  const found = titles.map((title) => nearest(withTitle(title, own), placed));
  if (found.some((units) => units.length > 1)) return ambiguous(found.flat());
  if (found.every((units) => units.length === 1)) return resolved(found.flat());
  const elsewhere = others.find((other) => titles.every((title) => withTitle(title, other).length > 0));
  const where = elsewhere === undefined ? '' : `; ${elsewhere.shortTitle} có`;
  return {
    result: 'dangling',
    targets: [],
    note: `Văn bản này không có phần nào mang tên “${titles.join(', ')}”${where}.`,
  };
}

function withTitle(title: string, { byAnchor }: CitedDocument): PlacedUnit[] {
  return [...byAnchor.values()].filter(({ unit }) => unit.heading?.match(/^[^.:]*/)?.[0] === title);
}

/** "Lớp này": the layer whose description this is, or the one named just before. */
function thisLayer(
  placed: PlacedUnit,
  own: CitedDocument,
  before: readonly CitedPassage[],
): Reading | undefined {
  const last = before.findLast(({ parts }) => parts[0]?.kind === 'lop')?.parts[0]?.numbers[0];
  if (last !== undefined) return titled([`Lớp ${last}`], placed, own, []);
  const unit = placed.ancestors.findLast(({ heading = '' }) => /^Lớp \d/.test(heading));
  const layer = unit && own.byAnchor.get(unit.id);
  return layer && resolved([layer]);
}

/** "khoản này": the unit of that kind around the words. Where there is none, the numbered units around are candidates. */
function placeAround(kind: CitedKind, placed: PlacedUnit, own: CitedDocument): Reading | undefined {
  const unit = around(kind, placed);
  const numbers = [...placed.ancestors, placed.unit]
    .filter((ancestor) => NUMBERED_KINDS.includes(ancestor.kind))
    .reverse();
  const looser = kind === 'phan' && unit !== undefined && numbers[0] !== unit;
  if (unit !== undefined && !looser) return resolved(own.byAnchor.get(unit.id) ?? []);
  const candidates = (looser ? [numbers[0], unit] : numbers.slice(0, 2)).flatMap(
    (candidate) => own.byAnchor.get(candidate?.id ?? '') ?? [],
  );
  if (candidates.length < 2) return undefined;
  const note = looser
    ? '“Phần này” có thể chỉ mục đang đọc hoặc cả phần.'
    : `Chỗ này không nằm trong ${CITED_WORDS[kind]} nào; có thể hiểu là đơn vị được đánh số gần nhất.`;
  return { ...ambiguous(candidates), note };
}

function around(kind: CitedKind, { unit, ancestors }: PlacedUnit): CitedUnit | undefined {
  return [...ancestors, unit].findLast((candidate) => candidate.kind === kind);
}

/** "Mục II" where sections have arabic numbers: a part of that number, or a section around that has it. */
function romanSection(numbers: string[], placed: PlacedUnit, own: CitedDocument): Reading {
  const parts = own.places.filter(
    ({ unit }) => unit.kind === 'phan' && numbers.includes(anchorParts(unit.id).at(-1)?.number ?? ''),
  );
  const above = placed.ancestors.slice(0, 2);
  const sections = own.places.filter(({ unit, ancestors }) => {
    const last = anchorParts(unit.id).at(-1)?.number.split('.').at(-1) ?? '';
    const parent = ancestors.at(-1);
    return unit.kind === 'muc' && numbers.includes(last) && parent !== undefined && above.includes(parent);
  });
  return {
    ...ambiguous([...parts, ...sections]),
    note: 'Văn bản không có mục đánh số La Mã; có thể là phần, hoặc mục có cùng số.',
  };
}

function isRomanSection({ kind, label = '' }: CitedUnit): boolean {
  return kind === 'muc' && isRoman(label.replace(/[.)]$/, ''));
}

/** "Quyết định này": the instrument of that kind around the words, else the first of that kind in the document. */
function ownInstrument(kind: string, { ancestors }: PlacedUnit, own: CitedDocument): PlacedUnit | undefined {
  const ofKind = own.instruments.filter(({ unit }) => new RegExp(`^${slug(kind)}(?:-\\d+)?$`).test(unit.id));
  return ofKind.find(({ unit }) => unit === ancestors[0]) ?? ofKind[0];
}

/** The Decision has articles only: its "phần II" is that of the framework issued with it. */
function instrumentNote([target]: PlacedUnit[], own: CitedDocument): string | undefined {
  const root = target?.ancestors[0] ?? target?.unit;
  if (
    target === undefined ||
    root === undefined ||
    root === own.instruments[0]?.unit ||
    root.kind === 'phu-luc'
  )
    return undefined;
  return `Được hiểu là ${unitName(target)} của ${own.shortTitle} ban hành kèm theo Quyết định.`;
}

function numbersOf(first: string, upTo: string | undefined): string[] {
  const last = Number(upTo ?? first);
  return Array.from({ length: Math.max(1, last - Number(first) + 1) }, (_, index) =>
    String(Number(first) + index),
  );
}

function resolved(found: PlacedUnit | PlacedUnit[], note?: string): Reading {
  return { result: 'resolved', targets: targetsOf([found].flat()), ...(note === undefined ? {} : { note }) };
}

function ambiguous(found: PlacedUnit[]): Reading {
  return { result: 'ambiguous', targets: targetsOf(found) };
}

function targetsOf(found: PlacedUnit[]): Mention['targets'] {
  return found.map(({ document, unit }) => ({ unit: `${document.id}#${unit.id}` }));
}
