/** What comparing a list of components with a reference framework says. Nothing is decided: likenesses are shown, deviations wait for an explanation. */
import type { ListedComponent } from './framework-table.ts';

/** Components of the list: taken over as they are, detailed, added; of the reference: not in the list, left open on purpose. */
export const RESULT_KINDS = {
  'ap-dung': 'Áp dụng',
  'chi-tiet-hoa': 'Chi tiết hóa',
  'bo-sung': 'Bổ sung',
  thieu: 'Còn thiếu',
  'de-ngo': 'Để ngỏ',
} as const;
export type ResultKind = keyof typeof RESULT_KINDS;

/** What asks for an explanation. */
export const DEVIATIONS = {
  thieu: 'Không có trong danh sách',
  'khong-ap-dung': 'Danh sách ghi không áp dụng',
  trung: 'Có vẻ trùng thành phần dùng chung',
  lap: 'Nhiều dòng cùng ứng với một thành phần',
  'khac-lop': 'Xếp ở lớp khác',
  'tham-chieu-la': 'Thành phần tham chiếu ghi trong danh sách không có trong khung',
} as const;
export type Deviation = keyof typeof DEVIATIONS;

/** Why a row was put beside a component: the list says so, same code, same name, the name of a part of it, alike names, alike descriptions. */
export const BASES = {
  'danh-sach': 'theo danh sách',
  ma: 'cùng mã',
  ten: 'cùng tên',
  phan: 'cùng tên với một phần của thành phần',
  giong: 'tên gần giống',
  'mo-ta': 'lời mô tả gần giống',
} as const;
export type Basis = keyof typeof BASES;

/** A component of the reference with how alike the names are, 0 to 1. */
export type Alike = { id: string; likeness: number };

export type Result = {
  /** The same in every check of the same list: keeps explanations. */
  key: string;
  kind: ResultKind;
  /** Row of the list; absent for components that the list lacks. */
  own?: ListedComponent;
  /** The name of the row that is meant, where a row names several. */
  name?: string;
  /** Component of the reference that the row stands for, or that is missing. */
  target?: string;
  basis?: Basis;
  likeness?: number;
  /** The reference's own component that stands for the shared one. */
  via?: string[];
  /** Shared components that the row looks like. */
  doubles: Alike[];
  /** Other components that it may be, best first. */
  others: Alike[];
  deviations: Deviation[];
};

/** How many results there are of each kind, and how many ask for an explanation. */
export type Counts = Record<ResultKind, number> & { deviating: number };

export function countsOf(results: readonly Result[]): Counts {
  const counts: Counts = {
    'ap-dung': 0,
    'chi-tiet-hoa': 0,
    'bo-sung': 0,
    thieu: 0,
    'de-ngo': 0,
    deviating: 0,
  };
  for (const { kind, deviations } of results) {
    counts[kind] += 1;
    if (deviations.length > 0) counts.deviating += 1;
  }
  return counts;
}

/** Whether something of the result asks for an explanation. */
export function isDeviating({ deviations }: Result): boolean {
  return deviations.length > 0;
}

/** Explanation of a result: what the reader wrote, else what the list says. */
export function explanationOf(
  { key, own }: Pick<Result, 'key' | 'own'>,
  written: ReadonlyMap<string, string>,
): string {
  return written.get(key) ?? own?.explanation ?? '';
}
