import { componentAddress, unitAddress } from '../model/address.ts';
import { counterpartsFor } from '../model/counterparts.ts';
import type { Graph } from '../model/graph.ts';
import { relationsFor, relationsOf } from '../model/relations.ts';
import type { Component } from '../model/schema/component.ts';
import { AREA_NAMES, TIER_NAMES } from '../model/vocabulary.ts';
import { fullText } from '../model/walk.ts';
import { exportCounterpart } from './comparisons.ts';
import { csvDownload } from './csv-download.ts';
import { type Download, type DownloadOptions, jsonDownload } from './download.ts';
import type { ComponentWithRelations, ExportedComponent } from './shapes.ts';
import { withStatus } from './status-column.ts';
import { columns, type Table } from './table.ts';

/** Makes a public address of an address of this site. */
type PublicUrl = (path: string) => string;

/** One component for `components.json`. */
export function exportComponent(graph: Graph, component: Component, publicUrl: PublicUrl): ExportedComponent {
  const { unit: ref, owners = [], otherNames = [], ...own } = component;
  const placed = graph.unit(ref);
  return {
    ...own,
    otherNames,
    text: fullText(placed.unit),
    unit: placed.unit.id,
    document: placed.document.id,
    url: publicUrl(componentAddress(component)),
    source: publicUrl(unitAddress(placed)),
    owners: owners.map(({ agency, role }) => ({ agency: graph.agency(agency).name, agencyId: agency, role })),
  };
}

/** `components.json`, `components.csv` and one file per component with its relations; none without components. */
export function componentDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const { components } = graph.model;
  if (components.length === 0) return [];
  return [
    jsonDownload(
      'du-lieu/components.json',
      components.map((component) => exportComponent(graph, component, publicUrl)),
    ),
    csvDownload(componentsTable(graph, publicUrl)),
    ...components.map((component) =>
      jsonDownload(`thanh-phan/${component.id}.json`, withRelations(graph, component, publicUrl)),
    ),
  ];
}

function withRelations(graph: Graph, component: Component, publicUrl: PublicUrl): ComponentWithRelations {
  const { id, framework, group } = component;
  const { outgoing, incoming } = relationsFor(relationsOf(graph), id);
  return {
    ...exportComponent(graph, component, publicUrl),
    relations: [...outgoing, ...incoming].map(({ quote = null, note = null, ...relation }) => ({
      ...relation,
      source: publicUrl(unitAddress(graph.unit(relation.unit))),
      quote,
      note,
    })),
    counterparts: counterpartsFor(graph, { component: id }).map((row) => exportCounterpart(row, publicUrl)),
    tasks: graph.tasksFor(id).map(({ agency, unit, deadline }) => ({
      agency: graph.agency(agency).name,
      agencyId: agency,
      unit: graph.unit(unit).unit.id,
      source: publicUrl(unitAddress(graph.unit(unit))),
      deadline: deadline?.text ?? null,
    })),
    siblings: graph.model.components
      .filter((other) => other.framework === framework && other.group === group && other.id !== id)
      .map((other) => other.id),
  };
}

/** Every component in the order of the model. */
export function componentsTable(graph: Graph, publicUrl: PublicUrl): Table {
  const { components, structure } = graph.model;
  const wordsFor = (items: readonly { id: string; name: string }[]) =>
    Object.fromEntries(items.map(({ id, name }) => [id, name]));
  return withStatus(graph, {
    name: 'components',
    title: 'Thành phần',
    columns: columns(
      ['id', 'Mã định danh', 24],
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
      const {
        owners: _owners,
        otherNames: _otherNames,
        basis: _basis,
        ...row
      } = exportComponent(graph, component, publicUrl);
      return row;
    }),
  });
}
