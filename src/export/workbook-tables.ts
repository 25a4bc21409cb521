import type { Graph } from '../model/graph.ts';
import { comparisonsTable } from './comparisons.ts';
import { componentsTable } from './components.ts';
import type { BinaryDownload, DownloadOptions } from './download.ts';
import { dutiesTable } from './duties.ts';
import { findingsTable } from './findings-table.ts';
import type { Table } from './table.ts';
import { deadlinesTable, tasksTable } from './tasks.ts';
import { versionComparisonTables } from './version-comparisons.ts';
import { workbookOf } from './workbook.ts';

/** Every table of the model, without empty ones. */
export function tablesOf(graph: Graph, publicUrl: (path: string) => string): Table[] {
  return [componentsTable, tasksTable, deadlinesTable, comparisonsTable, findingsTable, dutiesTable]
    .map((make) => make(graph, publicUrl))
    .concat(versionComparisonTables(graph, publicUrl))
    .filter(({ rows }) => rows.length > 0);
}

/** A workbook for each table, beside its CSV. */
export function workbookDownloads(graph: Graph, options: DownloadOptions): Promise<BinaryDownload[]> {
  return Promise.all(
    tablesOf(graph, options.publicUrl).map(async (table) => ({
      path: `du-lieu/${table.name}.xlsx`,
      bytes: await workbookOf(table, options),
    })),
  );
}
