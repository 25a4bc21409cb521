/** Legal statuses of a document, in the order in which their texts are shown: draft, in force, an earlier version. */
export const STATUSES = ['du-thao', 'hieu-luc', 'truoc-day'] as const;
export type Status = (typeof STATUSES)[number];

/** The words that readers see for each. */
export const STATUS_NAMES: Record<Status, string> = {
  'du-thao': 'Dự thảo',
  'hieu-luc': 'Còn hiệu lực',
  'truoc-day': 'Phiên bản trước',
};

/** What our sentences call a document of each status: "chỉ có ở dự thảo", "nhận xét về văn bản". */
export const STATUS_NOUNS: Record<Status, string> = {
  'du-thao': 'dự thảo',
  'hieu-luc': 'văn bản',
  'truoc-day': 'văn bản',
};
