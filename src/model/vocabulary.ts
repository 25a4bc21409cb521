/** Readers' words for the model's fixed values, in one place. */
import type { Area, Tier } from './schema/component.ts';
import type { CounterpartKind } from './schema/counterpart.ts';
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

/** What became of a provision: its name in a table and what it means. */
export const COUNTERPART_NAMES: Record<CounterpartKind, { name: string; meaning: string }> = {
  'giong-nhau': { name: 'Giữ nguyên', meaning: 'tên và lời văn trùng nhau từng chữ' },
  'sua-cau-chu': { name: 'Sửa câu chữ', meaning: 'cùng tên, cùng ý, vài chữ khác' },
  'doi-ten': { name: 'Đổi tên', meaning: 'cùng nội dung, mang tên khác' },
  'mo-rong': { name: 'Mở rộng', meaning: 'dự thảo nói thêm hoặc bao gồm nhiều hơn' },
  'thu-hep': { name: 'Thu hẹp', meaning: 'dự thảo nói ít hơn hoặc bao gồm ít hơn' },
  tach: { name: 'Tách', meaning: 'một phần của điều trước đây viết chung' },
  nhap: { name: 'Nhập', meaning: 'nhiều điều trước đây viết riêng nay là một' },
  bo: { name: 'Không còn', meaning: 'có ở văn bản trước, dự thảo không còn' },
  moi: { name: 'Mới', meaning: 'chỉ có ở dự thảo' },
};
