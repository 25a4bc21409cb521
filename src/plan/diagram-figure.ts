import type { RootContent } from 'mdast';
import { componentAddress, layerAddress, unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { nationalOutline } from '../model/national-outline.ts';
import { block, item, link, list, paragraph } from '../text/mdx.ts';

/** The drawing of the four layers with its twin: the same boxes as a nested list of links. */
export function diagramFigure(graph: Graph): RootContent {
  const outline = nationalOutline(graph).map(({ layer, groups }) =>
    item(
      paragraph(link(layerAddress(layer.number), `Lớp ${layer.number}. ${layer.name}`)),
      list(
        groups.map(({ group, unit, components }) =>
          item(
            paragraph(link(unitAddress(unit), group.name)),
            list(
              components.map((component) =>
                item(paragraph(link(componentAddress(component), component.name))),
              ),
            ),
          ),
        ),
      ),
    ),
  );
  return block('Diagram', { id: 'bon-lop', title: 'Bốn lớp và các thành phần dùng chung quốc gia' }, [
    list(outline),
  ]);
}
