import type { Graph } from '../model/graph.ts';
import type { Table } from './table.ts';

/**
 * The table with a last column that says in words whether the text of each row is in force: the status of the document
 * that the row names, or of the subject. A row copied from the file keeps it.
 */
export function withStatus(graph: Graph, table: Table): Table {
  const { documents } = graph.model;
  const statusOf = new Map(documents.map(({ id, statusText }) => [id, statusText]));
  return {
    ...table,
    columns: [...table.columns, { key: 'status', heading: 'Tình trạng của văn bản', width: 26 }],
    rows: table.rows.map((row) => ({
      ...row,
      status: statusOf.get(String(row['document'])) ?? graph.subject.statusText,
    })),
  };
}
