/** Model → what search can find: units, components, layers, principles, frameworks, bodies, terms, figures, documents. Pure. */

import { placeName } from '../../citation/anchor-name.ts';
import { unitTitle } from '../../citation/unit-name.ts';
import {
  agencyAddress,
  componentAddress,
  documentAddress,
  frameworkAddress,
  layerAddress,
  principleAddress,
  unitAddress,
} from '../../model/address.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { Component } from '../../model/schema/component.ts';
import type { LegalDocument } from '../../model/schema/document.ts';
import type { Unit } from '../../model/schema/unit.ts';
import { AREA_NAMES, TIER_NAMES } from '../../model/vocabulary.ts';
import { walkUnits } from '../../model/walk.ts';
import { letters } from '../../text/vi.ts';
import { nameOf } from '../name.ts';
import { BARE, type Entry, type SearchRecord } from '../record.ts';
import { figureRecords } from './figure-records.ts';
import { findingRecords } from './finding-records.ts';
import { lawRecords } from './law-records.ts';
import { pageRecords } from './page-records.ts';
import { termRecords } from './term-records.ts';

/** Longest title of a unit that is called by its first words; it ends at a word. */
const TITLE_LENGTH = 70;

/**
 * Every record: things that have a name, then the documents' units in the order of the text, each component
 * in the place of the unit that defines it, so that no text stands twice.
 */
export function recordsOf(graph: Graph): SearchRecord[] {
  const { documents } = graph.model;
  return [
    ...structureRecords(graph),
    ...agencyRecords(graph),
    ...documents.map(documentRecord),
    ...figureRecords(graph),
    ...termRecords(graph),
    ...lawRecords(graph),
    ...documents.flatMap((document) => unitRecords(graph, document)),
    ...findingRecords(graph),
    ...pageRecords(graph),
  ];
}

function structureRecords(graph: Graph): SearchRecord[] {
  const { layers, principles, frameworks } = graph.model.structure;
  const record = (
    ref: string,
    own: Pick<SearchRecord, 'kind' | 'title' | 'url'> & Partial<SearchRecord>,
  ): SearchRecord => {
    const placed = graph.unit(ref);
    const { document } = placed;
    const path = [document.shortTitle, unitTitle(placed)].join(' › ');
    return { ...BARE, path, status: document.status, document: document.id, ...own };
  };
  return [
    ...layers.map(({ number, name, unit }) =>
      record(unit, {
        kind: 'lop',
        title: `Lớp ${number}: ${name}`,
        url: layerAddress(number),
        layer: number,
        cite: `lop-${number}`,
      }),
    ),
    ...principles.map(({ number, name, unit }) =>
      record(unit, {
        kind: 'nguyen-tac',
        title: `Nguyên tắc ${number}. ${name}`,
        url: principleAddress(number),
        cite: `nguyen-tac-${number}`,
      }),
    ),
    ...frameworks
      .filter(({ isRoot }) => !isRoot)
      .map(({ id, name, shortName, unit }) =>
        record(unit, {
          kind: 'khung',
          title: name,
          alias: `Khung kiến trúc số ${shortName}`,
          url: frameworkAddress({ id }),
          framework: id,
        }),
      ),
  ];
}

function agencyRecords(graph: Graph): SearchRecord[] {
  return graph.model.agencies.flatMap(({ id, name }) => {
    const [first] = [...graph.tasksOf(id), ...graph.ownedBy(id)];
    if (first === undefined) return [];
    const { document } = graph.unit(first.unit);
    const path = `${document.shortTitle} › Cơ quan`;
    return [
      {
        ...BARE,
        url: agencyAddress(id),
        kind: 'co-quan',
        title: name,
        path,
        status: document.status,
        document: document.id,
      },
    ];
  });
}

function documentRecord({ id, title, shortTitle, status, citation, number }: LegalDocument): SearchRecord {
  return {
    ...BARE,
    url: documentAddress(id),
    kind: 'van-ban',
    title,
    alias: [shortTitle, citation, number].filter(Boolean).join(' '),
    path: 'Văn bản',
    status,
    document: id,
  };
}

function unitRecords(graph: Graph, document: LegalDocument): SearchRecord[] {
  const tasks = new Set(graph.model.tasks.map(({ unit }) => unit));
  return [...walkUnits(document.units)].flatMap(({ unit, ancestors }): SearchRecord[] => {
    // The recipients have neither heading nor text of their own; they are cited all the same.
    if (unit.heading === undefined && unit.text === undefined && unit.kind !== 'noi-nhan') return [];
    const placed = { document, unit, ancestors };
    const ref = `${document.id}#${unit.id}`;
    const text = [unit.heading, unit.text].filter(Boolean).join('. ');
    const components = graph.componentsAt(ref);
    const own: SearchRecord = {
      ...BARE,
      url: unitAddress(placed),
      kind: tasks.has(ref) ? 'nhiem-vu' : 'dieu-khoan',
      ...titleOf(placed),
      cite: unit.id,
      path: [document.shortTitle, placeName(unit.id)].join(' › '),
      status: document.status,
      document: document.id,
      text: components.length === 0 ? text : '',
    };
    own.quoted = saysMore(own.text, own.title);
    // A line that defines a component is found as that component, and by its citation.
    const [first] = components;
    if (first !== undefined) {
      own.named = false;
      own.title = labelled(unit, nameOf({ code: first.code, title: first.name }));
    }
    return [
      own,
      ...components.map((component, index) => componentRecord(graph, component, index === 0 ? text : '')),
    ];
  });
}

function componentRecord(graph: Graph, component: Component, text: string): SearchRecord {
  const { document } = graph.unit(component.unit);
  const { tier, area, layer, framework } = component;
  const path = [
    graph.framework(framework).shortName,
    `Lớp ${layer}`,
    graph.group(component.group).name,
    ...(tier === null ? [] : [TIER_NAMES[tier]]),
    ...(area === null ? [] : [AREA_NAMES[area]]),
  ];
  return {
    ...BARE,
    url: componentAddress(component),
    kind: 'thanh-phan',
    code: component.code,
    title: component.name,
    path: path.join(' › '),
    status: document.status,
    document: document.id,
    layer,
    framework,
    tier,
    area,
    text,
    quoted: saysMore(text, `${component.code ?? ''} ${component.name}`),
  };
}

/** The text is more than the name and its label. */
function saysMore(text: string, name: string): boolean {
  return text !== '' && !letters(name).endsWith(letters(text));
}

/**
 * What a unit is called: number and heading; the words before its colon; a numbered one without a heading its first
 * words; any other the heading that it stands under.
 */
function titleOf({ unit, ancestors }: PlacedUnit): Pick<Entry, 'title' | 'named'> {
  const { heading, text = '' } = unit;
  if (heading !== undefined) return { title: labelled(unit, heading.replace(/[:;.]+$/, '')), named: true };
  const lead = /^[^:.;“”]{3,80}(?=:\s)/u.exec(text)?.[0];
  if (lead !== undefined) return { title: labelled(unit, lead), named: true };
  if (isNumbered(unit)) return { title: labelled(unit, firstWords(text)), named: false };
  const above = ancestors.findLast((ancestor) => ancestor.heading !== undefined);
  const title =
    above?.heading === undefined ? firstWords(text) : labelled(above, above.heading.replace(/[:;.]+$/, ''));
  return { title, named: false };
}

function isNumbered({ kind }: Unit): boolean {
  return !['gach', 'nhom', 'doan', 'can-cu', 'the-thuc', 'hinh'].includes(kind);
}

function labelled(unit: Unit, words: string): string {
  return isNumbered(unit) && unit.label !== undefined ? `${unit.label} ${words}` : words;
}

function firstWords(text: string): string {
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', TITLE_LENGTH))}…`;
}
