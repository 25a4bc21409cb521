/** Order of the catalogue's rows: by code and name as the Vietnamese alphabet has them, by the rest as the model has it. */
import { compareVi } from '../../text/vi.ts';

/** Columns that sort, by their name in the address: `?sap-xep=ten`, `?sap-xep=-ten` from the end. */
export const SORT_KEYS = ['ma', 'ten', 'khung', 'lop', 'nhom', 'cap', 'dia-ban'] as const;
export type SortKey = (typeof SORT_KEYS)[number];

export type Order = { key: SortKey; isDescending: boolean };

/** Sort keys of a row: `place` is its position in the model, `ranks` the positions of its values in their lists. */
export type SortRow = {
  code: string;
  name: string;
  place: number;
  ranks: Partial<Record<SortKey, number>>;
};

/** Reads `ten` or `-ten`; undefined for anything else: the order of the model. */
export function orderOf(text: string | undefined): Order | undefined {
  const name = text?.replace(/^-/, '');
  const key = SORT_KEYS.find((other) => other === name);
  return key && { key, isDescending: text?.startsWith('-') ?? false };
}

export function orderText({ key, isDescending }: Order): string {
  return `${isDescending ? '-' : ''}${key}`;
}

/** The next order when the head of a column is chosen: up, down, the order of the model. */
export function nextOrder(now: Order | undefined, key: SortKey): Order | undefined {
  if (now?.key !== key) return { key, isDescending: false };
  return now.isDescending ? undefined : { key, isDescending: true };
}

/** Rows in order, equal ones as the model has them; rows without the value come last either way. */
export function sorted<Row extends SortRow>(rows: readonly Row[], order: Order | undefined): Row[] {
  const inModel = (a: SortRow, b: SortRow) => a.place - b.place;
  if (order === undefined) return rows.toSorted(inModel);
  const { key, isDescending } = order;
  const sign = isDescending ? -1 : 1;
  return rows.toSorted((a, b) => {
    const without = Number(!hasValue(a, key)) - Number(!hasValue(b, key));
    return without || sign * compare(a, b, key) || inModel(a, b);
  });
}

function hasValue(row: SortRow, key: SortKey): boolean {
  if (key === 'ten') return true;
  return key === 'ma' ? row.code !== '' : row.ranks[key] !== undefined;
}

function compare(a: SortRow, b: SortRow, key: SortKey): number {
  if (key === 'ma') return compareVi(a.code, b.code);
  if (key === 'ten') return compareVi(a.name, b.name);
  return (a.ranks[key] ?? 0) - (b.ranks[key] ?? 0);
}
