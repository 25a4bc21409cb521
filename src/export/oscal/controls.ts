/** Components and technical requirements as controls, in groups by framework, layer and group. */

import { unitTitle } from '../../citation/unit-name.ts';
import { componentAddress, unitAddress } from '../../model/address.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import { type Relation, relationsOf } from '../../model/relations.ts';
import type { Component } from '../../model/schema/component.ts';
import type { FrameworkId, Layer } from '../../model/schema/structure.ts';
import { prose, statementOf } from './prose.ts';
import type { Control, Group, Link, Property } from './types.ts';

/** `publicUrl` makes a public address of an address of this site. */
type PublicUrl = (path: string) => string;

/** One group for each framework; in it one for each layer; in that one for each group of components. */
export function controlGroups(graph: Graph, publicUrl: PublicUrl): Group[] {
  const { frameworks, layers } = graph.model.structure;
  const relations = Map.groupBy(relationsOf(graph), ({ from }) => from);
  return frameworks.map(({ id, name, isRoot }) => ({
    id: `khung-${id}`,
    class: 'khung',
    title: name,
    groups: layers.flatMap((layer) => {
      const groups = [
        ...componentGroups(graph, id, layer, (component) =>
          componentControl(graph, component, relations.get(component.id) ?? [], publicUrl),
        ),
        ...(isRoot ? requirementGroups(graph, layer, publicUrl) : []),
      ];
      const title = `Lớp ${layer.number}: ${layer.name}`;
      return groups.length === 0
        ? []
        : [{ id: `khung-${id}-lop-${layer.number}`, class: 'lop', title, groups }];
    }),
  }));
}

function componentGroups(
  { model }: Graph,
  framework: FrameworkId,
  layer: Layer,
  controlOf: (component: Component) => Control,
): Group[] {
  return model.structure.groups
    .filter((group) => group.layer === layer.number)
    .flatMap((group) => {
      const components = model.components.filter(
        (one) => one.framework === framework && one.group === group.id,
      );
      if (components.length === 0) return [];
      return [
        {
          id: `nhom-${framework}-${group.slug}`,
          class: 'nhom',
          title: group.name,
          controls: components.map(controlOf),
        },
      ];
    });
}

function componentControl(
  graph: Graph,
  component: Component,
  relations: readonly Relation[],
  publicUrl: PublicUrl,
): Control {
  const { id, code, name, framework, layer, group, tier, area, owners = [] } = component;
  const placed = graph.unit(component.unit);
  const own = (key: string, value: string | null): Property[] =>
    value === null ? [] : [{ name: key, ns: namespace(publicUrl), value }];
  return {
    id,
    class: 'thanh-phan',
    title: prose(name),
    props: [
      ...(code === null ? [] : [{ name: 'label', value: code }]),
      ...own('framework', framework),
      ...own('layer', String(layer)),
      ...own('group', group),
      ...own('tier', tier),
      ...own('area', area),
      ...owners.flatMap(({ agency, role }) => own('owner', `${graph.agency(agency).name}: ${role}`)),
    ],
    links: [
      { href: publicUrl(componentAddress(component)), rel: 'reference' },
      { href: publicUrl(unitAddress(placed)), rel: 'reference', text: unitTitle(placed) },
      ...relations.map(relationLink),
    ],
    parts: [statementOf(placed.unit, `${id}_smt`)],
  };
}

/** A relation to another control; marked as our reading when no words of the text state it. */
function relationLink({ to, kind, stated }: Relation): Link {
  const words = kind === 'uses' ? 'khai thác' : 'đứng ở chỗ';
  const text = stated ? words : `${words} (cách hiểu của ban biên tập bản trực tuyến)`;
  return { href: `#${to}`, rel: 'related', text };
}

/** Technical requirements on a layer: the direct children of the section that `structure.json` names. */
function requirementGroups(graph: Graph, { number, requirements }: Layer, publicUrl: PublicUrl): Group[] {
  if (requirements === undefined) return [];
  const { document, unit } = graph.unit(requirements);
  return [
    {
      id: `yeu-cau-lop-${number}`,
      class: 'yeu-cau',
      title: prose(unit.heading ?? `Yêu cầu đối với Lớp ${number}`),
      controls: (unit.units ?? []).map(({ id }) =>
        requirementControl(graph.unit(`${document.id}#${id}`), number, publicUrl),
      ),
    },
  ];
}

function requirementControl(placed: PlacedUnit, layer: number, publicUrl: PublicUrl): Control {
  const id = `yeu-cau-${placed.unit.id}`;
  return {
    id,
    class: 'yeu-cau',
    title: unitTitle(placed),
    props: [{ name: 'layer', ns: namespace(publicUrl), value: String(layer) }],
    links: [{ href: publicUrl(unitAddress(placed)), rel: 'reference' }],
    parts: [statementOf(placed.unit, `${id}_smt`)],
  };
}

/** Namespace of our properties; their names and values are those of `components.json`. */
function namespace(publicUrl: PublicUrl): string {
  return publicUrl('/du-lieu/');
}

/** Controls of the groups and of their inner groups. */
export function controlsIn(groups: readonly Group[]): Control[] {
  return groups.flatMap(({ controls = [], groups: inner = [] }) => [...controls, ...controlsIn(inner)]);
}

/**
 * The groups with only the selected controls, unchanged; empty groups are removed. A resolver does not alter controls,
 * so a link to a control that was not selected stays and has no target in the result.
 */
export function keepControls(groups: readonly Group[], isKept: (id: string) => boolean): Group[] {
  return groups.flatMap((group) => {
    const inner = keepControls(group.groups ?? [], isKept);
    const controls = (group.controls ?? []).filter(({ id }) => isKept(id));
    if (inner.length === 0 && controls.length === 0) return [];
    const { id, title } = group;
    return [
      {
        id,
        class: group.class,
        title,
        ...(inner.length > 0 && { groups: inner }),
        ...(controls.length > 0 && { controls }),
      },
    ];
  });
}
