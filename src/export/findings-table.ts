import { unitName } from '../citation/unit-name.ts';
import { figureAddress, findingAddress, unitAddress } from '../model/address.ts';
import { findingsOf, partOf } from '../model/findings.ts';
import type { Graph } from '../model/graph.ts';
import type { Finding, FindingPlace } from '../model/schema/finding.ts';
import { outcomeOfFinding } from '../model/version-outcomes.ts';
import { FINDING_KIND_NAMES, SEVERITY_NAMES } from '../model/vocabulary.ts';
import { csvDownload } from './csv-download.ts';
import { type Download, type DownloadOptions, jsonDownload } from './download.ts';
import { withStatus } from './status-column.ts';
import { columns, type Table } from './table.ts';

/** `findings.json` and `findings.csv`: the review in the order of the text, one row for each finding. */
export function findingDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const all = findingsOf(graph);
  if (all.length === 0) return [];
  const items = all.map((finding) => ({
    ...finding,
    ...outcomeIn(graph, finding),
    places: finding.places.map((place) => ({
      ...place,
      name: nameOf(graph, place),
      url: publicUrl(addressOf(graph, place)),
    })),
    url: publicUrl(findingAddress(finding)),
  }));
  return [jsonDownload('du-lieu/findings.json', items), csvDownload(findingsTable(graph, publicUrl))];
}

/** Of a finding of an earlier version: that version, and what became of its places. */
function outcomeIn(graph: Graph, finding: Finding) {
  const found = outcomeOfFinding(graph, finding);
  return found === undefined ? {} : { version: found.version.version, fate: found.outcome };
}

/** The review in the order of the text, the places of a finding in one cell. */
export function findingsTable(graph: Graph, publicUrl: (path: string) => string): Table {
  return withStatus(graph, {
    name: 'findings',
    title: 'Nhận xét',
    columns: columns(
      ['so', 'Số', 6],
      ['id', 'Mã', 30],
      ['loai', 'Loại', 22],
      ['muc_do', 'Mức độ', 12],
      ['hang', 'Hạng', 8],
      ['ten', 'Tên', 40],
      ['phan', 'Phần', 22],
      ['cho', 'Chỗ', 36],
      ['trich', 'Trích', 50],
      ['nhan_xet', 'Nhận xét', 60],
      ['goi_y', 'Gợi ý', 50],
      ['cach_tim', 'Cách tìm', 12],
      ['url', 'Địa chỉ', 44],
    ),
    rows: findingsOf(graph).map((finding, index) => ({
      so: index + 1,
      id: finding.id,
      loai: FINDING_KIND_NAMES[finding.kind],
      muc_do: SEVERITY_NAMES[finding.severity],
      hang: finding.rank,
      ten: finding.title,
      phan: partOf(graph, finding).name,
      cho: finding.places.map((place) => nameOf(graph, place)).join('; '),
      trich: finding.places.flatMap(({ quote }) => quote ?? []).join(' | '),
      nhan_xet: finding.note,
      goi_y: finding.suggestion,
      cach_tim: finding.by === 'quy-tac' ? 'quy tắc' : 'người đọc',
      url: publicUrl(findingAddress(finding)),
    })),
  });
}

function nameOf(graph: Graph, place: FindingPlace): string {
  return 'unit' in place ? unitName(graph.unit(place.unit)) : `hình ${graph.figure(place.figure).name}`;
}

function addressOf(graph: Graph, place: FindingPlace): string {
  return 'unit' in place ? unitAddress(graph.unit(place.unit)) : figureAddress(place.figure);
}
