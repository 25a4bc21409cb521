/** Small drafts for the tests of the rules. */
import { type Graph, graphOf } from '../graph.ts';
import type { Model } from '../model.ts';
import type { Component } from '../schema/component.ts';
import type { Figure } from '../schema/figure.ts';
import type { Term } from '../schema/term.ts';
import type { Unit, UnitKind } from '../schema/unit.ts';

/** A unit of a draft, written in one line: kind, label, words. */
export function unit(id: string, kind: UnitKind, text: string, label?: string, units?: Unit[]): Unit {
  return {
    id,
    kind,
    text,
    ...(label === undefined ? {} : { label }),
    ...(units === undefined ? {} : { units }),
  };
}

/** A draft of these units, with nothing else unless given. */
export function draftOf(units: Unit[], more: Partial<Model> = {}): Graph {
  return graphOf({
    sources: [],
    documents: [
      {
        id: 'du-thao',
        title: 'Dự thảo',
        shortTitle: 'Dự thảo',
        citation: 'Dự thảo',
        status: 'du-thao',
        statusText: 'Dự thảo',
        issuer: 'Cơ quan',
        source: 'nguon',
        pages: [],
        relations: [],
        units,
      },
    ],
    structure: {
      subject: 'du-thao',
      frameworks: [{ id: 'quoc-gia', name: 'Khung kiến trúc tổng thể quốc gia số', isRoot: true }],
      checklists: [],
      layers: [],
      groups: [],
      principles: [],
      reviewParts: [],
    },
    components: [],
    figures: [],
    relations: [],
    terms: [],
    versions: [],
    earlierComponents: [],
    findings: [],
    agencies: [],
    tasks: [],
    permalinks: {},
    redirects: [],
    ...more,
  } as Model);
}

/** An acronym of the draft, explained at `at` or nowhere. */
export function acronym(term: string, expansion: string | null, at: string | null): Term {
  const ref = at === null ? null : `du-thao#${at}`;
  return { id: term.toLowerCase(), term, expansion, unit: ref, kind: 'viet-tat' };
}

/** A component of a framework, defined at `at`. */
export function component(id: string, name: string, at: string, more: Partial<Component> = {}): Component {
  return {
    id,
    code: null,
    name,
    framework: 'quoc-gia',
    layer: 1,
    group: 'nhom',
    tier: null,
    area: null,
    unit: `du-thao#${at}`,
    ...more,
  };
}

/** A figure of one box that stands for a component. */
export function figureOf(text: string, target: string): Figure {
  return {
    id: 'hinh',
    title: 'HÌNH',
    name: 'Hình',
    description: 'Một ô.',
    origin: { source: 'nguon' },
    at: ['du-thao#a'],
    stands: {},
    draws: 'lop',
    bands: [
      {
        id: 'lop',
        title: 'LỚP',
        groups: [{ id: 'cot', cells: [{ id: 'o', text, target: { component: target } }] }],
      },
    ],
  };
}
