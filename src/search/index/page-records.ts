import {
  CHANGES_ADDRESS,
  COMPARISONS_ADDRESS,
  checklistAddress,
  comparisonAddress,
  lawsAddress,
  reviewAddress,
  TEXT_AND_FIGURE_ADDRESS,
  termsAddress,
} from '../../model/address.ts';
import { AUDIENCES } from '../../model/duties.ts';
import type { Graph } from '../../model/graph.ts';
import { AREA_NAMES } from '../../model/vocabulary.ts';
import { lowerFirst } from '../../text/vi.ts';
import { BARE, type SearchRecord } from '../record.ts';

const PATH = 'Trang của chúng tôi, không phải lời văn bản';

/** Pages that gather what stands in many places: comparisons, roadmap, checklists, lists, downloads. */
export function pageRecords(graph: Graph): SearchRecord[] {
  const { comparisons, figures, findings, terms, tasks } = graph.model;
  const compared = comparisons.map(({ id, name, document }) =>
    page('doi-chieu', comparisonAddress(id), `Đối chiếu với ${lowerFirst(name)}`, {
      alias: `so sánh, khác nhau giữa dự thảo và ${graph.document(document).title}`,
    }),
  );
  return [
    ...compared,
    ...given(comparisons, [page('doi-chieu', COMPARISONS_ADDRESS, 'Đối chiếu dự thảo với văn bản trước')]),
    ...given(figures, [
      page('doi-chieu', TEXT_AND_FIGURE_ADDRESS, 'Đối chiếu lời văn và hình: chỗ viết khác nhau'),
      page('trang', '/so-do/', 'Các sơ đồ'),
    ]),
    ...given(tasks, [
      page('trang', '/lo-trinh/', 'Lộ trình: việc nào, ai làm, bao giờ xong', { alias: 'thời hạn, tiến độ' }),
      page('trang', '/co-quan/', 'Cơ quan và nhiệm vụ', { alias: 'ai làm gì, phân công' }),
    ]),
    ...checklistRecords(graph),
    page('trang', '/thanh-phan/', 'Danh mục thành phần', { alias: 'tất cả thành phần' }),
    ...given(terms, [page('trang', termsAddress(), 'Từ viết tắt và thuật ngữ')]),
    page('trang', lawsAddress(), 'Văn bản viện dẫn'),
    page('trang', CHANGES_ADDRESS, 'Thay đổi của các văn bản', { alias: 'phiên bản, bản mới' }),
    ...given(findings, [
      page('trang', reviewAddress(), 'Rà soát dự thảo', { alias: 'nhận xét, góp ý, lỗi' }),
    ]),
    page('trang', '/du-lieu/', 'Dữ liệu tải về', {
      alias: 'JSON, CSV, Excel, XLSX, Akoma Ntoso, ArchiMate, OSCAL, bản ngoại tuyến',
    }),
    page('trang', '/du-lieu/huong-dan/', 'Dùng dữ liệu: ví dụ', { alias: 'lập trình với dữ liệu tải về' }),
    page('trang', '/trich-dan/', 'Tra trích dẫn', { alias: 'tìm theo điều, khoản, điểm' }),
  ];
}

/** Who must have what, for every kind of body that the model has components for. */
function checklistRecords(graph: Graph): SearchRecord[] {
  const known = new Set(graph.model.components.map(({ framework }) => framework));
  return AUDIENCES.filter(({ framework }) => known.has(framework)).map((audience) => {
    const { shortName } = graph.framework(audience.framework);
    const whom = [shortName, audience.area === null ? null : lowerFirst(AREA_NAMES[audience.area])];
    const name = lowerFirst(whom.filter(Boolean).join(' '));
    return page('trang', checklistAddress(audience), `Danh mục kiểm tra: ${name} phải có gì`, {
      alias: `${name} cần có những gì, dùng chung gì, tự xây dựng gì`,
    });
  });
}

function given(things: readonly unknown[], records: SearchRecord[]): SearchRecord[] {
  return things.length > 0 ? records : [];
}

function page(
  kind: 'doi-chieu' | 'trang',
  url: string,
  title: string,
  own: Partial<SearchRecord> = {},
): SearchRecord {
  return { ...BARE, kind, url, title, path: PATH, status: null, document: null, ...own };
}
