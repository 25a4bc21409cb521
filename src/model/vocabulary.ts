/** Readers' words for the model's fixed values, in one place. */
import type { Area, Tier } from './schema/component.ts';
import type { DocumentStatus } from './schema/document.ts';

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
