/** The model's links both ways, built once: from a reference to the thing, and from a thing to what refers to it. */
import { type PlacedCell, placedCells } from './figure-parts.ts';
import type { Model } from './model.ts';
import type { Agency, Task } from './schema/agency.ts';
import type { Component } from './schema/component.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Figure } from './schema/figure.ts';
import type { Framework } from './schema/structure.ts';
import type { Unit } from './schema/unit.ts';
import { walkUnits } from './walk.ts';

/** A unit where it stands; `isEarlier` when its document is an earlier version. */
export type PlacedUnit = { document: LegalDocument; unit: Unit; ancestors: Unit[]; isEarlier?: true };

export type Graph = {
  model: Model;
  /** The document that the site is about. */
  subject: LegalDocument;
  /** The framework that all others build on; a model may have none. */
  root: Framework | undefined;
  /** The unit that a reference `<document>#<unit>` or `<document>@<version>#<unit>` names. */
  unit: (ref: string) => PlacedUnit;
  document: (id: string) => LegalDocument;
  component: (id: string) => Component;
  agency: (id: string) => Agency;
  group: (id: string) => Model['structure']['groups'][number];
  framework: (id: string) => Framework;
  figure: (id: string) => Figure;
  /** Boxes of the layer drawings that stand for a component, in the order of the figures. */
  cellsFor: (componentId: string) => PlacedCell[];
  /** Components that a unit defines (NDXP and NDOP share one). */
  componentsAt: (ref: string) => Component[];
  /** Tasks that concern a component. */
  tasksFor: (componentId: string) => Task[];
  tasksOf: (agencyId: string) => Task[];
  /** Components that name a body as responsible. */
  ownedBy: (agencyId: string) => Component[];
};

/** Builds the graph of a checked model; asking for an id that does not exist throws (the validator has ruled it out). */
export function graphOf(model: Model): Graph {
  const units = new Map<string, PlacedUnit>();
  for (const document of model.documents) {
    for (const { unit, ancestors } of walkUnits(document.units))
      units.set(`${document.id}#${unit.id}`, { document, unit, ancestors });
  }
  for (const document of model.versions) {
    for (const { unit, ancestors } of walkUnits(document.units))
      units.set(versionRef(document, unit.id), { document, unit, ancestors, isEarlier: true });
  }
  const document = finder('document', byId(model.documents));
  return {
    model,
    subject: document(model.structure.subject),
    root: model.structure.frameworks.find(({ isRoot }) => isRoot),
    unit: finder('unit', units),
    document,
    component: finder('component', byId(model.components)),
    agency: finder('agency', byId(model.agencies)),
    group: finder('group', byId(model.structure.groups)),
    framework: finder('framework', byId(model.structure.frameworks)),
    figure: finder('figure', byId(model.figures)),
    cellsFor: grouped(model.figures.flatMap(placedCells), ({ cell: { target } }) =>
      target !== undefined && 'component' in target ? [target.component] : [],
    ),
    componentsAt: grouped(model.components, ({ unit }) => [unit]),
    tasksFor: grouped(model.tasks, ({ components }) => components),
    tasksOf: grouped(model.tasks, ({ agency }) => [agency]),
    ownedBy: grouped(model.components, ({ owners = [] }) => [...new Set(owners.map(({ agency }) => agency))]),
  };
}

/** Reference to a unit of an earlier version, which stays when the next version comes. */
export function versionRef({ id, version }: Pick<LegalDocument, 'id' | 'version'>, unit: string): string {
  return `${id}@${version}#${unit}`;
}

function byId<T extends { id: string }>(items: T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function finder<T>(kind: string, map: Map<string, T>): (id: string) => T {
  return (id) => {
    const found = map.get(id);
    if (found === undefined) throw new Error(`no ${kind} ${id}`);
    return found;
  };
}

function grouped<T>(items: T[], keysOf: (item: T) => string[]): (key: string) => T[] {
  const map = new Map<string, T[]>();
  for (const item of items)
    for (const key of keysOf(item)) {
      const group = map.get(key);
      if (group === undefined) map.set(key, [item]);
      else group.push(item);
    }
  return (key) => map.get(key) ?? [];
}
