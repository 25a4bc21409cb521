import { comparisonAddress, counterpartAddress, unitAddress } from '../model/address.ts';
import { type Counterpart, counterpartsOf, hasBothSides } from '../model/counterparts.ts';
import type { Graph } from '../model/graph.ts';
import { subjectWords } from '../model/subject.ts';
import { COUNTERPART_NAMES } from '../model/vocabulary.ts';
import { csvDownload } from './csv-download.ts';
import { type Download, type DownloadOptions, jsonDownload } from './download.ts';
import type { ExportedCounterpart } from './shapes.ts';
import { withStatus } from './status-column.ts';
import { columns, type Table } from './table.ts';
import { versionComparisonTables } from './version-comparisons.ts';

/**
 * `comparisons.json` and `comparisons.csv`: every row of every comparison, if any; only the names are official. Then a
 * table for each earlier version, beside `changes-since/….json`.
 */
export function comparisonDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const versions = versionComparisonTables(graph, publicUrl).map(csvDownload);
  if (graph.model.comparisons.length === 0) return versions;
  return [
    ...versions,
    jsonDownload('du-lieu/comparisons.json', exportCounterparts(graph, publicUrl)),
    csvDownload(comparisonsTable(graph, publicUrl)),
  ];
}

/** Every row of every comparison, the earlier document's names and places each in one cell. */
export function comparisonsTable(graph: Graph, publicUrl: (path: string) => string): Table {
  const { noun } = subjectWords(graph.subject);
  return withStatus(graph, {
    name: 'comparisons',
    title: 'Đối chiếu',
    columns: columns(
      ['comparison', 'Đối chiếu với', 24],
      ['id', 'Mã dòng', 24],
      ['kind', 'Mã loại', 14],
      ['kindName', 'Loại thay đổi', 16],
      ['component', 'Thành phần', 24],
      ['principle', 'Nguyên tắc', 10],
      ['layer', 'Lớp', 6],
      ['name', `Tên ở ${noun}`, 44],
      ['unit', `Chỗ ở ${noun}`, 36],
      ['earlierNames', 'Tên ở văn bản trước', 44],
      ['earlierUnits', 'Chỗ ở văn bản trước', 36],
      ['note', 'Nhận xét của ban biên tập', 60],
      ['url', 'Địa chỉ', 44],
    ),
    rows: exportCounterparts(graph, publicUrl).map(({ earlier, ...row }) => ({
      ...row,
      earlierNames: earlier.map(({ name }) => name).join('; '),
      earlierUnits: earlier.map(({ unit }) => unit).join(' '),
    })),
  });
}

function exportCounterparts(graph: Graph, publicUrl: (path: string) => string): ExportedCounterpart[] {
  return graph.model.comparisons
    .flatMap((comparison) => counterpartsOf(graph, comparison))
    .map((counterpart) => exportCounterpart(counterpart, publicUrl));
}

/** Rows of `comparisons.json`. */
export function exportCounterpart(
  { comparison, row, now, before }: Counterpart,
  publicUrl: (path: string) => string,
): ExportedCounterpart {
  const subject = { component: null, principle: null, layer: null, ...row.subject };
  return {
    comparison: comparison.id,
    id: row.id,
    kind: row.kind,
    kindName: COUNTERPART_NAMES[row.kind].name,
    component: subject.component,
    principle: subject.principle,
    layer: subject.layer,
    name: now?.name ?? null,
    unit: now === undefined ? null : refOf(now.placed),
    source: now === undefined ? null : publicUrl(unitAddress(now.placed)),
    earlier: before.map(({ name, placed }) => ({
      name,
      unit: refOf(placed),
      source: publicUrl(unitAddress(placed)),
    })),
    note: row.note,
    url: publicUrl(
      hasBothSides(row)
        ? counterpartAddress(comparison.id, row.id)
        : `${comparisonAddress(comparison.id)}#${row.id}`,
    ),
  };
}

function refOf({ document, unit }: { document: { id: string }; unit: { id: string } }): string {
  return `${document.id}#${unit.id}`;
}
