import type { RootContent } from 'mdast';
import { componentAddress, layerAddress, unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { block, item, link, list, paragraph } from '../text/mdx.ts';

/** The drawing of the four layers with its twin: the same boxes as a nested list of links, layer 4 first as drawn. */
export function diagramFigure(graph: Graph): RootContent {
  const { layers, groups } = graph.model.structure;
  const national = graph.model.components.filter(({ framework }) => framework === 'quoc-gia');
  return block('Diagram', { id: 'bon-lop', title: 'Bốn lớp và các thành phần dùng chung quốc gia' }, [
    list(
      layers.toReversed().map(({ number, name }) =>
        item(
          paragraph(link(layerAddress(number), `Lớp ${number}. ${name}`)),
          list(
            groups
              .filter((group) => group.layer === number && group.units['quoc-gia'] !== undefined)
              .map((group) =>
                item(
                  paragraph(link(unitAddress(graph.unit(group.units['quoc-gia'] ?? '')), group.name)),
                  list(
                    national
                      .filter((component) => component.group === group.id)
                      .map((component) => item(paragraph(link(componentAddress(component), component.name)))),
                  ),
                ),
              ),
          ),
        ),
      ),
    ),
  ]);
}
