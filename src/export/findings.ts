import { figureAddress, findingAddress, unitAddress } from '../model/address.ts';
import { findingsOf, partOf, REVIEW_PARTS } from '../model/findings.ts';
import type { Graph } from '../model/graph.ts';
import { unitName } from '../model/name.ts';
import type { FindingPlace } from '../model/schema/finding.ts';
import { FINDING_KIND_NAMES, SEVERITY_NAMES } from '../model/vocabulary.ts';
import { toCsv } from './csv.ts';
import { type Download, jsonDownload } from './download.ts';

const COLUMNS = [
  'so',
  'id',
  'loai',
  'muc_do',
  'phan',
  'cho',
  'trich',
  'nhan_xet',
  'goi_y',
  'cach_tim',
  'url',
] as const;

/** `findings.json` and `findings.csv`: the review in the order of the text, one row for each finding. */
export function findingDownloads(graph: Graph, publicUrl: (path: string) => string): Download[] {
  const all = findingsOf(graph);
  if (all.length === 0) return [];
  const rows = all.map((finding, index) => ({
    so: index + 1,
    id: finding.id,
    loai: FINDING_KIND_NAMES[finding.kind],
    muc_do: SEVERITY_NAMES[finding.severity],
    phan: REVIEW_PARTS[partOf(graph, finding)],
    cho: finding.places.map((place) => nameOf(graph, place)).join('; '),
    trich: finding.places.flatMap(({ quote }) => quote ?? []).join(' | '),
    nhan_xet: finding.note,
    goi_y: finding.suggestion ?? '',
    cach_tim: finding.by === 'quy-tac' ? 'quy tắc' : 'người đọc',
    url: publicUrl(findingAddress(finding)),
  }));
  const items = all.map((finding) => ({
    ...finding,
    places: finding.places.map((place) => ({
      ...place,
      name: nameOf(graph, place),
      url: publicUrl(addressOf(graph, place)),
    })),
    url: publicUrl(findingAddress(finding)),
  }));
  return [
    jsonDownload('du-lieu/findings.json', items),
    { path: 'du-lieu/findings.csv', text: toCsv(COLUMNS, rows) },
  ];
}

function nameOf(graph: Graph, place: FindingPlace): string {
  return 'unit' in place ? unitName(graph.unit(place.unit)) : `hình ${graph.figure(place.figure).name}`;
}

function addressOf(graph: Graph, place: FindingPlace): string {
  return 'unit' in place ? unitAddress(graph.unit(place.unit)) : figureAddress(place.figure);
}
