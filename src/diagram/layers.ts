import type { Component } from '../model/schema/component.ts';
import type { Group, Layer, LayerNumber } from '../model/schema/structure.ts';
import type { Band, LayerDiagram } from './diagram.ts';

/** What the drawing of the national framework is made from; addresses are the caller's. */
export type NationalFramework = {
  layers: readonly Layer[];
  groups: readonly Group[];
  components: readonly Component[];
  hrefOf: (component: Component) => string;
  hrefOfLayer: (layer: LayerNumber) => string;
};

/** Boxes side by side in every band, shared out among its groups. */
const COLUMNS = 5;

/**
 * The four layers of the national framework, layer 4 on top as in the official figure: in each band the groups that
 * have national components, in each group its components in the order given.
 * Refuses a band with no group and one with more groups than columns.
 */
export function nationalLayers(framework: NationalFramework): LayerDiagram {
  const bands = framework.layers
    .toSorted((a, b) => b.number - a.number)
    .map((layer) => nationalBand(layer, framework));
  return {
    id: 'bon-lop',
    title: 'Các thành phần dùng chung của Khung kiến trúc tổng thể quốc gia số, theo bốn lớp',
    description: bands
      .map((band) => `${band.title}: ${band.groups.map((g) => `${g.title} (${g.cells.length})`).join(', ')}.`)
      .join(' '),
    bands,
  };
}

function nationalBand(layer: Layer, { groups, components, hrefOf, hrefOfLayer }: NationalFramework): Band {
  const filled = groups
    .filter((group) => group.layer === layer.number)
    .map((group) => ({ group, members: components.filter((c) => isNational(c) && c.group === group.id) }))
    .filter(({ members }) => members.length > 0);
  const columns = shareColumns(
    filled.map(({ members }) => members.length),
    COLUMNS,
  );
  return {
    id: `lop-${layer.number}`,
    title: `Lớp ${layer.number}: ${layer.name}`,
    href: hrefOfLayer(layer.number),
    layer: layer.number,
    groups: filled.map(({ group, members }, index) => ({
      id: group.slug,
      title: group.name,
      columns: columns[index] ?? 1,
      cells: members.map((c) => ({ id: c.id, text: c.name, href: hrefOf(c) })),
    })),
  };
}

function isNational(component: Component): boolean {
  return component.framework === 'quoc-gia';
}

/**
 * Shares `total` columns among groups of these sizes so that the longest group has as few rows as can be:
 * each column beyond the first goes to the group that has most rows, the first of them when equal.
 * Refuses no groups, and more groups than columns.
 */
export function shareColumns(sizes: readonly number[], total: number): number[] {
  if (sizes.length === 0 || sizes.length > total) {
    throw new RangeError(`Không chia được ${total} cột cho ${sizes.length} nhóm.`);
  }
  const columns = sizes.map(() => 1);
  for (let left = total - sizes.length; left > 0; left -= 1) {
    const rows = sizes.map((size, index) => size / (columns[index] ?? 1));
    const longest = rows.indexOf(Math.max(...rows));
    columns[longest] = (columns[longest] ?? 0) + 1;
  }
  return columns;
}
