/** Elements and relationships before they are written: identifiers are names in the sense of XML (xs:ID). */
import type { ElementType, RelationshipType } from './element-kinds.ts';

/** Names of the properties of elements, relationships and views, by identifier. */
export const PROPERTIES = {
  'tt-id': 'id',
  'tt-ma': 'Mã',
  'tt-khung': 'Khung',
  'tt-lop': 'Lớp',
  'tt-nhom': 'Nhóm',
  'tt-cap': 'Cấp cung cấp',
  'tt-dia-ban': 'Địa bàn',
  'tt-chu-tri': 'Cơ quan có trách nhiệm',
  'tt-dia-chi': 'Địa chỉ',
  'tt-nguon': 'Nguồn',
  'tt-can-cu': 'Căn cứ vào',
} as const;

export type Properties = Partial<Record<keyof typeof PROPERTIES, string | undefined>>;

type Item = { id: string; name: string; documentation?: string | undefined; properties: Properties };

export type ArchimateElement = Item & { type: ElementType };

export type ArchimateRelationship = Item & {
  type: RelationshipType;
  source: string;
  target: string;
};

/** Makes identifiers. Parts are joined by a dot, which no id of the model contains. */
export const idOf = {
  framework: (id: string) => `khung.${id}`,
  layer: (number: number) => `lop.${number}`,
  group: (framework: string, slug: string) => `nhom.${framework}.${slug}`,
  component: (id: string) => `thanh-phan.${id}`,
  agency: (id: string) => `co-quan.${id}`,
  principle: (number: number) => `nguyen-tac.${number}`,
  requirement: (unitId: string) => `yeu-cau.${unitId}`,
  relationship: (kind: string, source: string, target: string) => `qh.${kind}.${source}.${target}`,
  view: (figure: string) => `hinh.${figure}`,
  node: (figure: string, part: string) => `hinh.${figure}.${part}`,
} as const;
