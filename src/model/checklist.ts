/** What a body must have, and who provides it: the model's components as checklists, by rule from framework, tier and area. */

import type { Audience } from './audience.ts';
import type { ReviewFinding } from './findings.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import { relationsOf } from './relations.ts';
import type { Component, Tier } from './schema/component.ts';
import type { Figure } from './schema/figure.ts';
import type { Framework, Group, Layer } from './schema/structure.ts';
import type { Unit } from './schema/unit.ts';
import { isTierFromFigure, type StatedRules, statedRules, tierParagraphs } from './stated-rules.ts';

/** What a part of a checklist asks of the reader: to have it, to consider it, to use what others provide, to build it. */
export type ChecklistPartKind =
  | 'thiet-yeu'
  | 'bo-sung'
  | 'trung-uong'
  | 'tinh'
  | 'dung-chung'
  | 'tu-xay-dung';

/** One line of a checklist. */
export type ChecklistLine = {
  component: Component;
  /** Short name for links that hold ticks: the code in ASCII, or letter and number of the anchor; it never changes. */
  key: string;
  place: PlacedUnit;
  /**
   * Official words of the unit behind the name: examples and conditions; empty when there are none. Words that go on
   * after a comma or a colon begin with the name.
   */
  rest: string;
  /** Whether a figure says who builds what stands in the component's column. */
  hasBuilder: boolean;
  /** Whether only the figure gives the component its tier. */
  tierOnFigure: boolean;
  /** National components that the line stands for. */
  standsFor: Component[];
};

export type ChecklistGroup = {
  layer: Layer;
  group: Group;
  /** Paragraphs of the section that hold for all of the group: conditions, notes. */
  rules: PlacedUnit[];
  lines: ChecklistLine[];
};

/**
 * Who builds or chooses, each wording with every place that has it, and the findings on where figure and text differ.
 */
export type ChecklistPart = {
  kind: ChecklistPartKind;
  groups: ChecklistGroup[];
  saidInFigures: { words: string; figures: Figure[] }[];
  saidInText: { words: string; places: PlacedUnit[] }[];
  findings: ReviewFinding[];
};

export type Checklist = { audience: Audience; framework: Framework; parts: ChecklistPart[] };

/** The checklist of one audience; parts without a line are left out. */
export function checklistFor(graph: Graph, audience: Audience): Checklist {
  const members = graph.model.components.filter(({ framework }) => framework === audience.framework);
  const stands = relationsOf(graph).filter(({ kind }) => kind === 'stands-for');
  const lineOf = (component: Component): ChecklistLine => {
    const place = graph.unit(component.unit);
    return {
      component,
      key: keyOf(component),
      place,
      rest: restOf(component, place.unit),
      hasBuilder: graph.cellsFor(component.id).some(({ groups }) => groups.some(({ rule }) => rule)),
      tierOnFigure: isTierFromFigure(graph, component),
      standsFor: stands.filter(({ from }) => from === component.id).map(({ to }) => graph.component(to)),
    };
  };
  const parts = partsOf(audience).map(({ kind, belongs }): ChecklistPart => {
    const own = members.filter(belongs);
    const stated = own.map((component) => statedRules(graph, component));
    return {
      kind,
      groups: groupsOf(graph, own.map(lineOf)),
      saidInFigures: saidInFigures(stated),
      saidInText: saidInText(stated),
      findings: [...new Set(stated.flatMap(({ findings }) => findings))],
    };
  });
  return {
    audience,
    framework: graph.framework(audience.framework),
    parts: parts.filter(({ groups }) => groups.length > 0),
  };
}

/** All lines of a checklist, in its order. */
export function linesOf({ parts }: Checklist): ChecklistLine[] {
  return parts.flatMap(linesOfPart);
}

export function linesOfPart({ groups }: ChecklistPart): ChecklistLine[] {
  return groups.flatMap(({ lines }) => lines);
}

/** "Dùng chung giữa các cơ quan trong hệ thống chính trị": what another body builds and this one uses. */
export function isShared({ name }: Pick<Component, 'name'>): boolean {
  return name.toLocaleLowerCase('vi').includes('dùng chung giữa các cơ quan trong hệ thống chính trị');
}

type PartRule = { kind: ChecklistPartKind; belongs: (component: Component) => boolean };

function partsOf({ area }: Audience): PartRule[] {
  if (area === null) {
    return [
      { kind: 'dung-chung', belongs: isShared },
      { kind: 'tu-xay-dung', belongs: (component) => !isShared(component) },
    ];
  }
  const ofTier =
    (wanted: Tier) =>
    ({ tier }: Component) =>
      tier === wanted;
  return [
    { kind: 'thiet-yeu', belongs: ofTier('xa-thiet-yeu') },
    { kind: 'bo-sung', belongs: ({ tier, area: own }) => tier === 'xa-bo-sung' && own === area },
    { kind: 'trung-uong', belongs: ofTier('trung-uong') },
    { kind: 'tinh', belongs: ofTier('tinh') },
  ];
}

function groupsOf(graph: Graph, lines: ChecklistLine[]): ChecklistGroup[] {
  const { layers, groups } = graph.model.structure;
  return groups.flatMap((group) => {
    const own = lines.filter(({ component }) => component.group === group.id);
    const layer = layers.find(({ number }) => number === group.layer);
    const [first] = own;
    if (first === undefined || layer === undefined) return [];
    return [{ layer, group, rules: rulesFor(graph, first), lines: own }];
  });
}

/** Plain paragraphs of the section of the tier that define no component. */
function rulesFor(graph: Graph, { component, place }: ChecklistLine): PlacedUnit[] {
  if (component.tier === null) return [];
  return tierParagraphs(place).filter(
    ({ document, unit }) => graph.componentsAt(`${document.id}#${unit.id}`).length === 0,
  );
}

function saidInFigures(stated: StatedRules[]): ChecklistPart['saidInFigures'] {
  const said = Map.groupBy(
    stated.flatMap(({ onFigures }) => onFigures),
    ({ words }) => words.toLocaleLowerCase('vi'),
  );
  return [...said.values()].map((same) => ({
    words: same[0]?.words ?? '',
    figures: [...new Set(same.map(({ figure }) => figure))],
  }));
}

function saidInText(stated: StatedRules[]): ChecklistPart['saidInText'] {
  const said = Map.groupBy(
    stated.flatMap(({ inText }) => inText),
    ({ words }) => words,
  );
  return [...said].map(([words, same]) => ({
    words,
    places: [...new Map(same.map(({ place }) => [place.unit, place])).values()],
  }));
}

function keyOf({ id, code, unit }: Component): string {
  const [, letter, number] = /\.diem-([a-z]+)\.doan-(\d+)$/.exec(unit) ?? [];
  return code === null && letter !== undefined ? `${letter}${number}` : id;
}

/** What the unit says behind the component's name, without the full stop that ends it. */
function restOf({ name }: Component, { text = '' }: Unit): string {
  const at = text.indexOf(name);
  const rest = at < 0 ? '' : text.slice(at + name.length).trim();
  if (/^[.;,\s]*$/.test(rest)) return '';
  return /^[,:;]/.test(rest) ? `${name}${rest}` : rest;
}
