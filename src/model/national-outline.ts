import type { Graph, PlacedUnit } from './graph.ts';
import type { Component } from './schema/component.ts';
import type { Group, Layer } from './schema/structure.ts';

/** The national framework as the official figure orders it: layer 4 first, its groups, their components. */
export type NationalOutline = {
  layer: Layer;
  groups: { group: Group; unit: PlacedUnit; components: Component[] }[];
}[];

export function nationalOutline(graph: Graph): NationalOutline {
  const { structure, components } = graph.model;
  const national = components.filter(({ framework }) => framework === 'quoc-gia');
  return structure.layers.toReversed().map((layer) => ({
    layer,
    groups: structure.groups.flatMap((group) => {
      const ref = group.units['quoc-gia'];
      if (group.layer !== layer.number || ref === undefined) return [];
      return [
        {
          group,
          unit: graph.unit(ref),
          components: national.filter((component) => component.group === group.id),
        },
      ];
    }),
  }));
}
