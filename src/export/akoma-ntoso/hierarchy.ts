/** Units of the model as elements of Akoma Ntoso: num, heading, then words or the units below. */
import { kindRow } from '../../citation/unit-kinds.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { element, words, type XmlElement, type XmlNode, type XmlWords } from '../../text/xml.ts';
import { eIdOf } from './eid.ts';
import { marked, type Span } from './spans.ts';

/** Finds the marks in the words of a unit. */
export type FindSpans = (text: string, unit: Unit) => Span[];

/** A unit of the body with everything below it. */
export function hierarchyOf(unit: Unit, find: FindSpans): XmlElement {
  const name = kindRow(unit.kind).element;
  const below = (unit.units ?? []).map((child) => hierarchyOf(child, find));
  const isLeaf = below.length === 0;
  return element(name, { eId: eIdOf(unit.id), name: name === 'hcontainer' ? unit.kind : undefined }, [
    ...titleOf(unit, find),
    ...(unit.text === undefined && !isLeaf ? [] : [block(isLeaf ? 'content' : 'intro', unit, find)]),
    ...below,
  ]);
}

/** The printed label and heading of a unit. */
export function titleOf({ label, heading, ...unit }: Unit, find: FindSpans): XmlNode[] {
  return [
    ...(label === undefined ? [] : [words('num', {}, label)]),
    ...(heading === undefined ? [] : [words('heading', {}, ...marked(heading, find(heading, unit)))]),
  ];
}

/** The words of a unit as a paragraph. */
export function paragraphOf(unit: Unit, find: FindSpans, attributes: { eId?: string } = {}): XmlWords {
  const { text = '' } = unit;
  return words('p', attributes, ...marked(text, find(text, unit)));
}

function block(name: 'content' | 'intro', unit: Unit, find: FindSpans): XmlElement {
  return element(name, {}, unit.text === undefined ? [] : [paragraphOf(unit, find)]);
}
