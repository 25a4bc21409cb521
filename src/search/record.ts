import type { DocumentStatus } from '../model/schema/document.ts';
import type { FrameworkId, LayerNumber } from '../model/schema/structure.ts';

/** Kinds of search results, in the order they take at equal merit, with the words that readers see. */
export const RECORD_KINDS = {
  'thanh-phan': 'Thành phần',
  lop: 'Lớp',
  'nguyen-tac': 'Nguyên tắc',
  'co-quan': 'Cơ quan',
  'dieu-khoan': 'Điều khoản',
  'so-do': 'Sơ đồ',
  trang: 'Trang',
} as const;

export type RecordKind = keyof typeof RECORD_KINDS;

/** Folder of the search bundle below the site's root. */
export const SEARCH_FOLDER = 'pagefind';

/** One thing that search can find. Texts are in the original spelling; folding is the index writer's work. */
export type SearchRecord = {
  /** Root-absolute, without the site's base; `#anchor` for a unit inside a page. Unique. */
  url: string;
  kind: RecordKind;
  /** As printed: `ƯDCQS9`. */
  code: string | null;
  /** Name or heading, with the number it is cited by: `Điều 3. Trách nhiệm thi hành`. */
  title: string;
  /** Where it stands: văn bản › phần › mục. */
  path: string;
  /** Status of the document that the record speaks for. */
  status: DocumentStatus;
  /** Id of that document; null for pages that speak for none. */
  document: string | null;
  layer: LayerNumber | null;
  framework: FrameworkId | null;
  /** What is searched and quoted in the result. */
  text: string;
};
