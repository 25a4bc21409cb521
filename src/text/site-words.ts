/** Words that readers meet on many pages and in many tools: one word for one thing. */

/** Those who speak where the official texts do not. */
export const EDITORS = 'ban biên tập';

/** Frameworks that each hold for one body only. */
export const BODY_FRAMEWORKS = 'Khung của từng bộ, ngành, địa phương';

/** A statement that is not the text's own. */
export const OUR_READING = `cách hiểu của ${EDITORS}`;

/** Heading of an editorial panel. */
export const NOTE_LABEL = `Chú giải của ${EDITORS}, không phải lời văn bản`;

/** Heading of a quotation of the whole definition. */
export const ORIGINAL_WORDS = 'Nguyên văn';

export const COPY_LINK = 'Sao chép liên kết';
export const COPY_VERSION_LINK = 'Sao chép liên kết đúng bản này';
export const COPY_CITATION = 'Sao chép trích dẫn';
/** The other things that a reader can do with a place, each by the name that its button carries in `data-place-do`. */
export const PLACE_BUTTONS = {
  'cite-link': 'Sao chép kèm địa chỉ',
  quote: 'Sao chép kèm lời văn',
  list: 'Thêm vào danh sách',
  share: 'Chia sẻ',
  comment: 'Góp ý về đoạn này',
} as const;
/** Begins a comment of the reader from a finding. */
export const USE_FINDING = 'Dùng nhận xét này';
/** What a reader writes in a comment, as its fields and the columns of its table are called. */
export const COMMENT_FIELDS = { opinion: 'Ý kiến', reason: 'Lý do', proposal: 'Đề xuất' } as const;
export const COPIED = { link: 'Đã sao chép liên kết.', cite: 'Đã sao chép trích dẫn.' } as const;

/**
 * What each list and tool is called in menus, in the footer, on the home page and as its own heading. The layers are
 * called by their number, the comments on the subject by `reviewName`.
 */
export const PAGE_NAMES = {
  '/van-ban/': 'Văn bản',
  '/thanh-phan/': 'Danh mục thành phần',
  '/tra-cuu/': 'Tra cứu',
  '/doi-chieu/': 'Đối chiếu',
  '/doi-chieu/loi-van-hinh/': 'Lời văn và hình',
  '/nguyen-tac/': 'Nguyên tắc cốt lõi',
  '/khung-tham-chieu/': 'Khung tham chiếu',
  '/so-do/': 'Sơ đồ',
  '/co-quan/': 'Cơ quan và nhiệm vụ',
  '/lo-trinh/': 'Lộ trình',
  '/nghia-vu/': 'Sổ nghĩa vụ',
  '/thuat-ngu/': 'Từ viết tắt và thuật ngữ',
  '/van-ban-vien-dan/': 'Văn bản được viện dẫn',
  '/trich-dan/': 'Tra trích dẫn',
  '/dan-link/': 'Gắn liên kết cho trích dẫn',
  '/danh-sach-trich-dan/': 'Danh sách trích dẫn',
  '/gop-y/': 'Góp ý của quý vị',
  '/cach-trich-dan/': 'Cách trích dẫn',
  '/thay-doi/': 'Thay đổi của các văn bản',
  '/gioi-thieu/': 'Giới thiệu bản trực tuyến',
  '/cach-doc/': 'Cách đọc',
  '/tro-nang/': 'Khả năng tiếp cận',
  '/du-lieu/': 'Dữ liệu tải về',
} as const;

/** Name of the comments on the subject: "Nhận xét về dự thảo". */
export function reviewName(noun: string): string {
  return `Nhận xét về ${noun}`;
}
