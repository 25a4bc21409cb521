/** Units of the model as elements of Akoma Ntoso: num, heading, then words or the units below. */

import { eIdOf } from '../../citation/eid.ts';
import { kindRow } from '../../citation/unit-kinds.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { element, words, type XmlElement, type XmlNode, type XmlWords } from '../../text/xml.ts';
import { marked, type Span } from './spans.ts';

/** Finds what is marked in the words of a unit. */
export type FindSpans = (text: string, unit: Unit) => Span[];

/** A unit of the body with everything below it. */
export function hierarchyOf(unit: Unit, find: FindSpans): XmlElement {
  const name = kindRow(unit.kind).element;
  const notes = notesIn(unit);
  const others = (unit.units ?? []).filter((child) => !notes.has(child));
  const isTable =
    unit.kind === 'bang' && others.every(isRow) && (others.length > 0 || unit.text !== undefined);
  const below = isTable ? [] : others.map((child) => hierarchyOf(child, find));
  const isLeaf = below.length === 0;
  return element(name, { eId: eIdOf(unit.id), name: name === 'hcontainer' ? unit.kind : undefined }, [
    ...titleOf(unit, find),
    ...(isTable ? [element('content', {}, [tableOf(unit, others, find)])] : []),
    ...(isTable || (unit.text === undefined && !isLeaf)
      ? []
      : [block(isLeaf ? 'content' : 'intro', unit, find)]),
    ...below,
  ]);
}

/** What is printed before a unit's words, and its heading. */
export function titleOf(unit: Unit, find: FindSpans): XmlNode[] {
  const { label, heading } = unit;
  return [
    ...(label === undefined ? [] : [words('num', {}, label)]),
    ...(heading === undefined ? [] : [words('heading', {}, ...wordsOf(heading, unit, find))]),
  ];
}

/** The words of a unit as a paragraph. */
export function paragraphOf(unit: Unit, find: FindSpans, attributes: { eId?: string } = {}): XmlWords {
  return words('p', attributes, ...wordsOf(unit.text ?? '', unit, find));
}

/** Words with what is marked in them; footnotes stand at their marks. */
function wordsOf(text: string, unit: Unit, find: FindSpans): (string | XmlWords)[] {
  const notes = [...notesIn(unit)].flatMap(([note, start]): Span[] =>
    text.startsWith(note.label ?? '', start)
      ? [
          {
            ...spanOf(note.label ?? '', start),
            name: 'authorialNote',
            attributes: noteAttributes(note),
            inside: noteOf(note, find),
          },
        ]
      : [],
  );
  return marked(text, [...notes, ...find(text, { ...unit, text: unit.text })]);
}

/** The footnotes of a unit whose mark stands in its text, with its place there. */
function notesIn({ text = '', units = [] }: Unit): Map<Unit, number> {
  const notes = units.filter(
    ({ kind, label, heading, units: below }) =>
      kind === 'chu-thich' && label !== undefined && heading === undefined && below === undefined,
  );
  return new Map(
    notes.flatMap((note) => {
      const at = text.indexOf(note.label ?? '');
      return at < 0 ? [] : [[note, at] as const];
    }),
  );
}

function spanOf(mark: string, start: number): { start: number; end: number } {
  return { start, end: start + mark.length };
}

function noteAttributes({ id, label = '' }: Unit): Span['attributes'] {
  return { eId: eIdOf(id), marker: label, placement: 'bottom' };
}

function noteOf(note: Unit, find: FindSpans): XmlWords[] {
  const { label: _, ...unmarked } = note;
  return [words('p', {}, ...marked(note.text ?? '', find(note.text ?? '', unmarked)))];
}

function block(name: 'content' | 'intro', unit: Unit, find: FindSpans): XmlElement {
  if (unit.text === undefined) return element(name, {});
  return element(name, {}, [unit.kind === 'trich' ? quotationOf(unit) : paragraphOf(unit, find)]);
}

/** A clause of another instrument, line by line. */
function quotationOf({ text = '' }: Unit): XmlWords {
  const lines = text.split('\n').map((line) => words('p', {}, line));
  return words('p', {}, words('mod', {}, words('quotedStructure', {}, ...lines)));
}

function isRow({ kind, text, heading, label, units }: Unit): boolean {
  return (
    kind === 'hang' &&
    text !== undefined &&
    heading === undefined &&
    label === undefined &&
    units === undefined
  );
}

/** A table: its head, if it has one, and its rows; a tab stands between two cells. */
function tableOf(unit: Unit, rows: readonly Unit[], find: FindSpans): XmlElement {
  const cells = (row: Unit, name: 'th' | 'td'): XmlElement[] =>
    (row.text ?? '').split('\t').map((cell) => {
      const { text: _, ...rest } = row;
      return element(name, {}, [words('p', {}, ...marked(cell, find(cell, { ...rest, text: cell })))]);
    });
  return element('table', {}, [
    ...(unit.text === undefined ? [] : [element('tr', {}, cells(unit, 'th'))]),
    ...rows.map((row) => element('tr', { eId: eIdOf(row.id) }, cells(row, 'td'))),
  ]);
}
