/** Checklists to fill by hand, and templates for a framework of one's own, as Word files. */
import { unitName } from '../../citation/unit-name.ts';
import { APPROACHES, FRAMEWORK_COLUMNS } from '../../conformity/framework-table.ts';
import { checklistAddress, unitAddress } from '../../model/address.ts';
import { audienceName, audienceTitle } from '../../model/assessment-lists.ts';
import { audiencesOf } from '../../model/audience.ts';
import { type Checklist, type ChecklistPart, checklistFor, linesOfPart } from '../../model/checklist.ts';
import type { Graph } from '../../model/graph.ts';
import { CHECKLIST_PARTS } from '../../model/vocabulary.ts';
import { letterhead, signature, titleBlocks } from '../../word/form.ts';
import { type Block, cell, paragraph, type TextBlock } from '../../word/word-blocks.ts';
import type { DownloadOptions } from '../download.ts';
import { footerOf, type NamedWordFile } from './document-files.ts';

const OURS =
  'Tên thành phần và đoạn kèm theo là lời văn bản; cách xếp và các cột để điền là của bản trực tuyến. Không phải mẫu do cơ quan có thẩm quyền ban hành.';

/** What a body says of each component in its own framework. */
const OWN_COLUMNS = [FRAMEWORK_COLUMNS.approach.heading, 'Cụ thể hóa', 'Chủ trì', 'Thời hạn'];
/** Empty rows for components that the reference framework does not have. */
const ROWS_TO_ADD = 10;

/** For every audience a checklist and a template. */
export function checklistFiles(graph: Graph, { publicUrl }: DownloadOptions): NamedWordFile[] {
  return audiencesOf(graph.model.structure).flatMap((audience) => {
    const checklist = checklistFor(graph, audience);
    const { document } = graph.unit(checklist.framework.unit);
    const common = {
      header: document.statusText,
      footer: footerOf(document, publicUrl(checklistAddress(audience))),
      landscape: true,
    };
    const about = audienceTitle(graph, audience);
    return [
      {
        name: `danh-sach/${audienceName(audience)}`,
        file: {
          ...common,
          title: `Danh sách kiểm tra: ${about}`,
          blocks: () => [
            ...titleBlocks('DANH SÁCH KIỂM TRA', about),
            paragraph('Ours', OURS),
            paragraph('Ours', 'Đơn vị: ……………………… Ngày rà soát: …/…/…… Người rà soát: ………………………'),
            ...checklist.parts.flatMap((part) => checkBlocks(part, publicUrl)),
          ],
        },
      },
      {
        name: `mau/${audienceName(audience)}`,
        file: {
          ...common,
          title: `Mẫu khung kiến trúc số: ${about}`,
          blocks: () => templateBlocks(checklist, publicUrl),
        },
      },
    ];
  });
}

function checkBlocks(part: ChecklistPart, publicUrl: (path: string) => string): Block[] {
  return [
    paragraph('OursHeading', `${CHECKLIST_PARTS[part.kind].title} (${linesOfPart(part).length})`),
    lineTable(
      part,
      publicUrl,
      [8, 24, 44, 26, 16, 30],
      ['STT', 'Lớp, nhóm', 'Thành phần', 'Căn cứ', 'Đã có', 'Ghi chú'],
      2,
    ),
  ];
}

/** A document that a body completes: what the reference framework asks for stands, the rest is to be written. */
function templateBlocks(checklist: Checklist, publicUrl: (path: string) => string): Block[] {
  const { framework } = checklist;
  const toWrite = (title: string, hint: string): Block[] => [
    paragraph('OursHeading', title),
    paragraph('Ours', { text: hint, italic: true }),
  ];
  return [
    letterhead(),
    ...titleBlocks('KHUNG KIẾN TRÚC SỐ', `(theo ${framework.name})`),
    paragraph('Ours', OURS),
    ...toWrite('I. Căn cứ, mục đích, phạm vi', '[Điền căn cứ ban hành, mục đích và phạm vi áp dụng.]'),
    ...toWrite(
      'II. Hiện trạng',
      '[Rà soát hạ tầng, nền tảng, ứng dụng, cơ sở dữ liệu; nêu điểm phù hợp và chưa tương thích.]',
    ),
    paragraph('OursHeading', 'III. Thành phần'),
    paragraph(
      'Ours',
      `Cột “${FRAMEWORK_COLUMNS.approach.heading}”: ${Object.values(APPROACHES).join('; ')}.`,
    ),
    ...checklist.parts.flatMap((part) => [
      paragraph('OursHeading', CHECKLIST_PARTS[part.kind].title),
      lineTable(
        part,
        publicUrl,
        [8, 20, 32, 20, 22, 22, 28, 18, 16],
        ['STT', 'Lớp, nhóm', 'Thành phần', 'Tham chiếu', 'Hiện trạng', ...OWN_COLUMNS],
        5,
      ),
    ]),
    paragraph('OursHeading', 'Thành phần bổ sung của đơn vị'),
    {
      kind: 'table',
      widths: [8, 20, 32, 20, 22, 22, 28, 18, 16],
      head: ['STT', 'Lớp, nhóm', 'Thành phần', 'Tham chiếu', 'Hiện trạng', ...OWN_COLUMNS],
      rows: Array.from({ length: ROWS_TO_ADD }, (_, index) =>
        [String(index + 1), ...Array.from({ length: 8 }, () => '')].map((words) => cell(words)),
      ),
    },
    ...toWrite('IV. Tổ chức thực hiện', '[Phân công, nguồn lực, lộ trình.]'),
    ...toWrite(
      'V. Đánh giá tuân thủ',
      '[Nêu mức độ tuân thủ khung tham chiếu; phần chưa tuân thủ và cách xử lý.]',
    ),
    signature(),
  ];
}

/** The lines of a part with their layer, their words and their place, and empty cells to fill. */
function lineTable(
  { groups }: ChecklistPart,
  publicUrl: (path: string) => string,
  widths: number[],
  head: string[],
  empty: number,
): Block {
  const placed = groups.flatMap(({ layer, group, lines }) =>
    lines.map((line) => ({ line, where: `${layer.number}. ${group.name}` })),
  );
  return {
    kind: 'table',
    widths,
    head,
    rows: placed.map(({ line: { component, rest, place }, where }, index): TextBlock[][] => [
      cell(String(index + 1)),
      cell(where),
      [
        paragraph('OursCell', component.code === null ? '' : `${component.code}: `, component.name),
        ...(rest === '' ? [] : [paragraph('OursCell', { text: rest, italic: true })]),
      ],
      [paragraph('OursCell', { text: unitName(place), href: publicUrl(unitAddress(place)) })],
      ...Array.from({ length: empty }, () => cell('')),
    ]),
  };
}
