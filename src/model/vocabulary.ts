/** Readers' words for the model's fixed values, in one place. */
import type { Area, Tier } from './schema/component.ts';
import type { DocumentStatus } from './schema/document.ts';
import type { FindingKind, Severity } from './schema/finding.ts';

export const TIER_NAMES: Record<Tier, string> = {
  'trung-uong': 'Trung ương cung cấp',
  tinh: 'Cấp tỉnh cung cấp',
  'xa-thiet-yeu': 'Thiết yếu tại cấp xã',
  'xa-bo-sung': 'Bổ sung theo loại địa bàn',
};

export const AREA_NAMES: Record<Area, string> = {
  'do-thi': 'Đô thị',
  'nong-thon': 'Nông thôn',
  'mien-nui-bien-gioi-hai-dao': 'Miền núi, biên giới, hải đảo',
};

export const STATUS_NAMES: Record<DocumentStatus, string> = {
  'du-thao': 'Dự thảo',
  'hieu-luc': 'Còn hiệu lực',
  'truoc-day': 'Phiên bản trước',
};

export const FINDING_KIND_NAMES: Record<FindingKind, string> = {
  'vien-dan': 'Viện dẫn',
  'loi-van-hinh': 'Lời văn và hình',
  'danh-so': 'Đánh số, sắp xếp',
  'ten-goi': 'Tên gọi',
  'trach-nhiem': 'Trách nhiệm, thời hạn',
  'trung-lap': 'Trùng lặp',
  'chu-tat': 'Chữ viết tắt',
  'chinh-ta': 'Chính tả, câu chữ',
};

export const SEVERITY_NAMES: Record<Severity, string> = {
  'noi-dung': 'Nội dung',
  'hinh-thuc': 'Hình thức',
};
