/** Folders: components by framework and layer, everything else by kind. */
import type { Graph } from '../../model/graph.ts';
import { element, type XmlElement } from '../../text/xml.ts';
import { frameworkGroups, layerRequirements } from './elements.ts';
import { type ArchimateRelationship, idOf } from './model-records.ts';
import { labelled } from './xml-pieces.ts';

export function organizationsOf(graph: Graph, relationships: readonly ArchimateRelationship[]): XmlElement {
  const { structure, agencies, figures } = graph.model;
  return element('organizations', {}, [
    ...structure.frameworks.map(({ id, name }) =>
      folder(name, [
        item(idOf.framework(id)),
        ...structure.layers.flatMap((layer) => {
          const groups = frameworkGroups(graph).filter(
            ({ framework, group }) => framework === id && group.layer === layer.number,
          );
          if (groups.length === 0) return [];
          const inside = groups.flatMap(({ group, components }) => [
            item(idOf.group(id, group.slug)),
            ...components.map((component) => item(idOf.component(component.id))),
          ]);
          return [folder(`Lớp ${layer.number}: ${layer.name}`, inside)];
        }),
      ]),
    ),
    folder(
      'Các lớp',
      structure.layers.map(({ number }) => item(idOf.layer(number))),
    ),
    folder(
      'Yêu cầu kỹ thuật và công nghệ',
      layerRequirements(graph).map(({ placed }) => item(idOf.requirement(placed.unit.id))),
    ),
    folder(
      'Nguyên tắc',
      structure.principles.map(({ number }) => item(idOf.principle(number))),
    ),
    folder(
      'Cơ quan',
      agencies.map(({ id }) => item(idOf.agency(id))),
    ),
    folder(
      'Quan hệ',
      relationships.map(({ id }) => item(id)),
    ),
    folder(
      'Hình của văn bản',
      figures.map(({ id }) => item(idOf.view(id))),
    ),
  ]);
}

function folder(label: string, items: XmlElement[]): XmlElement {
  return element('item', {}, [labelled('label', label), ...items]);
}

function item(identifierRef: string): XmlElement {
  return element('item', { identifierRef });
}
