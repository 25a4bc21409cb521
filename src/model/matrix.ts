/** Components crossed two ways: layers by who provides (commune model), layers by framework (all). */
import { subjectFrameworks } from './framework-scope.ts';
import type { Graph } from './graph.ts';
import { type Component, TIERS, type Tier } from './schema/component.ts';
import type { Framework, Group, Layer } from './schema/structure.ts';

/** One row of the commune model: a group of a layer, its components by tier in the order of `TIERS`. */
export type TierRow = { layer: Layer; group: Group; cells: { tier: Tier; components: Component[] }[] };

/** One row of all frameworks: a layer, its components by framework, each cell by group. */
export type FrameworkRow = {
  layer: Layer;
  cells: { framework: Framework; count: number; groups: { group: Group; components: Component[] }[] }[];
};

/** Groups × tiers of the coded components; groups without one are left out. */
export function tierMatrix({ model }: Graph): TierRow[] {
  const coded = model.components.filter(({ tier }) => tier !== null);
  return model.structure.layers.flatMap((layer) =>
    model.structure.groups
      .filter(({ id }) => coded.some(({ group, layer: own }) => group === id && own === layer.number))
      .map((group) => ({
        layer,
        group,
        cells: TIERS.map((tier) => ({
          tier,
          components: coded.filter((component) => component.group === group.id && component.tier === tier),
        })),
      })),
  );
}

/** Layers × frameworks of the subject. */
export function frameworkMatrix(graph: Graph): FrameworkRow[] {
  const { model } = graph;
  const { layers, groups } = model.structure;
  const frameworks = subjectFrameworks(graph);
  return layers.map((layer) => ({
    layer,
    cells: frameworks.map((framework) => {
      const own = model.components.filter(
        (component) => component.layer === layer.number && component.framework === framework.id,
      );
      return {
        framework,
        count: own.length,
        groups: groups.flatMap((group) => {
          const components = own.filter((component) => component.group === group.id);
          return components.length === 0 ? [] : [{ group, components }];
        }),
      };
    }),
  }));
}

/** Neighbours that differ only in the area, as runs: HTS10–HTS14 (urban), HTS15–HTS17 (rural) … */
export function runsByArea(components: Component[]): { area: Component['area']; components: Component[] }[] {
  return [...Map.groupBy(components, ({ area }) => area)].map(([area, own]) => ({ area, components: own }));
}
