import { componentAddress, unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import { AREA_NAMES, TIER_NAMES } from '../model/vocabulary.ts';
import { fullText } from '../model/walk.ts';
import { csvDownload } from './csv.ts';
import { type Download, jsonDownload } from './download.ts';
import { columns, type Table } from './table.ts';

/** One component as outsiders read it (the public interface's fields, then ours). */
export type ExportedComponent = Omit<Component, 'unit' | 'owners'> & {
  /** Official definition. */
  text: string;
  /** Anchor that defines it. */
  unit: string;
  document: string;
  /** Public address of its page. */
  url: string;
  /** Public address of the line that defines it. */
  source: string;
  owners: { agency: string; role: string }[];
};

/** `publicUrl` makes a public address of an address of this site. */
export function exportComponent(
  graph: Graph,
  component: Component,
  publicUrl: (path: string) => string,
): ExportedComponent {
  const { unit: ref, owners = [], ...own } = component;
  const placed = graph.unit(ref);
  return {
    ...own,
    text: fullText(placed.unit),
    unit: placed.unit.id,
    document: placed.document.id,
    url: publicUrl(componentAddress(component)),
    source: publicUrl(unitAddress(placed)),
    owners: owners.map(({ agency, role }) => ({ agency: graph.agency(agency).name, role })),
  };
}

/** `components.json`, `components.csv` and one file per component with what it stands beside. */
export function componentDownloads(graph: Graph, publicUrl: (path: string) => string): Download[] {
  const all = graph.model.components.map((component) => exportComponent(graph, component, publicUrl));
  return [
    jsonDownload('du-lieu/components.json', all),
    csvDownload(componentsTable(graph, publicUrl)),
    ...graph.model.components.map((component, index) =>
      jsonDownload(`thanh-phan/${component.id}.json`, {
        ...all[index],
        tasks: graph.tasksFor(component.id).map(({ agency, unit, deadline }) => ({
          agency: graph.agency(agency).name,
          unit: graph.unit(unit).unit.id,
          deadline: deadline?.text ?? null,
        })),
        siblings: graph.model.components
          .filter(
            ({ framework, group, id }) =>
              framework === component.framework && group === component.group && id !== component.id,
          )
          .map(({ id }) => id),
      }),
    ),
  ];
}

/** Every component in the order of the model. */
export function componentsTable(graph: Graph, publicUrl: (path: string) => string): Table {
  const { components, structure } = graph.model;
  const wordsFor = (items: readonly { id: string; name: string }[]) =>
    Object.fromEntries(items.map(({ id, name }) => [id, name]));
  return {
    name: 'components',
    title: 'Thành phần',
    columns: columns(
      ['id', 'Mã trên trang', 24],
      ['code', 'Mã', 10],
      ['name', 'Tên', 48],
      [
        'framework',
        'Khung',
        26,
        wordsFor(structure.frameworks.map(({ id, shortName }) => ({ id, name: shortName }))),
      ],
      ['layer', 'Lớp', 6],
      ['group', 'Nhóm', 28, wordsFor(structure.groups)],
      ['tier', 'Cấp cung cấp', 22, TIER_NAMES],
      ['area', 'Địa bàn', 20, AREA_NAMES],
      ['text', 'Lời văn định nghĩa', 80],
      ['document', 'Văn bản', 24],
      ['unit', 'Neo', 30],
      ['url', 'Địa chỉ', 44],
    ),
    rows: components.map((component) => {
      const { owners: _, ...row } = exportComponent(graph, component, publicUrl);
      return row;
    }),
  };
}
