/**
 * The table in which a body lists the components of its framework: one row for each component. Templates are written
 * with these columns, and filled ones are read by them.
 */
import { fold, squeeze } from '../text/vi.ts';

/** What a framework does with a component of the reference framework. */
export const APPROACHES = {
  'ap-dung': 'Áp dụng nguyên',
  'chi-tiet-hoa': 'Chi tiết hóa',
  'bo-sung': 'Bổ sung',
  'khong-ap-dung': 'Không áp dụng',
} as const;

export type ApproachId = keyof typeof APPROACHES;
export const APPROACH_IDS = Object.keys(APPROACHES) as ApproachId[];

type ColumnWords = {
  heading: string;
  /** Other headings that mean it, in lists that were not made from the template. */
  others?: readonly string[];
};

/** Columns in their order. */
export const FRAMEWORK_COLUMNS = {
  number: { heading: 'STT', others: ['TT'] },
  code: { heading: 'Mã' },
  name: { heading: 'Tên thành phần', others: ['Tên', 'Thành phần'] },
  layer: { heading: 'Lớp' },
  group: { heading: 'Nhóm' },
  level: { heading: 'Cấp, đối tượng', others: ['Cấp', 'Đối tượng', 'Cấp cung cấp', 'tier'] },
  approach: { heading: 'Cách áp dụng' },
  /** Id, code or name of the component of the reference framework that it adopts or details. */
  reference: { heading: 'Thành phần tham chiếu', others: ['Tham chiếu'] },
  description: { heading: 'Mô tả', others: ['Chức năng', 'text', 'documentation'] },
  builder: { heading: 'Bên xây dựng' },
  provider: { heading: 'Bên cung cấp' },
  explanation: { heading: 'Giải trình' },
  /** Id of the reference framework; one cell of the column is enough. */
  framework: { heading: 'Khung tham chiếu' },
  /** Version of the text that the template was made from. */
  version: { heading: 'Phiên bản' },
} as const satisfies Readonly<Record<string, ColumnWords>>;

export type FrameworkColumn = keyof typeof FRAMEWORK_COLUMNS;
export const FRAMEWORK_COLUMN_IDS = Object.keys(FRAMEWORK_COLUMNS) as FrameworkColumn[];

/** One component of a body's own framework, as its list says. */
export type ListedComponent = {
  /** Its row in the sheet, or its number in a list without rows; from 1. */
  row: number;
  code: string;
  name: string;
  layer: number | null;
  group: string;
  level: string;
  approach: ApproachId | null;
  reference: string;
  description: string;
  builder: string;
  provider: string;
  explanation: string;
};

const byHeading = new Map(
  FRAMEWORK_COLUMN_IDS.flatMap((id) => {
    const { heading, others = [] }: ColumnWords = FRAMEWORK_COLUMNS[id];
    return [heading, ...others, id].map((words) => [headingKey(words), id] as const);
  }),
);

/** The column that a heading means, whatever its capitals and marks; undefined when it is none. */
export function columnOfHeading(words: string): FrameworkColumn | undefined {
  return byHeading.get(headingKey(words));
}

/** The approach that a reader wrote, whatever its capitals and marks; undefined when it is none. */
export function approachOf(words: string): ApproachId | undefined {
  const wanted = headingKey(words);
  return APPROACH_IDS.find((id) => headingKey(APPROACHES[id]) === wanted);
}

/** The layer that a cell says: `2`, `Lớp 2`; undefined when it is none. */
export function layerOf(words: string): number | undefined {
  const [, digit] = /^(?:lop )?([1-4])$/.exec(headingKey(words)) ?? [];
  return digit === undefined ? undefined : Number(digit);
}

function headingKey(words: string): string {
  return fold(squeeze(words));
}
