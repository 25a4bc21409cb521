/** Kinds of instruments, as texts call them. */
import { slug } from '../text/vi.ts';

/** Those that are cited by number or name, with the beginning of the ids of what is cited; two-word kinds first. */
export const LAW_KINDS = {
  'bộ luật': 'luat',
  luật: 'luat',
  'nghị quyết liên tịch': 'nqlt',
  'nghị quyết': 'nq',
  'nghị định': 'nd',
  'quyết định': 'qd',
  'thông tư liên tịch': 'ttlt',
  'thông tư': 'tt',
  'chỉ thị': 'ct',
  'công văn': 'cv',
  'công điện': 'cd',
  'văn bản hợp nhất': 'vbhn',
  'chương trình': 'ctr',
  'báo cáo': 'bc',
  'kế hoạch': 'kh',
  'tờ trình': 'ttr',
  'pháp lệnh': 'pl',
  'kết luận': 'kl',
  'quy định': 'quy-dinh',
  'hướng dẫn': 'hd',
  'thông báo': 'tb',
} as const;
export type LawKind = keyof typeof LAW_KINDS;

/** What is issued with an instrument, and what has no number of its own. */
const OTHERS = [
  'hiến pháp',
  'lệnh',
  'quy chế',
  'quy trình',
  'quy chuẩn',
  'tiêu chuẩn',
  'điều lệ',
  'nội quy',
  'đề án',
  'chiến lược',
  'quy hoạch',
  'phương án',
  'danh mục',
  'hiệp định',
  'công ước',
  'nghị định thư',
  'khung kiến trúc',
];

/** Every kind, in small letters, the longer before those that they begin with. */
export const INSTRUMENT_KINDS: readonly string[] = [...Object.keys(LAW_KINDS), ...OTHERS].toSorted(
  (a, b) => b.length - a.length || (a < b ? -1 : 1),
);

const SLUGS: ReadonlyMap<string, string> = new Map(INSTRUMENT_KINDS.map((kind) => [slug(kind), kind]));

/** The kind of a whole instrument by its id: `quyet-dinh` → quyết định, `ke-hoach-2` → kế hoạch; undefined for other ids. */
export function instrumentKind(id: string): string | undefined {
  return SLUGS.get(id.replace(/-\d+$/, ''));
}

/** Kinds as a pattern, each with a capital first letter. */
export const CAPITAL_KINDS = INSTRUMENT_KINDS.map(
  (kind) => `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)}`,
).join('|');
