/** How components build on one another: what the words of the text say by rule, and what we read out of it. */
import { letters } from '../text/vi.ts';
import type { Graph } from './graph.ts';
import type { Component, Tier } from './schema/component.ts';
import type { RelationKind } from './schema/relation.ts';
import type { Framework } from './schema/structure.ts';

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
    ...relate('uses', namedInText(text, component, graph)),
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
 * A provision that refers to another framework, by words that `structure.json` lists, takes the place of that framework's
 * components: those of the corresponding group and those named.
 */
function placesTaken(text: string, component: Component, graph: Graph): Component[] {
  const cited = frameworkCited(text, graph);
  if (cited === undefined) return [];
  const there = graph.model.components.filter((other) => other.framework === cited.framework.id);
  const groups = correspondingGroups(component, cited.framework, graph);
  const named = listed(text, cited.words);
  return there.filter(
    ({ group, name }) => groups.includes(group) || named.some((words) => words.startsWith(letters(name))),
  );
}

/** The framework that a provision on shared components refers to, with the words that do. */
function frameworkCited(text: string, { model }: Graph): { framework: Framework; words: string } | undefined {
  if (!text.includes('dùng chung giữa các cơ quan trong hệ thống chính trị')) return undefined;
  for (const framework of model.structure.frameworks) {
    const words = framework.citedAs?.find((cited) => text.includes(cited));
    if (words !== undefined) return { framework, words };
  }
  return undefined;
}

/** Groups of the same layer in another framework that bear the same name; all of the layer for a group named after it. */
function correspondingGroups(component: Component, framework: Framework, graph: Graph): string[] {
  const own = graph.group(component.group);
  const there = graph.model.structure.groups.filter(
    ({ layer, units }) => layer === own.layer && units[framework.id] !== undefined,
  );
  const layer = graph.model.structure.layers.find(({ number }) => number === own.layer);
  if (own.name === layer?.name) return there.map(({ id }) => id);
  const subject = letters(own.name.replace(/^.*phục vụ /, ''));
  return there.filter(({ name }) => letters(name).includes(subject)).map(({ id }) => id);
}

/** Names listed in brackets or after a colon behind the words that refer to a framework, as letters. */
function listed(text: string, words: string): string[] {
  const behind = text.slice(text.indexOf(words) + words.length);
  const [, list = ''] = /^\s*[:(](?:gồm )?(.*)$/.exec(behind) ?? [];
  return list.split(/[;,]| và (?=Ứng dụng)/).map(letters);
}

/** Shorter names are common words. */
const TELLING = 20;

/**
 * Components of a framework with tiers that the text of another names in full, not as the beginning of its own name. Of
 * two with one name (the infrastructure of public address in town and country) the one for the same type of area.
 */
function namedInText(text: string, component: Component, graph: Graph): Component[] {
  if (!graph.framework(component.framework).byTier || frameworkCited(text, graph) !== undefined) return [];
  const words = letters(text);
  const own = letters(component.name);
  return graph.model.components.filter(({ framework, name, area }) => {
    const other = letters(name);
    return (
      framework === component.framework &&
      !own.startsWith(other) &&
      other.length >= TELLING &&
      words.includes(other) &&
      (area === null || area === component.area)
    );
  });
}
