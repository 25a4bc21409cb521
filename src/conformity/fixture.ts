/** A small reference framework for tests: five components of a province, three shared ones above it. */
import type { ListedComponent } from './framework-table.ts';
import type { ReferenceComponent, ReferenceData } from './reference-framework.ts';

function component(
  id: string,
  name: string,
  layer: number,
  more: Partial<ReferenceComponent> = {},
): ReferenceComponent {
  return {
    id,
    code: null,
    name,
    otherNames: [],
    framework: 'tinh',
    layer,
    group: 'Nhóm',
    isOpen: false,
    text: `${name}.`,
    place: 'mục 1',
    url: `/thanh-phan/${id}/`,
    source: `/van-ban/mau/#${id}`,
    ...more,
  };
}

const shared = { framework: 'quoc-gia' };

export const DATA: ReferenceData = {
  frameworks: [
    {
      id: 'tinh',
      framework: 'tinh',
      name: 'Khung mẫu cấp tỉnh',
      body: 'tỉnh',
      version: 'v1',
      statusText: 'Dự thảo',
      url: '/khung-tham-chieu/tinh/',
      levelWords: ['cấp tỉnh', 'của tỉnh'],
      sharedWords: ['quốc gia'],
      expected: [
        { id: 'dung-chung', required: true, standsFor: ['truc', 'thu', 'cong'] },
        { id: 'kho', required: true, standsFor: [] },
        { id: 'lgsp', required: true, standsFor: [] },
        { id: 'ioc', required: true, standsFor: [] },
        { id: 'bien', required: false, standsFor: [] },
        { id: 'khac', required: true, standsFor: [] },
      ],
      clauses: ['nv-1', 'nv-2'],
    },
  ],
  components: [
    component('dung-chung', 'Ứng dụng dùng chung giữa các cơ quan trong hệ thống chính trị', 3),
    component('kho', 'Kho dữ liệu dùng chung cấp tỉnh', 2, { code: 'DL1' }),
    component('lgsp', 'Nền tảng tích hợp, chia sẻ dữ liệu cấp tỉnh (LGSP)', 2),
    component('ioc', 'Trung tâm giám sát, điều hành thông minh cấp tỉnh', 3, {
      text: 'Trung tâm giám sát, điều hành thông minh cấp tỉnh: theo dõi tập trung giao thông, an ninh trật tự, môi trường, dịch vụ đô thị, phục vụ lãnh đạo ra quyết định.',
    }),
    component('bien', 'Bản đồ số nông nghiệp', 3),
    component('khac', 'Các ứng dụng đặc thù khác của tỉnh', 3, { isOpen: true }),
    component('truc', 'Trục liên thông văn bản quốc gia', 3, shared),
    component('thu', 'Hệ thống thư điện tử công vụ thống nhất', 3, shared),
    component('cong', 'Cổng dữ liệu quốc gia', 3, shared),
  ],
  clauses: [
    {
      id: 'nv-1',
      about: 'khong-trung',
      words: 'Không đầu tư trùng lặp, trừ trường hợp đặc thù',
      exception: 'trừ trường hợp đặc thù',
      place: 'khoản 1',
      source: '/van-ban/mau/#khoan-1',
    },
    {
      id: 'nv-2',
      about: 'cu-the-hoa',
      words: 'Không thiết kế lại từ đầu',
      exception: null,
      place: 'khoản 2',
      source: '/van-ban/mau/#khoan-2',
    },
  ],
  acronyms: [['IOC', 'Trung tâm giám sát, điều hành thông minh']],
};

/** A row of a list. */
export function row(name: string, more: Partial<ListedComponent> = {}): ListedComponent {
  return {
    row: 2,
    code: '',
    name,
    layer: null,
    group: '',
    level: '',
    approach: null,
    reference: '',
    description: '',
    builder: '',
    provider: '',
    explanation: '',
    ...more,
  };
}

/** A list that takes over all that it must. */
export const WHOLE: readonly ListedComponent[] = [
  row('Trục liên thông văn bản quốc gia', { layer: 3 }),
  row('Hệ thống thư điện tử công vụ thống nhất', { layer: 3 }),
  row('Cổng dữ liệu quốc gia', { layer: 3 }),
  row('Kho dữ liệu dùng chung', { layer: 2 }),
  row('Nền tảng tích hợp, chia sẻ dữ liệu (LGSP)', { layer: 2 }),
  row('Trung tâm giám sát, điều hành thông minh tỉnh Mẫu Đơn', { layer: 3 }),
];
