/**
 * The kinds of units of a Vietnamese legal text, one row each: how a citation calls them, how their numbers and anchors
 * are made, what they may stand in, what they are in Akoma Ntoso. How their labels are printed stands in
 * `printed-forms.ts`. Outer kinds come before inner ones.
 */

export type UnitKindRow = {
  /** What a citation calls it, as written inside a sentence. */
  word?: string;
  /** A citation can name it by its number. */
  numbered: boolean;
  /**
   * `given` an id of its own, `single` the kind alone or with its number where one is printed, `number` kind and printed
   * number, `counted` kind and its turn in the document, `row` its turn in its table, `paragraph` its turn among the
   * unnumbered units below its numbered unit.
   */
  anchor: 'given' | 'single' | 'number' | 'counted' | 'row' | 'paragraph';
  /**
   * Whose anchors stand before its own: `none` (a Decision has one Điều 2), `outer` only those of an appendix or of an
   * instrument issued with the first, `all` those of every numbered unit around it.
   */
  above: 'none' | 'outer' | 'all';
  /** It divides a document: what stands in it is not indented. */
  division?: boolean;
  /** Its number may be roman. */
  roman?: boolean;
  /** Units of a lower rank hold those of a higher one; without a rank it stands below whatever is open. */
  rank?: number;
  /** Element of Akoma Ntoso; `hcontainer` with the kind's name where that has none. */
  element: string;
};

const container = 'hcontainer';
const division = { numbered: true, division: true } as const;
const unnumbered = { numbered: false, anchor: 'paragraph', above: 'all' } as const;
const inner = { numbered: true, anchor: 'number', above: 'all' } as const;

export const UNIT_KIND_ROWS = {
  /** A whole instrument inside the document: the Decision, what was issued with it. */
  'van-ban': {
    ...{ numbered: false, anchor: 'given', above: 'none', division: true, rank: 0 },
    element: container,
  },
  /** Appendix. */
  'phu-luc': {
    ...division,
    ...{ word: 'Phụ lục', anchor: 'single', above: 'none', roman: true, rank: 0, element: container },
  },
  /** Form: "Mẫu số 01". */
  mau: { ...division, ...inner, above: 'outer', word: 'Mẫu số', rank: 1, element: container },
  /** Chapter. */
  chuong: {
    ...division,
    ...{ word: 'Chương', anchor: 'number', above: 'outer', roman: true, rank: 3, element: 'chapter' },
  },
  /** Part: "Phần thứ nhất", `I.`. */
  phan: { ...division, ...inner, word: 'phần', roman: true, rank: 7, element: 'part' },
  /** Section: "Mục 1", `4.`, `4.3.1.`. */
  muc: { ...division, ...inner, word: 'mục', roman: true, rank: 9, element: 'section' },
  /** Subsection: "Tiểu mục 1". */
  'tieu-muc': { ...division, ...inner, word: 'tiểu mục', roman: true, rank: 5, element: 'subsection' },
  /** Article. */
  dieu: {
    ...division,
    ...{ word: 'Điều', anchor: 'number', above: 'outer', rank: 8, element: 'article' },
  },
  /** Clause. */
  khoan: { ...inner, word: 'khoản', rank: 9, element: 'paragraph' },
  /** Point: `a)`, `(1)`. */
  diem: { ...inner, word: 'điểm', rank: 10, element: 'point' },
  /** Subpoint: `a1)` below `a)`. */
  tiet: { ...inner, word: 'tiết', rank: 11, element: 'subparagraph' },
  /** Group marked `*`. */
  nhom: { ...unnumbered, rank: 12, element: container },
  /** Bullet: `-`, `+`, `·`. */
  gach: { ...unnumbered, rank: 13, element: 'indent' },
  /** Paragraph. */
  doan: { word: 'đoạn', ...unnumbered, element: 'alinea' },
  /** A clause of another instrument, quoted to be inserted there or to replace one; a line break stands between its lines. */
  trich: { ...unnumbered, element: container },
  /** Table; its words are those of its head, a tab between two cells. */
  bang: { word: 'bảng', numbered: false, anchor: 'counted', above: 'none', element: container },
  /** Row of a table, a tab between two cells. */
  hang: { word: 'hàng', numbered: false, anchor: 'row', above: 'all', element: container },
  /** Footnote. */
  'chu-thich': { word: 'chú thích', numbered: false, anchor: 'number', above: 'none', element: container },
  /** Legal basis. */
  'can-cu': { word: 'căn cứ', numbered: false, anchor: 'counted', above: 'none', element: container },
  /** List of recipients. */
  'noi-nhan': { word: 'Nơi nhận', numbered: false, anchor: 'single', above: 'none', element: container },
  /** A figure's caption. */
  hinh: { word: 'hình', ...unnumbered, element: container },
  /** Letterhead, title and signature lines. */
  'the-thuc': { ...unnumbered, element: container },
} as const satisfies Record<string, UnitKindRow>;

export type UnitKind = keyof typeof UNIT_KIND_ROWS;

export const UNIT_KINDS = Object.keys(UNIT_KIND_ROWS) as UnitKind[];

const rows: Record<UnitKind, UnitKindRow> = UNIT_KIND_ROWS;

/** Everything that is known of a kind. */
export function kindRow(kind: UnitKind): UnitKindRow {
  return rows[kind];
}

/** Kinds that a citation names by number: phụ lục, chương, phần, mục, điều, khoản, điểm … */
export const NUMBERED_KINDS: readonly UnitKind[] = UNIT_KINDS.filter((kind) => rows[kind].numbered);

/** What a citation calls a kind inside a sentence; the kind itself where it has no word. */
export function kindWord(kind: string): string {
  return kind in rows ? (rows[kind as UnitKind].word ?? kind) : kind;
}
