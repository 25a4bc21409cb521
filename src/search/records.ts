/** Model → what search can find: every unit, component, layer, principle, framework, body, document and drawing. Pure. */
import {
  agencyAddress,
  componentAddress,
  documentAddress,
  figureAddress,
  frameworkAddress,
  layerAddress,
  principleAddress,
  unitAddress,
} from '../model/address.ts';
import { figureParts } from '../model/figure-parts.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import { unitTitle } from '../model/name.ts';
import type { Component } from '../model/schema/component.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import type { Figure } from '../model/schema/figure.ts';
import { AREA_NAMES, TIER_NAMES } from '../model/vocabulary.ts';
import { fullText, walkUnits } from '../model/walk.ts';
import type { SearchRecord } from './record.ts';

/** Longest title of a paragraph that has no heading; it ends at a word. */
const TITLE_LENGTH = 90;

/** Every record, things before the units that define them, each kind in the order of the text. */
export function recordsOf(graph: Graph): SearchRecord[] {
  const { components, documents } = graph.model;
  return [
    ...components.map((component) => componentRecord(graph, component)),
    ...structureRecords(graph),
    ...agencyRecords(graph),
    ...documents.map(documentRecord),
    ...graph.model.figures.map((figure) => figureRecord(graph, figure)),
    ...documents.flatMap(unitRecords),
  ];
}

function componentRecord(graph: Graph, component: Component): SearchRecord {
  const { unit, document } = graph.unit(component.unit);
  const { tier, area } = component;
  const path = [
    graph.framework(component.framework).shortName,
    `Lớp ${component.layer}`,
    graph.group(component.group).name,
    ...(tier === null ? [] : [TIER_NAMES[tier]]),
    ...(area === null ? [] : [AREA_NAMES[area]]),
  ];
  return {
    url: componentAddress(component),
    kind: 'thanh-phan',
    code: component.code,
    title: component.name,
    path: path.join(' › '),
    status: document.status,
    document: document.id,
    layer: component.layer,
    framework: component.framework,
    text: fullText(unit),
  };
}

function structureRecords(graph: Graph): SearchRecord[] {
  const { layers, principles, frameworks } = graph.model.structure;
  const record = (
    ref: string,
    kind: SearchRecord['kind'],
    title: string,
    url: string,
    extra: Partial<SearchRecord> = {},
  ): SearchRecord => {
    const placed = graph.unit(ref);
    const { document, unit } = placed;
    return {
      url,
      kind,
      code: null,
      title,
      path: [document.shortTitle, unitTitle(placed)].join(' › '),
      status: document.status,
      document: document.id,
      layer: null,
      framework: null,
      text: fullText(unit).slice(0, 1200),
      ...extra,
    };
  };
  return [
    ...layers.map(({ number, name, unit }) =>
      record(unit, 'lop', `Lớp ${number}: ${name}`, layerAddress(number), { layer: number }),
    ),
    ...principles.map(({ number, name, unit }) =>
      record(unit, 'nguyen-tac', `Nguyên tắc ${number}. ${name}`, principleAddress(number)),
    ),
    ...frameworks
      .filter(({ id }) => id !== 'quoc-gia')
      .map(({ id, name, unit }) => record(unit, 'trang', name, frameworkAddress(id), { framework: id })),
  ];
}

function agencyRecords(graph: Graph): SearchRecord[] {
  return graph.model.agencies.flatMap(({ id, name }) => {
    const refs = [...graph.tasksOf(id), ...graph.ownedBy(id)].map(({ unit }) => unit);
    const [first] = refs;
    if (first === undefined) return [];
    const { document } = graph.unit(first);
    return [
      {
        url: agencyAddress(id),
        kind: 'co-quan' as const,
        code: null,
        title: name,
        path: `${document.shortTitle} › Cơ quan`,
        status: document.status,
        document: document.id,
        layer: null,
        framework: null,
        text: graph
          .tasksOf(id)
          .map(({ unit }) => fullText(graph.unit(unit).unit))
          .join('\n'),
      },
    ];
  });
}

function documentRecord({
  id,
  title,
  shortTitle,
  status,
  statusText,
  citation,
}: LegalDocument): SearchRecord {
  return {
    url: documentAddress(id),
    kind: 'trang',
    code: null,
    title,
    path: 'Văn bản',
    status,
    document: id,
    layer: null,
    framework: null,
    text: `${shortTitle}. ${citation}. ${statusText}`,
  };
}

/** A drawing is found by its name and by the words of its boxes, as its list says them. */
function figureRecord(graph: Graph, figure: Figure): SearchRecord {
  const [place] = [...figure.at, ...('units' in figure.origin ? figure.origin.units : [])];
  const document = place === undefined ? graph.model.documents[0] : graph.unit(place).document;
  if (document === undefined) throw new Error('a model without documents has no figures');
  return {
    url: figureAddress(figure.id),
    kind: 'so-do',
    code: null,
    title: `Sơ đồ: ${figure.name}`,
    path: document.shortTitle,
    status: document.status,
    document: document.id,
    layer: null,
    framework: figure.stands.framework ?? null,
    text: figureParts(figure)
      .flatMap(({ words }) => words)
      .join('. '),
  };
}

function unitRecords(document: LegalDocument): SearchRecord[] {
  return [...walkUnits(document.units)].flatMap(({ unit, ancestors }) => {
    if (unit.heading === undefined && unit.text === undefined) return [];
    const placed = { document, unit, ancestors };
    return [
      {
        url: unitAddress(placed),
        kind: 'dieu-khoan' as const,
        code: null,
        title: unitRecordTitle(placed),
        path: [document.shortTitle, unitTitle(placed)].join(' › '),
        status: document.status,
        document: document.id,
        layer: null,
        framework: null,
        text: [unit.heading, unit.text].filter(Boolean).join('. '),
      },
    ];
  });
}

/** Number and heading; a paragraph without a heading is known by its first words. */
function unitRecordTitle({ unit: { kind, label, heading, text = '' } }: PlacedUnit): string {
  const words = heading ?? firstWords(text);
  const numbered = !['gach', 'nhom', 'doan'].includes(kind);
  return numbered && label !== undefined ? `${label} ${words}` : words;
}

function firstWords(text: string): string {
  const lead = /^[^:.;]{3,90}(?=[:;.])/.exec(text)?.[0];
  if (lead !== undefined) return lead;
  return text.length <= TITLE_LENGTH ? text : `${text.slice(0, text.lastIndexOf(' ', TITLE_LENGTH))}…`;
}
