/** Relations of one component: providers, what it uses and represents, what uses or represents it. */
import { unitName } from '../citation/unit-name.ts';
import { agencyAddress, componentAddress, unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { type Relation, relationsFor } from '../model/relations.ts';
import type { Component } from '../model/schema/component.ts';
import type { LayerNumber } from '../model/schema/structure.ts';
import { TIER_NAMES } from '../model/vocabulary.ts';

/** A box of a context. `isRead` when the relation is our reading and not stated by the text. */
export type ContextBox = {
  id: string;
  text: string;
  href: string | undefined;
  layer: LayerNumber | undefined;
  isRead: boolean;
  /** Why the box stands there; only for boxes of a relation. */
  ground?: RelationGround;
};

/** The words of the text that say a relation, or our reason for reading it so, with their place. */
export type RelationGround = { words: string; isOfficial: boolean; place: string; href: string };

/** How the boxes of a group relate to the component. */
export type ContextGroupKind = 'dung-boi' | 'duoc-ung' | 'dung' | 'ung-voi';

/** Components that relate to the component in one way; `isOutgoing` when the arrow starts at the component. */
export type ContextGroup = {
  kind: ContextGroupKind;
  title: string;
  isOutgoing: boolean;
  /** Uses are drawn with full lines, counterparts with broken ones. */
  isUse: boolean;
  boxes: ContextBox[];
};

export type Context = {
  id: string;
  title: string;
  description: string;
  centre: ContextBox;
  /** Who provides or is responsible; several when the text names several. */
  providers: ContextBox[];
  groups: ContextGroup[];
};

const GROUPS = [
  { kind: 'dung-boi', title: 'Được dùng bởi', isOutgoing: false, isUse: true },
  { kind: 'duoc-ung', title: 'Tương ứng ở khung khác', isOutgoing: false, isUse: false },
  { kind: 'dung', title: 'Dùng', isOutgoing: true, isUse: true },
  { kind: 'ung-voi', title: 'Ứng với thành phần của khung khác', isOutgoing: true, isUse: false },
] as const;

/** The context of a component; undefined when nothing relates to it. */
export function contextOf(graph: Graph, relations: Relation[], component: Component): Context | undefined {
  const { outgoing, incoming } = relationsFor(relations, component.id);
  const groups = GROUPS.flatMap((group): ContextGroup[] => {
    const found = (group.isOutgoing ? outgoing : incoming).filter(
      ({ kind }) => (kind === 'uses') === group.isUse,
    );
    const boxes = found.map((relation) => {
      const other = graph.component(group.isOutgoing ? relation.to : relation.from);
      const box = boxOf(other, nameWithLevel(graph, other));
      return { ...box, isRead: !relation.stated, ground: groundOf(graph, relation) };
    });
    return boxes.length === 0 ? [] : [{ ...group, boxes }];
  });
  if (groups.length === 0) return undefined;
  const name = labelOf(component);
  return {
    id: `quan-he-${component.id}`,
    title: `Quan hệ của ${name}`,
    description: groups.map(({ title, boxes }) => `${title}: ${boxes.length} thành phần.`).join(' '),
    centre: { ...boxOf(component, name), href: undefined },
    providers: providersOf(graph, component),
    groups,
  };
}

function groundOf(graph: Graph, { quote, note = '', unit }: Relation): RelationGround {
  const placed = graph.unit(unit);
  return {
    ...{ words: quote ?? note.replace(/\.$/, ''), isOfficial: quote !== undefined },
    ...{ place: unitName(placed), href: unitAddress(placed) },
  };
}

function boxOf({ id, layer, ...component }: Component, text: string): ContextBox {
  return { id, text, href: componentAddress({ ...component, id }), layer, isRead: false };
}

function labelOf({ code, name }: Component): string {
  return code === null ? name : `${code}. ${name}`;
}

/** A name without a code is followed by its framework, unless it is the national one. */
function nameWithLevel(graph: Graph, component: Component): string {
  if (component.code !== null || graph.framework(component.framework).isRoot) return labelOf(component);
  return `${component.name} (${graph.framework(component.framework).shortName.toLowerCase()})`;
}

function providersOf(graph: Graph, { id, tier, owners = [] }: Component): ContextBox[] {
  const plain = { layer: undefined, isRead: false };
  if (tier !== null) return [{ id: `${id}-cap`, text: TIER_NAMES[tier], href: undefined, ...plain }];
  const agencies = [...new Set(owners.map(({ agency }) => agency))];
  return agencies.map((agency) => {
    const { name } = graph.agency(agency);
    const text = name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);
    return { id: `${id}-${agency}`, text, href: agencyAddress(agency), ...plain };
  });
}
