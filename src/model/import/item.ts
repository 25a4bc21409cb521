/** What becomes one unit, or one label with its words. */
export type Item =
  | { kind: 'line'; line: number; text: string }
  /** A table: its head, if it has one, and its rows, a tab between two cells. */
  | { kind: 'table'; line: number; head: string | undefined; rows: { line: number; text: string }[] }
  /** Lines between quotation marks. */
  | { kind: 'quote'; line: number; to: number; text: string }
  | { kind: 'footnote'; line: number; label: string; text: string };
