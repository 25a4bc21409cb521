/**
 * What becomes what in ArchiMate, and why. The export reads these tables and the page `/du-lieu/archimate/` shows them.
 * Types and the relationships they allow: ArchiMate 3.1 Specification, chapters 4–13 and appendix B.
 */
import type { Component } from '../../model/schema/component.ts';

export type ElementType =
  | 'Grouping'
  | 'Node'
  | 'TechnologyService'
  | 'DataObject'
  | 'ApplicationComponent'
  | 'BusinessFunction'
  | 'BusinessInterface'
  | 'ApplicationService'
  | 'BusinessActor'
  | 'Principle'
  | 'Requirement';

export type RelationshipType = 'Composition' | 'Aggregation' | 'Association' | 'Serving' | 'Access';

type Row<T> = { ours: string; type: T; reason: string };

/** Things of the framework itself. */
export const THINGS = {
  framework: {
    ours: 'Khung kiến trúc',
    type: 'Grouping',
    reason: 'Là tập hợp các thành phần cùng một khung, không phải một hệ thống.',
  },
  layer: {
    ours: 'Lớp 1 đến Lớp 4',
    type: 'Grouping',
    reason:
      'Lớp của văn bản không trùng với lớp của ArchiMate (Lớp 2 có cả dữ liệu và ứng dụng), nên giữ làm một nhóm.',
  },
  group: {
    ours: 'Nhóm thành phần trong một khung',
    type: 'Grouping',
    reason: 'Văn bản gom các thành phần dưới một đề mục; mỗi khung có nhóm của mình.',
  },
  agency: {
    ours: 'Cơ quan',
    type: 'BusinessActor',
    reason: 'Là tổ chức có trách nhiệm thực hiện.',
  },
  principle: {
    ours: 'Nguyên tắc cốt lõi',
    type: 'Principle',
    reason: 'ArchiMate có đúng khái niệm này.',
  },
  requirement: {
    ours: 'Yêu cầu kỹ thuật và công nghệ đối với từng lớp',
    type: 'Requirement',
    reason: 'Là điều mà mọi thành phần của lớp phải đáp ứng.',
  },
} as const satisfies Record<string, Row<ElementType>>;

/** Components by their group; `layers` is for groups without a row. */
export const COMPONENTS: readonly (Row<ElementType> & {
  groups: readonly string[];
  layers: readonly number[];
})[] = [
  {
    ours: 'Hạ tầng số (HTS)',
    type: 'Node',
    reason: 'Trung tâm dữ liệu, mạng, thiết bị: nơi phần mềm và dữ liệu được đặt và kết nối.',
    groups: ['ha-tang-so', 'HTS'],
    layers: [1],
  },
  {
    ours: 'An ninh mạng (ANM)',
    type: 'TechnologyService',
    reason: 'Văn bản nêu việc bảo vệ mà các thành phần khác được hưởng, không nêu thiết bị cụ thể.',
    groups: ['an-ninh-mang', 'ANM'],
    layers: [],
  },
  {
    ours: 'Dữ liệu (DL)',
    type: 'DataObject',
    reason: 'Cơ sở dữ liệu, kho dữ liệu, từ điển dữ liệu: dữ liệu được xử lý bằng máy.',
    groups: ['du-lieu', 'DL'],
    layers: [],
  },
  {
    ours: 'Nền tảng lõi (NTL)',
    type: 'ApplicationComponent',
    reason: 'Phần mềm dùng chung có giao diện cho phần mềm khác; bên dưới vẫn là hạ tầng của Lớp 1.',
    groups: ['nen-tang-loi', 'NTL'],
    layers: [2],
  },
  {
    ours: 'Ứng dụng (ƯDCQS, ƯDKTS, ƯDXHS; ứng dụng và nghiệp vụ dùng chung)',
    type: 'ApplicationComponent',
    reason:
      'Phần mềm thực hiện chức năng cho người dùng; nhóm chung của ba khung phần lớn là hệ thống thông tin.',
    groups: ['ung-dung-nghiep-vu', 'chinh-phu-so', 'kinh-te-so-xa-hoi-so', 'ƯDCQS', 'ƯDKTS', 'ƯDXHS'],
    layers: [3],
  },
  {
    ours: 'Hoạt động nghiệp vụ (NVCQS, NVKTS, NVXHS)',
    type: 'BusinessFunction',
    reason: 'Việc mà cấp xã làm; văn bản không quy định trình tự nên không phải là quy trình.',
    groups: ['NVCQS', 'NVKTS', 'NVXHS'],
    layers: [],
  },
  {
    ours: 'Kênh tương tác (KTT)',
    type: 'BusinessInterface',
    reason: 'Nơi người dân, doanh nghiệp, cán bộ tiếp cận dịch vụ, trực tuyến hoặc trực tiếp.',
    groups: ['kenh-tuong-tac', 'KTT'],
    layers: [4],
  },
  {
    ours: 'Đo lường hiệu quả (ĐLHQ)',
    type: 'ApplicationService',
    reason: 'Bảng điều hành, bộ chỉ số, khảo sát: cung cấp số đo cho người điều hành, chưa nêu phần mềm nào.',
    groups: ['do-luong-hieu-qua', 'ĐLHQ'],
    layers: [],
  },
];

/** The type of a component: by its group, or by its layer when the group has no row. */
export function componentType({ group, layer }: Pick<Component, 'group' | 'layer'>): ElementType {
  const row =
    COMPONENTS.find(({ groups }) => groups.includes(group)) ??
    COMPONENTS.find(({ layers }) => layers.includes(layer));
  return row?.type ?? 'ApplicationComponent';
}

export const RELATIONSHIPS = {
  frameworkGroup: {
    ours: 'Khung có nhóm',
    type: 'Composition',
    reason: 'Nhóm chỉ có trong một khung.',
  },
  layerGroup: {
    ours: 'Lớp có nhóm',
    type: 'Aggregation',
    reason: 'Cùng một lớp đi qua mọi khung, không riêng của khung nào.',
  },
  groupComponent: {
    ours: 'Nhóm có thành phần',
    type: 'Composition',
    reason: 'Mỗi thành phần được văn bản định nghĩa trong đúng một nhóm.',
  },
  owner: {
    ours: 'Cơ quan được nêu là có trách nhiệm với thành phần',
    type: 'Association',
    reason:
      'ArchiMate không cho gán (assignment) một cơ quan cho phần mềm hay dữ liệu; tên quan hệ là lời của văn bản.',
  },
  layerRequirement: {
    ours: 'Lớp phải đáp ứng yêu cầu',
    type: 'Association',
    reason: 'Văn bản đặt yêu cầu cho lớp; chưa nêu thành phần nào đã đáp ứng (realization).',
  },
  serving: {
    ours: 'Thành phần khai thác thành phần khác',
    type: 'Serving',
    reason: 'Mũi tên đi từ bên phục vụ đến bên khai thác, theo quy ước của ArchiMate.',
  },
  access: {
    ours: 'Ứng dụng, nghiệp vụ khai thác dữ liệu',
    type: 'Access',
    reason: 'Quan hệ với dữ liệu trong ArchiMate là truy cập.',
  },
  dataUse: {
    ours: 'Dữ liệu khai thác thành phần khác; hạ tầng, an ninh mạng, kênh tương tác khai thác dữ liệu',
    type: 'Association',
    reason: 'ArchiMate không cho dữ liệu phục vụ hay truy cập; chỉ còn quan hệ chung, có hướng.',
  },
  standsFor: {
    ours: 'Thành phần đứng ở chỗ thành phần của khung cấp trên',
    type: 'Association',
    reason:
      'Văn bản dẫn chiếu sang khung khác, không nói thành phần này là một loại hay một phần của thành phần kia.',
  },
  edge: {
    ours: 'Mũi tên trên hình nguyên tắc, hình chu trình',
    type: 'Association',
    reason: 'Giữ đúng lời trên mũi tên, không suy ra kiểu quan hệ.',
  },
} as const satisfies Record<string, Row<RelationshipType>>;

/** Types of the boxes of a figure in its view. */
export const VIEW_NODES: readonly Row<'Element' | 'Container' | 'Label'>[] = [
  {
    ours: 'Ô của thành phần, lớp, nhóm, nguyên tắc, cơ quan',
    type: 'Element',
    reason: 'Trỏ vào phần tử đã có; nhãn là chữ trên hình.',
  },
  {
    ours: 'Tiêu đề cột, tiêu đề loại địa bàn',
    type: 'Container',
    reason: 'Chỉ gom các ô trên hình, không phải phần tử của mô hình.',
  },
  {
    ours: 'Ô chưa có trong danh mục thành phần, chú thích',
    type: 'Label',
    reason:
      'Văn bản không định nghĩa thành một thành phần của khung; các ô của văn bản trước thuộc loại này.',
  },
];
