import type { Status } from '../text/status.ts';

/** Kinds of search results, in their order at equal rank, with the words that readers see. */
export const RECORD_KINDS = {
  'thanh-phan': 'Thành phần',
  lop: 'Lớp',
  'nguyen-tac': 'Nguyên tắc',
  'co-quan': 'Cơ quan',
  khung: 'Khung kiến trúc',
  'dieu-khoan': 'Điều khoản',
  'nhiem-vu': 'Nhiệm vụ',
  'so-do': 'Sơ đồ',
  'thuat-ngu': 'Thuật ngữ',
  'van-ban': 'Văn bản',
  'doi-chieu': 'Đối chiếu',
  trang: 'Trang tra cứu',
  'vien-dan': 'Văn bản viện dẫn',
  'ghi-chu': 'Nhận xét',
} as const;

export type RecordKind = keyof typeof RECORD_KINDS;

/** Folder of the search bundle below the site's root. */
export const SEARCH_FOLDER = 'pagefind';

/** The files there that every search needs: names, with what else there is, and texts. They keep their names. */
export const NAMES_FILE = 'names.bin';
export const TEXTS_FILE = 'texts.bin';

/** What is known of a thing that search can find, its words aside. */
export type Entry = {
  /** Root-absolute, without the site's base; `#anchor` for a unit inside a page. */
  url: string;
  kind: RecordKind;
  /** Code of a component as printed (`ƯDCQS9`), or the acronym itself. */
  code: string | null;
  /** Name or heading, with the number it is cited by: `2.6. Ban Cơ yếu Chính phủ`. */
  title: string;
  /** The title is the thing's own name; false when it is the heading that it stands under, or its first words. */
  named: boolean;
  /** Other wording under which it is known, not shown. */
  alias: string | null;
  /** What a citation calls it: `phan-3.muc-2.6`, `lop-2`; null for what is not cited. */
  cite: string | null;
  /** Where it stands: văn bản › phần › mục. */
  path: string;
  /** Its text says more than its title, so that a result quotes it. */
  quoted: boolean;
  /** Status of its document; null for what is only cited. */
  status: Status | null;
  /** Id of its document; null for none. */
  document: string | null;
  layer: number | null;
  framework: string | null;
  tier: string | null;
  area: string | null;
};

/**
 * A document as search knows it: `called` holds every word by which a citation may call it, `phrases` those that are
 * enough to name it, folded.
 */
export type DocumentNames = {
  id: string;
  name: string;
  status: Status | null;
  called: string;
  phrases: readonly string[];
};

/** One thing that search can find. Texts are in the original spelling; each stands in one record only. */
export type SearchRecord = Entry & {
  /** What is searched and quoted in the result; empty for what is found by its name alone. */
  text: string;
};

/** The fields of a record that most kinds leave empty. */
export const BARE: Omit<SearchRecord, 'url' | 'kind' | 'title' | 'path' | 'status' | 'document'> = {
  code: null,
  named: true,
  quoted: false,
  alias: null,
  cite: null,
  layer: null,
  framework: null,
  tier: null,
  area: null,
  text: '',
};
