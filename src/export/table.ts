/** A table for spreadsheets, as CSV and as a sheet of a workbook with the same cells. */

/** A column: the key in the rows and in the CSV, the heading and the width (in letters) in the workbook. */
export type Column<Key extends string> = {
  key: Key;
  heading: string;
  width: number;
  /** Readers' words for fixed values; a workbook shows them, a CSV has the values. */
  words?: Readonly<Record<string, string>>;
  /** Words that a workbook offers in each cell of the column, and no others. */
  choices?: readonly string[];
};

export type Cell = string | number | null;

export type Table<Key extends string = string> = {
  /** Name of the files below `/du-lieu/`, without the ending. */
  name: string;
  /** Name of the sheet. */
  title: string;
  columns: readonly Column<Key>[];
  rows: readonly Readonly<Record<Key, Cell>>[];
};

/** The columns of a table, each as `key`, `heading`, `width` and, where its values are fixed, readers' words for them. */
export function columns<Key extends string>(
  ...all: [Key, string, number, Readonly<Record<string, string>>?][]
): Column<Key>[] {
  return all.map(([key, heading, width, words]) => ({ key, heading, width, ...(words && { words }) }));
}
