/** What changed between two versions of a text, as blocks: the words that differ with a few around them. */
import type { BlockContent, RootContent } from 'mdast';
import { unitName } from '../citation/unit-name.ts';
import { componentVersionAddress, unitAddress, versionComparisonAddress } from '../model/address.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import {
  COMPARED_KINDS,
  type ComparedUnit,
  changeOfComponent,
  changeOfUnit,
  isChange,
  versionComparisons,
  wordsOfComponent,
  wordsOfUnits,
} from '../model/version-comparison.ts';
import { COMPARED_NAMES } from '../model/vocabulary.ts';
import { differenceOf, type Piece } from '../text/difference.ts';
import { link, paragraph } from '../text/mdx.ts';
import { letters, lowerFirst, upperFirst } from '../text/vi.ts';
import { inline, type NotesMark } from './blocks.ts';
import { differenceBlock, isTelling, type SideNames } from './difference-blocks.ts';
import { section } from './official.ts';

/** Words shown on each side of a change, and of a text that is on one side alone. */
const AROUND = 12;
const MOST_WORDS = 80;
const LEFT_OUT = '[…]';

/** The words that differ, or a sentence where none does. */
export function changedWords(was: string, now: string, names: Partial<SideNames> = {}): BlockContent[] {
  if (letters(was) === letters(now)) return [paragraph('Lời văn giữ nguyên từng chữ.')];
  const pieces = differenceOf(was, now);
  const whole: Piece[] = [
    { kind: 'deleted', text: was },
    { kind: 'inserted', text: now },
  ];
  const shown = isTelling(pieces) ? pieces : whole.filter(({ text }) => text !== '');
  return [differenceBlock(passagesOf(shown), names)];
}

/** What changed in a unit since the newest earlier version with other words or another place; undefined when nothing did. */
export function unitChange(
  graph: Graph,
  placed: PlacedUnit,
  showWords: boolean,
): { title: string; mark: NotesMark; blocks: RootContent[] } | undefined {
  const found = changeOfUnit(graph, placed);
  if (found === undefined) return undefined;
  const { earlier, row } = found;
  const name = lowerFirst(earlier.versionName);
  const what = lowerFirst(COMPARED_NAMES[row.kind]);
  const isSamePlace = row.was.every((was) => unitName(was) === unitName(placed));
  const before = isSamePlace
    ? []
    : row.was.flatMap((was, index) => [
        index === 0 ? ' Trước ở ' : ', ',
        link(unitAddress(was), unitName(was)),
      ]);
  return {
    title: `${what} so với ${name}`,
    mark: row.kind === 'them' ? 'mới' : 'đổi',
    blocks: [
      paragraph(
        `${upperFirst(what)} so với ${name}.`,
        ...(before.length === 0 ? [] : [...before, '.']),
        ' ',
        link(`${versionComparisonAddress(earlier)}#${rowAnchor(row)}`, 'Xem trong bảng đối chiếu'),
      ),
      ...(row.was.length === 0 || !showWords
        ? []
        : changedWords(wordsOfUnits(row.was), wordsOfUnits(row.now), sideNames(name))),
    ],
  };
}

/** What changed in the definition of a component since an earlier version; nothing while there is none. */
export function componentChange(graph: Graph, { id }: Pick<Component, 'id'>): RootContent[] {
  const found = changeOfComponent(graph, id);
  if (found === undefined) return [];
  const { earlier, row } = found;
  const { was, now, kind } = row;
  const name = lowerFirst(earlier.versionName);
  const inTable = link(`${versionComparisonAddress(earlier)}#${id}`, 'Trong bảng đối chiếu');
  const then = link(componentVersionAddress({ id }, earlier.version), `Đúng bản ấy: ${name}`);
  return [
    section('thay-doi', `Thay đổi từ ${name}`, [
      paragraph(
        inline('Change', { kind }, COMPARED_NAMES[kind]),
        ...(kind === 'doi-ten' ? [` “${was?.component.name}” → “${now?.component.name}”`] : []),
      ),
      ...(was === undefined
        ? []
        : changedWords(wordsOfComponent(was), wordsOfComponent(now), sideNames(name))),
      ...(was === undefined
        ? [paragraph(inTable)]
        : [paragraph(then, ...(isChange(row) ? ['; ', inTable] : []))]),
    ]),
  ];
}

/** "đổi lời 2, rút 1": what became of the units of an earlier version; "không đổi đơn vị nào" when nothing did. */
export function countedUnits(graph: Graph, earlier: LegalDocument): string {
  const found = versionComparisons(graph).find((comparison) => comparison.earlier === earlier);
  const counts = COMPARED_KINDS.filter((kind) => isChange({ kind })).flatMap((kind) => {
    const count = (found?.units ?? []).filter((row) => row.kind === kind).length;
    return count === 0 ? [] : [`${lowerFirst(COMPARED_NAMES[kind])} ${count}`];
  });
  return counts.length === 0 ? 'không đổi đơn vị nào' : counts.join(', ');
}

/** Anchor of the row of a unit: what it is now, else what it was. */
export function rowAnchor({ was, now }: ComparedUnit): string {
  const [present] = now;
  return present === undefined ? `truoc.${was[0]?.unit.id}` : present.unit.id;
}

/** Where the words of each side stand. */
export function sideNames(before: string): SideNames {
  return { before: `Chỉ có ở ${before}`, now: 'Chỉ có ở bản hiện hành' };
}

/** The pieces with long runs cut: of words in both texts the middle, of words in one the end. */
function passagesOf(pieces: Piece[]): Piece[] {
  return pieces.map(({ kind, text }, index) => {
    if (kind !== 'kept') return { kind, text: cut(text, MOST_WORDS, 0) };
    const isFirst = index === 0;
    const isLast = index === pieces.length - 1;
    return { kind, text: cut(text, isFirst ? 0 : AROUND, isLast ? 0 : AROUND) };
  });
}

/** The first words and the last ones of a text; the whole when hardly more stands between them. */
function cut(text: string, first: number, last: number): string {
  const words = text.split(/(?<=\s)/);
  if (words.length <= first + last + AROUND / 2) return text;
  const end = words.slice(0, first).join('');
  const start = last === 0 ? '' : words.slice(-last).join('');
  return [end, LEFT_OUT, start === '' ? '' : ` ${start}`].join('');
}
