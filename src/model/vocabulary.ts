/** Readers' words for the model's fixed values, in one place. */
import type { ChecklistPartKind } from './checklist.ts';
import type { Area, Tier } from './schema/component.ts';
import type { CounterpartKind } from './schema/counterpart.ts';
import type { Phase, Strength } from './schema/duty.ts';
import type { FindingKind, Severity } from './schema/finding.ts';
import { CHANGE_NAMES } from './version-changes.ts';
import type { ComparedKind } from './version-comparison.ts';

export const TIER_NAMES: Record<Tier, string> = {
  'trung-uong': 'Trung ương cung cấp',
  tinh: 'Cấp tỉnh cung cấp',
  'xa-thiet-yeu': 'Thiết yếu tại cấp xã',
  'xa-bo-sung': 'Bổ sung theo loại địa bàn',
};

/** Who provides a component, for the tiers that say so. */
export const PROVIDERS: Partial<Record<Tier, string>> = { 'trung-uong': 'Trung ương', tinh: 'Cấp tỉnh' };

/** How far a component binds a commune, for the tiers that say so. */
export const TIER_BINDING: Partial<Record<Tier, string>> = {
  'xa-thiet-yeu': 'Thiết yếu tại cấp xã',
  'xa-bo-sung': 'Bổ sung, không bắt buộc thống nhất toàn quốc',
};

export const AREA_NAMES: Record<Area, string> = {
  'do-thi': 'Đô thị',
  'nong-thon': 'Nông thôn',
  'mien-nui-bien-gioi-hai-dao': 'Miền núi, biên giới, hải đảo',
};

/** Parts of a checklist: `lead` says what its lines are; who builds them, in short, as the figure and as the text says it, empty where it says nothing. */
export const CHECKLIST_PARTS: Record<
  ChecklistPartKind,
  { title: string; lead: string; onFigure: string; inText: string }
> = {
  'thiet-yeu': {
    title: 'Thiết yếu tại cấp xã',
    lead: 'Những gì văn bản hoặc hình xếp là thiết yếu, triển khai tại cấp xã.',
    onFigure: 'tỉnh hoặc xã',
    inText: '',
  },
  'bo-sung': {
    title: 'Bổ sung theo loại địa bàn',
    lead: 'Văn bản xếp theo hướng ưu tiên, không bắt buộc áp dụng thống nhất; điều kiện khác nhau ở từng nhóm, ghi ngay dưới tên nhóm.',
    onFigure: 'xã, sau khi xin ý kiến tỉnh',
    inText: 'Ủy ban nhân dân các cấp lựa chọn',
  },
  'trung-uong': {
    title: 'Trung ương cung cấp',
    lead: 'Văn bản ghi do cấp Trung ương cung cấp; xã khai thác, sử dụng.',
    onFigure: 'Trung ương',
    inText: '',
  },
  tinh: {
    title: 'Cấp tỉnh cung cấp',
    lead: 'Văn bản ghi do cấp tỉnh cung cấp; xã khai thác, sử dụng.',
    onFigure: 'tỉnh',
    inText: '',
  },
  'dung-chung': {
    title: 'Dùng chung giữa các cơ quan',
    lead: 'Những dòng mà khung tham chiếu dẫn về danh sách dùng chung quốc gia. Ai chủ trì thì khác nhau ở từng thành phần: mở từng dòng để xem, kể cả chỗ văn bản không nêu.',
    onFigure: '',
    inText: '',
  },
  'tu-xay-dung': {
    title: 'Của riêng mình: xây dựng và vận hành',
    lead: 'Phần mà khung tham chiếu để cơ quan tự xây dựng, trên nền các thành phần dùng chung.',
    onFigure: '',
    inText: '',
  },
};

/** What became of a provision: its name in a table and what it means; `noun` is what our sentences call the subject. */
export const COUNTERPART_NAMES: Record<CounterpartKind, { name: string; meaning: (noun: string) => string }> =
  {
    'giong-nhau': { name: 'Giữ nguyên', meaning: () => 'tên và lời văn trùng nhau từng chữ' },
    'sua-cau-chu': { name: 'Sửa câu chữ', meaning: () => 'cùng tên, cùng ý, vài chữ khác' },
    'doi-ten': { name: 'Đổi tên', meaning: () => 'cùng nội dung, mang tên khác' },
    'mo-rong': { name: 'Mở rộng', meaning: (noun) => `${noun} nói thêm hoặc bao gồm nhiều hơn` },
    'thu-hep': { name: 'Thu hẹp', meaning: (noun) => `${noun} nói ít hơn hoặc bao gồm ít hơn` },
    tach: { name: 'Tách', meaning: () => 'một phần của điều trước đây viết chung' },
    nhap: { name: 'Nhập', meaning: () => 'nhiều điều trước đây viết riêng nay là một' },
    bo: { name: 'Không còn', meaning: (noun) => `có ở văn bản trước, ${noun} không còn` },
    moi: { name: 'Mới', meaning: (noun) => `chỉ có ở ${noun}` },
  };

/** What became of a unit or a component in the present version; the words are those of the lists of changes. */
export const COMPARED_NAMES: Record<ComparedKind, string> = {
  'doi-loi': CHANGE_NAMES.reworded,
  'doi-ten': 'Đổi tên',
  them: CHANGE_NAMES.new,
  rut: CHANGE_NAMES.gone,
  'chuyen-cho': CHANGE_NAMES.moved,
  tach: CHANGE_NAMES.split,
  nhap: CHANGE_NAMES.merged,
  'doi-thu-tu': 'Đổi số thứ tự',
  'giu-nguyen': 'Giữ nguyên',
};

/** The name of a change, as a reading of ours or as a rule finds it. */
export function changeName(kind: CounterpartKind | ComparedKind): string {
  return kind in COUNTERPART_NAMES
    ? COUNTERPART_NAMES[kind as CounterpartKind].name
    : COMPARED_NAMES[kind as ComparedKind];
}

export const FINDING_KIND_NAMES: Record<FindingKind, string> = {
  'vien-dan': 'Viện dẫn',
  'loi-van-hinh': 'Lời văn và hình',
  'danh-so': 'Đánh số, sắp xếp',
  'ten-goi': 'Tên gọi',
  'trach-nhiem': 'Trách nhiệm, thời hạn',
  'dieu-kien': 'Điều kiện, mức bắt buộc',
  'trung-lap': 'Trùng lặp',
  'chu-tat': 'Chữ viết tắt',
  'chinh-ta': 'Chính tả, câu chữ',
};

export const SEVERITY_NAMES: Record<Severity, string> = {
  'noi-dung': 'Nội dung',
  'hinh-thuc': 'Hình thức',
};

/** How firmly a text binds: its name in a list and what it means. */
export const STRENGTH_NAMES: Record<Strength, { name: string; meaning: string }> = {
  phai: { name: 'Phải', meaning: 'bắt buộc làm, hoặc là việc được giao' },
  'khong-duoc': { name: 'Không được', meaning: 'không được làm' },
  'chi-khi': { name: 'Chỉ khi', meaning: 'chỉ được làm khi có điều kiện đã nêu' },
  'uu-tien': { name: 'Ưu tiên', meaning: 'nên chọn trước cách khác' },
  'khuyen-khich': { name: 'Khuyến khích', meaning: 'nên làm, không bắt buộc' },
  'co-the': { name: 'Có thể', meaning: 'được làm, được chọn hoặc không bắt buộc' },
};

export const PHASE_NAMES: Record<Phase, string> = {
  'de-xuat': 'Đề xuất, đầu tư',
  'thiet-ke': 'Thiết kế',
  'trien-khai': 'Triển khai',
  'van-hanh': 'Vận hành',
  'nang-cap': 'Nâng cấp',
  'ket-thuc': 'Kết thúc sử dụng',
};
