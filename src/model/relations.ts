/** How components build on one another: what the words of the text say by rule, and what we read out of it. */
import { letters } from '../text/vi.ts';
import type { Graph } from './graph.ts';
import type { Component, Tier } from './schema/component.ts';
import type { RelationKind } from './schema/relation.ts';
import type { FrameworkId } from './schema/structure.ts';

/** `from` uses, or stands at its level for, `to`. */
export type Relation = {
  from: string;
  to: string;
  kind: RelationKind;
  /** The text says it; false for our reading, which `note` explains. */
  stated: boolean;
  /** Reference to the unit that says it or from which we read it. */
  unit: string;
  note?: string;
};

/** Relations of one component, both ways. */
export type RelationsOfOne = { outgoing: Relation[]; incoming: Relation[] };

const known = new WeakMap<Graph, Relation[]>();

/** All relations, each once, in the order of the components they start from; a stated one hides our reading of the same. */
export function relationsOf(graph: Graph): Relation[] {
  const relations = known.get(graph) ?? read(graph);
  known.set(graph, relations);
  return relations;
}

function read(graph: Graph): Relation[] {
  const { components, relations } = graph.model;
  const stated = components.flatMap((component) => statedFor(graph, component));
  const ours = relations.map((relation): Relation => ({ ...relation, stated: false }));
  const byKey = new Map<string, Relation>();
  for (const relation of [...stated, ...ours]) {
    const key = `${relation.kind} ${relation.from} ${relation.to}`;
    if (relation.from !== relation.to && !byKey.has(key)) byKey.set(key, relation);
  }
  const place = new Map(components.map(({ id }, index) => [id, index]));
  return [...byKey.values()].toSorted((a, b) => (place.get(a.from) ?? 0) - (place.get(b.from) ?? 0));
}

/** What a component uses and stands for, and what uses it or stands for it. */
export function relationsFor(relations: Relation[], componentId: string): RelationsOfOne {
  return {
    outgoing: relations.filter(({ from }) => from === componentId),
    incoming: relations.filter(({ to }) => to === componentId),
  };
}

function statedFor(graph: Graph, component: Component): Relation[] {
  const text = graph.unit(component.unit).unit.text ?? '';
  const { components } = graph.model;
  const relate = (kind: RelationKind, targets: Component[]): Relation[] =>
    targets.map(({ id }) => ({ from: component.id, to: id, kind, stated: true, unit: component.unit }));
  return [
    ...relate('uses', providedBy(tiersExploited(text), component, components)),
    ...relate('stands-for', placesTaken(text, component, graph)),
    ...relate('uses', namedInText(text, component, components)),
  ];
}

/** "Khai thác … do cấp Trung ương, cấp tỉnh cung cấp": the tiers whose components are used. */
function tiersExploited(text: string): Tier[] {
  const [, providers = ''] = /Khai thác[^.;]*? do (cấp [^.;]+?) cung cấp/.exec(text) ?? [];
  return [
    ...(providers.includes('cấp Trung ương') ? ['trung-uong' as const] : []),
    ...(providers.includes('cấp tỉnh') ? ['tinh' as const] : []),
  ];
}

function providedBy(tiers: Tier[], { framework, group }: Component, all: Component[]): Component[] {
  return all.filter(
    (other) =>
      other.framework === framework &&
      other.group === group &&
      other.tier !== null &&
      tiers.includes(other.tier),
  );
}

/**
 * "… theo Khung kiến trúc tổng thể quốc gia số" and "… nêu tại điểm a, mục 3, phần II" take the place of national
 * components, "… theo Khung kiến trúc số cấp tỉnh" of the province's: those of the corresponding group and those named.
 */
function placesTaken(text: string, component: Component, graph: Graph): Component[] {
  const framework = frameworkNamed(text);
  if (framework === undefined) return [];
  const there = graph.model.components.filter((other) => other.framework === framework);
  const groups = correspondingGroups(component, framework, graph);
  const named = listed(text);
  return there.filter(
    ({ group, name }) => groups.includes(group) || named.some((words) => words.startsWith(letters(name))),
  );
}

function frameworkNamed(text: string): FrameworkId | undefined {
  if (!text.includes('dùng chung giữa các cơ quan trong hệ thống chính trị')) return undefined;
  if (/nêu tại điểm [a-zđ], mục 3, phần II/.test(text)) return 'quoc-gia';
  if (text.includes('theo Khung kiến trúc tổng thể quốc gia số')) return 'quoc-gia';
  return text.includes('theo Khung kiến trúc số cấp tỉnh') ? 'cap-tinh' : undefined;
}

/** Groups of the same layer in another framework that bear the same name; all of the layer for a group named after it. */
function correspondingGroups(component: Component, framework: FrameworkId, graph: Graph): string[] {
  const own = graph.group(component.group);
  const there = graph.model.structure.groups.filter(
    ({ layer, units }) => layer === own.layer && units[framework] !== undefined,
  );
  const layer = graph.model.structure.layers.find(({ number }) => number === own.layer);
  if (own.name === layer?.name) return there.map(({ id }) => id);
  const subject = letters(own.name.replace(/^.*phục vụ /, ''));
  return there.filter(({ name }) => letters(name).includes(subject)).map(({ id }) => id);
}

/** Names listed in brackets or after a colon behind the framework's name, as letters. */
function listed(text: string): string[] {
  const [, list = ''] = /(?:quốc gia số|cấp tỉnh)\s*[:(](?:gồm )?(.*)$/.exec(text) ?? [];
  return list.split(/[;,]| và (?=Ứng dụng)/).map(letters);
}

/** Shorter names are common words. */
const TELLING = 20;

/**
 * Components of the commune model that the text of another names in full, not as the beginning of its own name. Of two with one name (the infrastructure of
 * public address in town and country) the one for the same type of area.
 */
function namedInText(text: string, component: Component, all: Component[]): Component[] {
  if (component.framework !== 'cap-xa' || frameworkNamed(text) !== undefined) return [];
  const words = letters(text);
  const own = letters(component.name);
  return all.filter(({ framework, name, area }) => {
    const other = letters(name);
    return (
      framework === 'cap-xa' &&
      !own.startsWith(other) &&
      other.length >= TELLING &&
      words.includes(other) &&
      (area === null || area === component.area)
    );
  });
}
