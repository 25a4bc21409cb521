import { unitTitle } from '../../citation/unit-name.ts';
import {
  agencyAddress,
  componentAddress,
  frameworkAddress,
  layerAddress,
  principleAddress,
  unitAddress,
} from '../../model/address.ts';
import type { Graph, PlacedUnit } from '../../model/graph.ts';
import type { Component } from '../../model/schema/component.ts';
import type { FrameworkId, Group } from '../../model/schema/structure.ts';
import { AREA_NAMES, TIER_NAMES } from '../../model/vocabulary.ts';
import { fullText } from '../../model/walk.ts';
import { componentType, THINGS } from './element-kinds.ts';
import { type ArchimateElement, idOf } from './model-records.ts';

export type PublicUrl = (path: string) => string;

/** Groups as each framework has them, with the components in them; groups without components are left out. */
export type FrameworkGroup = { framework: FrameworkId; group: Group; components: Component[] };

export function frameworkGroups({ model: { structure, components } }: Graph): FrameworkGroup[] {
  return structure.frameworks.flatMap(({ id }) =>
    structure.groups
      .map((group) => ({
        framework: id,
        group,
        components: components.filter((one) => one.framework === id && one.group === group.id),
      }))
      .filter((one) => one.components.length > 0),
  );
}

/** Technical requirements on each layer: the direct children of the section that `structure.json` names. */
export function layerRequirements(graph: Graph): { layer: number; placed: PlacedUnit }[] {
  return graph.model.structure.layers.flatMap(({ number, requirements }) => {
    if (requirements === undefined) return [];
    const { document, unit } = graph.unit(requirements);
    return (unit.units ?? []).map(({ id }) => ({
      layer: number,
      placed: graph.unit(`${document.id}#${id}`),
    }));
  });
}

/** Every element: frameworks, layers, groups, components, bodies, principles, requirements. */
export function elementsOf(graph: Graph, publicUrl: PublicUrl): ArchimateElement[] {
  const { structure, components, agencies } = graph.model;
  const source = (ref: string) => publicUrl(unitAddress(graph.unit(ref)));
  const text = (ref: string) => fullText(graph.unit(ref).unit);
  return [
    ...structure.frameworks.map(
      (framework): ArchimateElement => ({
        id: idOf.framework(framework.id),
        type: THINGS.framework.type,
        name: framework.name,
        properties: {
          'tt-id': framework.id,
          'tt-dia-chi': publicUrl(frameworkAddress(framework)),
          'tt-nguon': source(framework.unit),
        },
      }),
    ),
    ...structure.layers.map(
      ({ number, name, unit }): ArchimateElement => ({
        id: idOf.layer(number),
        type: THINGS.layer.type,
        name: `Lớp ${number}: ${name}`,
        properties: {
          'tt-id': String(number),
          'tt-dia-chi': publicUrl(layerAddress(number)),
          'tt-nguon': source(unit),
        },
      }),
    ),
    ...frameworkGroups(graph).map(({ framework, group }): ArchimateElement => {
      const unit = group.units[framework];
      return {
        id: idOf.group(framework, group.slug),
        type: THINGS.group.type,
        name: group.name,
        properties: {
          'tt-id': group.id,
          'tt-khung': graph.framework(framework).shortName,
          'tt-lop': String(group.layer),
          'tt-nguon': unit && source(unit),
        },
      };
    }),
    ...components.map((component) => componentElement(graph, component, publicUrl)),
    ...agencies.map(
      ({ id, name, unit }): ArchimateElement => ({
        id: idOf.agency(id),
        type: THINGS.agency.type,
        name,
        properties: {
          'tt-id': id,
          'tt-dia-chi': publicUrl(agencyAddress(id)),
          'tt-nguon': unit === null ? undefined : source(unit),
        },
      }),
    ),
    ...structure.principles.map(
      ({ number, name, unit }): ArchimateElement => ({
        id: idOf.principle(number),
        type: THINGS.principle.type,
        name: `Nguyên tắc ${number}. ${name}`,
        documentation: text(unit),
        properties: {
          'tt-id': String(number),
          'tt-dia-chi': publicUrl(principleAddress(number)),
          'tt-nguon': source(unit),
        },
      }),
    ),
    ...layerRequirements(graph).map(
      ({ layer, placed }): ArchimateElement => ({
        id: idOf.requirement(placed.unit.id),
        type: THINGS.requirement.type,
        name: `Yêu cầu đối với Lớp ${layer}: ${unitTitle(placed)}`,
        documentation: fullText(placed.unit),
        properties: {
          'tt-id': placed.unit.id,
          'tt-lop': String(layer),
          'tt-nguon': publicUrl(unitAddress(placed)),
        },
      }),
    ),
  ];
}

function componentElement(graph: Graph, component: Component, publicUrl: PublicUrl): ArchimateElement {
  const { id, code, name, framework, layer, group, tier, area, unit, owners = [] } = component;
  const placed = graph.unit(unit);
  const responsible = owners.map(({ agency, role }) => `${graph.agency(agency).name}: ${role}`);
  return {
    id: idOf.component(id),
    type: componentType(component),
    name: code === null ? name : `${code}: ${name}`,
    documentation: fullText(placed.unit),
    properties: {
      'tt-id': id,
      'tt-ma': code ?? undefined,
      'tt-khung': graph.framework(framework).shortName,
      'tt-lop': String(layer),
      'tt-nhom': graph.group(group).name,
      'tt-cap': tier === null ? undefined : TIER_NAMES[tier],
      'tt-dia-ban': area === null ? undefined : AREA_NAMES[area],
      'tt-chu-tri': responsible.length === 0 ? undefined : responsible.join('; '),
      'tt-dia-chi': publicUrl(componentAddress(component)),
      'tt-nguon': publicUrl(unitAddress(placed)),
    },
  };
}
