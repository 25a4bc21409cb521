import { unitName } from '../citation/unit-name.ts';
import { unitAddress } from '../model/address.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { Component } from '../model/schema/component.ts';
import {
  COMPARED_TABLES,
  type ComparedTable,
  type VersionComparison,
  versionComparisons,
  wordsOfComponent,
  wordsOfUnits,
} from '../model/version-comparison.ts';
import { changesSincePath } from '../model/versions.ts';
import { COMPARED_NAMES } from '../model/vocabulary.ts';
import { withStatus } from './status-column.ts';
import { columns, type Table } from './table.ts';

/** A table for each earlier version: every component and every unit of it and of the present one, with the words of both. */
export function versionComparisonTables(graph: Graph, publicUrl: (path: string) => string): Table[] {
  return versionComparisons(graph).map((comparison) =>
    withStatus(graph, {
      name: changesSincePath(comparison.earlier).replace(/\.json$/, ''),
      title: 'Thay đổi',
      columns: columns(
        ['document', 'Văn bản', 24],
        ['since', 'Bản trước', 18],
        ['now', 'Bản hiện hành', 18],
        ['table', 'So theo', 14, COMPARED_TABLES],
        ['kind', 'Thay đổi', 16, COMPARED_NAMES],
        ['component', 'Mã thành phần', 24],
        ['name', 'Tên, chỗ ở bản hiện hành', 44],
        ['unit', 'Neo ở bản hiện hành', 30],
        ['earlierName', 'Tên, chỗ ở bản trước', 44],
        ['earlierUnit', 'Neo ở bản trước', 30],
        ['words', 'Lời văn hiện hành', 80],
        ['earlierWords', 'Lời văn trước', 80],
        ['url', 'Địa chỉ', 44],
        ['earlierUrl', 'Địa chỉ ở bản trước', 44],
      ),
      rows: rowsOf(comparison, publicUrl),
    }),
  );
}

type Side = { name: string; units: readonly PlacedUnit[]; words: string };

function rowsOf(
  { earlier, present, units, components }: VersionComparison,
  publicUrl: (path: string) => string,
): Table['rows'] {
  const row = (table: ComparedTable, kind: string, component: string, was: Side, now: Side) => ({
    document: present.id,
    since: earlier.version,
    now: present.version,
    table,
    kind,
    component,
    name: now.name,
    unit: anchors(now),
    earlierName: was.name,
    earlierUnit: anchors(was),
    words: now.words,
    earlierWords: was.words,
    url: addresses(now, publicUrl),
    earlierUrl: addresses(was, publicUrl),
  });
  return [
    ...components.map(({ kind, was, now }) =>
      row('thanh-phan', kind, (now ?? was)?.component.id ?? '', componentSide(was), componentSide(now)),
    ),
    ...units.map(({ kind, was, now }) => row('don-vi', kind, '', unitSide(was), unitSide(now))),
  ];
}

function componentSide(side: { component: Component; placed: PlacedUnit } | undefined): Side {
  if (side === undefined) return { name: '', units: [], words: '' };
  const { code, name } = side.component;
  return {
    name: code === null ? name : `${code}: ${name}`,
    units: [side.placed],
    words: wordsOfComponent(side),
  };
}

function unitSide(units: readonly PlacedUnit[]): Side {
  return { name: units.map(unitName).join('; '), units, words: wordsOfUnits(units) };
}

function anchors({ units }: Side): string {
  return units.map(({ unit }) => unit.id).join(' ');
}

function addresses({ units }: Side, publicUrl: (path: string) => string): string {
  return units.map((placed) => publicUrl(unitAddress(placed))).join(' ');
}
