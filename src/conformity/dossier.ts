/** The part of a project dossier that assesses compliance, as a Word file: what was compared, the clauses, deviations with their explanations, every row. */

import { letterhead, signature, titleBlocks } from '../word/form.ts';
import { type Block, cell, paragraph, type TextBlock, type WordFile } from '../word/word-blocks.ts';
import type { Clause } from './reference-framework.ts';
import { PROVES_NOTHING, percent, type Report, type ReportLine, titleOf } from './report.ts';
import { countsOf, isDeviating, RESULT_KINDS, type ResultKind } from './results.ts';

export type DossierFacts = {
  /** The day of the check as readers write it. */
  day: string;
  /** File that was read. */
  file: string;
  publicUrl: (path: string) => string;
};

export function dossierOf(report: Report, { day, file, publicUrl }: DossierFacts): WordFile {
  const { framework, body, lines } = report;
  const name = body.trim() || 'Đơn vị';
  return {
    title: `Đánh giá sự tuân thủ: ${name}`,
    header: framework.statusText,
    footer: [
      { text: `Đối chiếu ngày ${day} với bản “${framework.version}”: ` },
      { text: publicUrl(framework.url), href: publicUrl(framework.url) },
    ],
    landscape: true,
    blocks: () => [
      letterhead(),
      ...titleBlocks(
        'NỘI DUNG ĐÁNH GIÁ SỰ TUÂN THỦ KHUNG KIẾN TRÚC',
        `${name}, đối chiếu với ${framework.name}`,
      ),
      paragraph('Ours', `Danh sách thành phần: ${file}. ${PROVES_NOTHING}`),
      paragraph('OursHeading', '1. Căn cứ'),
      ...clausesOf(report).map((clause) => clauseBlock(clause, publicUrl)),
      paragraph('OursHeading', '2. Kết quả'),
      paragraph('NoiDung', countsInWords(report)),
      paragraph('OursHeading', '3. Nội dung cần giải trình'),
      ...deviations(
        lines.filter(({ result }) => isDeviating(result)),
        publicUrl,
      ),
      paragraph('OursHeading', '4. Bảng đối chiếu từng thành phần'),
      wholeTable(lines, publicUrl),
      signature(),
    ],
  };
}

/** "Áp dụng 12; chi tiết hóa 3; …" */
export function countsInWords({ lines }: Report): string {
  const { deviating, ...counts } = countsOf(lines.map(({ result }) => result));
  const parts = (Object.keys(RESULT_KINDS) as ResultKind[]).map(
    (kind) => `${RESULT_KINDS[kind].toLocaleLowerCase('vi')} ${counts[kind]}`,
  );
  return `Số dòng: ${parts.join('; ')}. Cần giải trình: ${deviating}.`;
}

/** The clauses on the whole framework, and those that bear on what asks for an explanation; each once. */
function clausesOf({ general, lines }: Report): Clause[] {
  const bearing = lines.filter(({ result }) => isDeviating(result)).flatMap(({ clauses }) => clauses);
  return [...new Map([...general, ...bearing].map((one) => [one.id, one])).values()];
}

function clauseBlock({ words, place, source }: Clause, publicUrl: (path: string) => string): Block {
  return paragraph('NoiDung', `“${words}” (`, { text: place, href: publicUrl(source) }, ')');
}

function deviations(lines: readonly ReportLine[], publicUrl: (path: string) => string): Block[] {
  if (lines.length === 0) return [paragraph('NoiDung', 'Không có.')];
  return [
    {
      kind: 'table',
      widths: [8, 40, 36, 28, 48],
      head: ['STT', 'Thành phần', 'Nhận xét', 'Căn cứ', 'Giải trình'],
      splits: true,
      rows: lines.map((line, index): TextBlock[][] => [
        cell(String(index + 1)),
        nameCell(line, publicUrl),
        [
          ...cell(line.note),
          ...line.doubles.map(({ component, likeness }) =>
            paragraph('OursCell', `${percent(likeness)}: `, {
              text: titleOf(component),
              href: publicUrl(component.url),
            }),
          ),
        ],
        line.clauses.map(({ place, source }) =>
          paragraph('OursCell', { text: place, href: publicUrl(source) }),
        ),
        cell(line.explanation),
      ]),
    },
  ];
}

function wholeTable(lines: readonly ReportLine[], publicUrl: (path: string) => string): Block {
  return {
    kind: 'table',
    widths: [8, 8, 40, 18, 46, 30],
    head: ['STT', 'Lớp', 'Thành phần của đơn vị', 'Kết quả', 'Thành phần tham chiếu', 'Nhận xét'],
    splits: true,
    rows: lines.map((line, index): TextBlock[][] => [
      cell(String(index + 1)),
      cell(line.own.layer || String(line.target?.layer ?? '')),
      cell([line.own.code, line.own.name].filter(Boolean).join(': ')),
      cell(line.kind),
      line.target === undefined
        ? cell('')
        : [
            paragraph('OursCell', { text: titleOf(line.target), href: publicUrl(line.target.url) }),
            paragraph('OursCell', '(', { text: line.target.place, href: publicUrl(line.target.source) }, ')'),
          ],
      cell(
        [line.note, line.result.likeness === undefined ? '' : percent(line.result.likeness)]
          .filter(Boolean)
          .join(', '),
      ),
    ]),
  };
}

/** The row of the list, else the component that is missing. */
function nameCell({ own, target }: ReportLine, publicUrl: (path: string) => string): TextBlock[] {
  if (own.name !== '' || target === undefined) return cell([own.code, own.name].filter(Boolean).join(': '));
  return [
    paragraph('OursCell', { text: titleOf(target), href: publicUrl(target.url) }),
    paragraph('OursCell', '(', { text: target.place, href: publicUrl(target.source) }, ')'),
  ];
}
