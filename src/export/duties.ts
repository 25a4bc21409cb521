import { unitName } from '../citation/unit-name.ts';
import { dutyAddress, unitAddress } from '../model/address.ts';
import { bearerName, dutiesOf } from '../model/duty-register.ts';
import type { Graph } from '../model/graph.ts';
import type { RegisteredDuty } from '../model/schema/duty.ts';
import { PHASE_NAMES, STRENGTH_NAMES } from '../model/vocabulary.ts';
import { csvDownload } from './csv-download.ts';
import { type Download, type DownloadOptions, jsonDownload } from './download.ts';
import type { ExportedDuty } from './shapes.ts';
import { withStatus } from './status-column.ts';
import { columns, type Table } from './table.ts';

/** `duties.json` and `duties.csv`: the register of duties in the order of the text; a model without duties has neither. */
export function dutyDownloads(graph: Graph, { publicUrl }: DownloadOptions): Download[] {
  const duties = dutiesOf(graph);
  if (duties.length === 0) return [];
  const items = duties.map((duty) => exportDuty(graph, duty, publicUrl));
  return [jsonDownload('du-lieu/duties.json', items), csvDownload(dutiesTable(graph, publicUrl))];
}

function exportDuty(graph: Graph, duty: RegisteredDuty, publicUrl: (path: string) => string): ExportedDuty {
  const placed = graph.unit(duty.unit);
  const { deadline } = duty;
  return {
    id: duty.id,
    strength: duty.strength,
    what: duty.what,
    span: duty.span,
    word: duty.word ?? null,
    who: duty.who.map(({ body, words = null }) => ({ body, name: bearerName(graph, body), words })),
    object: duty.object ?? null,
    layers: duty.layers ?? [],
    groups: duty.groups ?? [],
    components: duty.components ?? [],
    phases: duty.phases ?? [],
    condition: duty.condition ?? null,
    exception: duty.exception ?? null,
    deadline: deadline === undefined ? null : { text: deadline.text, year: deadline.year ?? null },
    document: placed.document.id,
    unit: placed.unit.id,
    place: unitName(placed),
    source: publicUrl(unitAddress(placed)),
    url: publicUrl(dutyAddress(placed, duty.id)),
  };
}

/** Every duty in the order of the text; several names or words of one cell have semicolons between. */
export function dutiesTable(graph: Graph, publicUrl: (path: string) => string): Table {
  const strengths = Object.fromEntries(Object.entries(STRENGTH_NAMES).map(([id, { name }]) => [id, name]));
  return withStatus(graph, {
    name: 'duties',
    title: 'Nghĩa vụ',
    columns: columns(
      ['id', 'Mã', 9],
      ['strength', 'Mức độ', 13, strengths],
      ['who', 'Ai', 34],
      ['what', 'Việc (tóm tắt của ban biên tập)', 44],
      ['span', 'Lời văn', 80],
      ['word', 'Chữ chỉ mức độ', 16],
      ['object', 'Đối tượng', 40],
      ['condition', 'Điều kiện', 34],
      ['exception', 'Ngoại lệ', 34],
      ['deadline', 'Thời hạn', 30],
      ['year', 'Năm', 7],
      ['layers', 'Lớp', 8],
      ['groups', 'Nhóm', 18],
      ['components', 'Thành phần', 30],
      ['phases', 'Giai đoạn', 28],
      ['whoWords', 'Cách văn bản gọi', 34],
      ['place', 'Chỗ trong văn bản', 30],
      ['document', 'Văn bản', 24],
      ['unit', 'Neo', 30],
      ['source', 'Địa chỉ đoạn văn', 50],
    ),
    rows: dutiesOf(graph).map((duty) => {
      const item = exportDuty(graph, duty, publicUrl);
      return {
        id: item.id,
        strength: item.strength,
        who: item.who.map(({ name }) => name).join('; '),
        what: item.what,
        span: item.span,
        word: item.word,
        object: item.object,
        condition: item.condition,
        exception: item.exception,
        deadline: item.deadline?.text ?? null,
        year: item.deadline?.year ?? null,
        layers: item.layers.length === 1 ? (item.layers[0] ?? null) : item.layers.join(' '),
        groups: item.groups.join(' '),
        components: item.components.join(' '),
        phases: item.phases.map((phase) => PHASE_NAMES[phase]).join('; '),
        whoWords: item.who.flatMap(({ words }) => words ?? []).join('; '),
        place: item.place,
        document: item.document,
        unit: item.unit,
        source: item.source,
      };
    }),
  });
}
