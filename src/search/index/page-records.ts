import {
  CHANGES_ADDRESS,
  COMPARISONS_ADDRESS,
  checklistAddress,
  comparisonAddress,
  LOOK_UP_ADDRESS,
  lawsAddress,
  OWN_FRAMEWORK_ADDRESS,
  reviewAddress,
  TEXT_AND_FIGURE_ADDRESS,
  termsAddress,
  versionComparisonAddress,
} from '../../model/address.ts';
import { audiencesOf } from '../../model/audience.ts';
import type { Graph } from '../../model/graph.ts';
import { hasPage } from '../../model/site-pages.ts';
import { AREA_NAMES } from '../../model/vocabulary.ts';
import { insideSentence, lowerFirst } from '../../text/vi.ts';
import { BARE, type SearchRecord } from '../record.ts';

const PATH = 'Trang của ban biên tập, không phải lời văn bản';

type Kind = 'doi-chieu' | 'trang';

/** Lists and tools: address, name, other words for it. */
const PAGES: readonly [Kind, string, string, string?][] = [
  ['doi-chieu', COMPARISONS_ADDRESS, 'Đối chiếu với các văn bản khác'],
  ['doi-chieu', TEXT_AND_FIGURE_ADDRESS, 'Đối chiếu lời văn và hình: chỗ viết khác nhau'],
  ['trang', '/lo-trinh/', 'Lộ trình: việc nào, ai làm, bao giờ xong', 'thời hạn, tiến độ'],
  ['trang', '/co-quan/', 'Cơ quan và nhiệm vụ', 'ai làm gì, phân công'],
  ['trang', '/nghia-vu/', 'Sổ nghĩa vụ', 'ai phải làm gì'],
  ['trang', LOOK_UP_ADDRESS, 'Tra cứu: ai phải có gì, ai cung cấp', 'danh mục kiểm tra'],
  ['trang', `${LOOK_UP_ADDRESS}ma-tran/`, 'Ma trận thành phần'],
  ['trang', '/thanh-phan/', 'Danh mục thành phần', 'tất cả thành phần'],
  ['trang', '/so-do/', 'Các sơ đồ'],
  ['trang', termsAddress(), 'Từ viết tắt và thuật ngữ'],
  ['trang', lawsAddress(), 'Văn bản viện dẫn'],
  ['trang', CHANGES_ADDRESS, 'Thay đổi của các văn bản', 'phiên bản, bản mới'],
  ['trang', reviewAddress(), 'Nhận xét', 'rà soát, góp ý, lỗi'],
  [
    'trang',
    '/du-lieu/',
    'Dữ liệu tải về',
    'JSON, CSV, Excel, XLSX, Akoma Ntoso, ArchiMate, OSCAL, bản ngoại tuyến',
  ],
  ['trang', '/du-lieu/huong-dan/', 'Dùng dữ liệu: ví dụ', 'lập trình với dữ liệu tải về'],
  [
    'trang',
    OWN_FRAMEWORK_ADDRESS,
    'Lập khung kiến trúc của đơn vị',
    'mẫu Word, Excel, khung cấp bộ, cấp tỉnh, áp dụng, chi tiết hóa, bổ sung',
  ],
  ['trang', '/trich-dan/', 'Tra trích dẫn', 'tìm theo điều, khoản, điểm'],
];

/** Pages that gather what stands in many places, as far as the site has them. */
export function pageRecords(graph: Graph): SearchRecord[] {
  return [
    ...graph.model.comparisons.map(({ id, name, document }) =>
      page(
        'doi-chieu',
        comparisonAddress(id),
        `Đối chiếu với ${insideSentence(name)}`,
        `so sánh, khác nhau với ${graph.document(document).title}`,
      ),
    ),
    ...graph.model.versions.map((version) =>
      page(
        'doi-chieu',
        versionComparisonAddress(version),
        `Bản hiện hành so với ${lowerFirst(version.versionName)}`,
        `thay đổi của ${graph.document(version.id).shortTitle}`,
      ),
    ),
    ...checklistRecords(graph),
    ...PAGES.filter(([, address]) => hasPage(graph, address)).map((own) => page(...own)),
  ];
}

/** Who must have what, for every kind of body that has a checklist. */
function checklistRecords(graph: Graph): SearchRecord[] {
  return audiencesOf(graph.model.structure).map((audience) => {
    const { shortName } = graph.framework(audience.framework);
    const area = audience.area === null ? '' : ` ${lowerFirst(AREA_NAMES[audience.area])}`;
    const whom = lowerFirst(shortName) + area;
    return page(
      'trang',
      checklistAddress(audience),
      `Danh mục kiểm tra: ${whom} phải có gì`,
      `${whom} cần có những gì, dùng chung gì, tự xây dựng gì`,
    );
  });
}

function page(kind: Kind, url: string, title: string, alias?: string): SearchRecord {
  return { ...BARE, kind, url, title, path: PATH, status: null, document: null, alias: alias ?? null };
}
