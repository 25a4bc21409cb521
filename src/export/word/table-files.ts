/** Comparisons and the review as Word tables, from the rows that the other formats have. */
import { unitName } from '../../citation/unit-name.ts';
import { comparisonAddress, reviewAddress } from '../../model/address.ts';
import { counterpartsOf } from '../../model/counterparts.ts';
import type { Graph } from '../../model/graph.ts';
import { FINDING_KINDS } from '../../model/schema/finding.ts';
import { COUNTERPART_NAMES, FINDING_KIND_NAMES } from '../../model/vocabulary.ts';
import { letterhead, signature, titleBlocks } from '../../word/form.ts';
import { type Block, cell, paragraph, type TextBlock } from '../../word/word-blocks.ts';
import type { DownloadOptions } from '../download.ts';
import { findingsTable } from '../findings-table.ts';
import type { Cell } from '../table.ts';
import { footerOf, type NamedWordFile } from './document-files.ts';

type Row = Readonly<Record<string, Cell>>;

const OURS =
  'Phân loại, nhận xét và đề xuất là của ban biên tập bản trực tuyến, không có giá trị pháp lý; đoạn trích là lời văn bản.';

/** One file for each comparison with an earlier document. */
export function comparisonFiles(graph: Graph, { publicUrl }: DownloadOptions): NamedWordFile[] {
  const { subject } = graph;
  return graph.model.comparisons.map((comparison) => {
    const { id, name } = comparison;
    return {
      name: `comparisons/${id}`,
      file: {
        title: `Đối chiếu với ${name}`,
        header: subject.statusText,
        footer: footerOf(subject, publicUrl(comparisonAddress(id))),
        landscape: true,
        blocks: () => [
          ...titleBlocks('BẢNG ĐỐI CHIẾU', `${subject.shortTitle} với ${name}`),
          paragraph('Ours', OURS),
          tableBlock(
            counterpartsOf(graph, comparison),
            [8, 14, 30, 30, 36],
            ['STT', 'Thay đổi', subject.shortTitle, name, 'Nhận xét'],
            ({ row, now, before }) => [
              COUNTERPART_NAMES[row.kind].name,
              now === undefined ? '' : `${now.name}\n(${unitName(now.placed)})`,
              before.map(({ name: earlier, placed }) => `${earlier}\n(${unitName(placed)})`).join('\n'),
              row.note,
            ],
          ),
        ],
      },
    };
  });
}

/** The whole review in the usual table of comments, and one file for each kind of finding. */
export function reviewFiles(graph: Graph, { publicUrl }: DownloadOptions): NamedWordFile[] {
  const { rows } = findingsTable(graph, publicUrl);
  if (rows.length === 0) return [];
  const file = (name: string, about: string, own: readonly Row[], address: string): NamedWordFile => ({
    name,
    file: {
      title: `Góp ý: ${about}`,
      header: graph.subject.statusText,
      footer: footerOf(graph.subject, publicUrl(address)),
      landscape: true,
      blocks: () => reviewBlocks(graph, about, own),
    },
  });
  return [
    file('findings', graph.subject.title, rows, reviewAddress()),
    ...FINDING_KINDS.flatMap((kind) => {
      const name = FINDING_KIND_NAMES[kind];
      const own = rows.filter((row) => row['loai'] === name);
      if (own.length === 0) return [];
      return [file(`findings/${kind}`, `${graph.subject.title} (${name})`, own, reviewAddress(kind))];
    }),
  ];
}

function reviewBlocks(graph: Graph, about: string, rows: readonly Row[]): Block[] {
  const { subject } = graph;
  const drafter = graph.model.sources.find(({ id }) => id === subject.source)?.issuer ?? 'Cơ quan soạn thảo';
  return [
    letterhead(),
    ...titleBlocks('BẢNG TỔNG HỢP Ý KIẾN GÓP Ý', `Về ${about}`),
    paragraph('OursCentre', `Kính gửi: ${drafter}`),
    paragraph('Ours', OURS),
    tableBlock(
      rows,
      [8, 20, 32, 24, 36, 32],
      ['STT', 'Điều khoản', 'Nội dung dự thảo', 'Ý kiến', 'Lý do', 'Đề xuất'],
      (row) => [
        words(row['cho']).replaceAll('; ', '\n'),
        words(row['trich'])
          .split(' | ')
          .filter(Boolean)
          .map((quote) => `“${quote}”`)
          .join('\n'),
        words(row['ten'] ?? row['loai']),
        words(row['nhan_xet']),
        words(row['goi_y']),
      ],
    ),
    signature(),
  ];
}

function words(value: Cell | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

/** A table whose first column counts its rows. */
function tableBlock<Item>(
  items: readonly Item[],
  widths: number[],
  head: string[],
  cellsOf: (item: Item) => string[],
): Block {
  return {
    kind: 'table',
    widths,
    head,
    splits: true,
    rows: items.map((item, index): TextBlock[][] => [
      cell(String(index + 1)),
      ...cellsOf(item).map((text) => cell(text)),
    ]),
  };
}
