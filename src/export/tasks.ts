import { unitName } from '../citation/unit-name.ts';
import { agencyAddress, unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { deadlines } from '../model/roadmap.ts';
import type { Task } from '../model/schema/agency.ts';
import { fullText } from '../model/walk.ts';
import { csvDownload } from './csv-download.ts';
import type { Download, DownloadOptions } from './download.ts';
import { withStatus } from './status-column.ts';
import { columns, type Table } from './table.ts';

/** `tasks.csv` and `deadlines.csv`; a model without tasks has neither. */
export function taskDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  return [tasksTable(graph, publicUrl), deadlinesTable(graph, publicUrl)]
    .filter(({ rows }) => rows.length > 0)
    .map(csvDownload);
}

/** Every task of every body, in the order of the text. */
export function tasksTable(graph: Graph, publicUrl: (path: string) => string): Table {
  return withStatus(graph, {
    name: 'tasks',
    title: 'Nhiệm vụ',
    columns: columns(
      ['id', 'Mã nhiệm vụ', 30],
      ['agencyName', 'Cơ quan', 32],
      ['text', 'Lời văn', 80],
      ['deadline', 'Thời hạn trong văn bản', 24],
      ['year', 'Năm', 8],
      ['components', 'Thành phần', 30],
      ['place', 'Chỗ trong văn bản', 28],
      ['agency', 'Mã cơ quan', 24],
      ['document', 'Văn bản', 24],
      ['unit', 'Neo', 30],
      ['url', 'Trang cơ quan', 40],
      ['source', 'Địa chỉ đoạn văn', 50],
    ),
    rows: graph.model.tasks.map((task) => rowOf(graph, task, publicUrl)),
  });
}

/** The tasks that have a deadline, earliest first. */
export function deadlinesTable(graph: Graph, publicUrl: (path: string) => string): Table {
  return withStatus(graph, {
    name: 'deadlines',
    title: 'Thời hạn',
    columns: columns(
      ['year', 'Năm', 8],
      ['deadline', 'Thời hạn trong văn bản', 24],
      ['agencyName', 'Cơ quan', 32],
      ['text', 'Lời văn', 80],
      ['id', 'Mã nhiệm vụ', 30],
      ['place', 'Chỗ trong văn bản', 28],
      ['agency', 'Mã cơ quan', 24],
      ['document', 'Văn bản', 24],
      ['unit', 'Neo', 30],
      ['source', 'Địa chỉ đoạn văn', 50],
    ),
    rows: deadlines(graph).flatMap(({ tasks }) => tasks.map((task) => rowOf(graph, task, publicUrl))),
  });
}

function rowOf(
  graph: Graph,
  { id, agency, unit, deadline, components }: Task,
  publicUrl: (path: string) => string,
) {
  const placed = graph.unit(unit);
  return {
    id,
    agency,
    agencyName: graph.agency(agency).name,
    text: fullText(placed.unit),
    deadline: deadline?.text ?? null,
    year: deadline?.year ?? null,
    components: components.join(' '),
    place: unitName(placed),
    document: placed.document.id,
    unit: placed.unit.id,
    url: publicUrl(agencyAddress(agency)),
    source: publicUrl(unitAddress(placed)),
  };
}
