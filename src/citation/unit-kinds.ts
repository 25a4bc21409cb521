/**
 * The kinds of units of a Vietnamese legal text, one row each: how a citation calls them, how their anchors are made,
 * what they may stand in, what they are in Akoma Ntoso. Outer kinds come before inner ones.
 */

export type UnitKindRow = {
  /** What a citation calls it, as written inside a sentence. */
  word?: string;
  /** A citation can name it by its number. */
  numbered: boolean;
  /**
   * `given` an id of its own, `single` the kind alone, `number` kind and printed number, `counted` kind and its turn in
   * the document, `paragraph` its turn among the unnumbered units below its numbered unit.
   */
  anchor: 'given' | 'single' | 'number' | 'counted' | 'paragraph';
  /** It divides a document: what stands in it is not indented. */
  division?: boolean;
  /** Its anchor stands without those of the units around it: a Decision has one Điều 2. */
  alone: boolean;
  /** Units of a lower rank hold those of a higher one; without a rank it stands below whatever is open. */
  rank?: number;
  /** Element of Akoma Ntoso; `hcontainer` with the kind's name where that has none. */
  element: string;
};

const container = 'hcontainer';
const unnumbered = { numbered: false, anchor: 'paragraph', alone: false } as const;

export const UNIT_KIND_ROWS = {
  /** A whole instrument inside the document: the Decision, the framework issued with it. */
  'van-ban': { division: true, numbered: false, anchor: 'given', alone: true, rank: 0, element: container },
  /** Appendix. */
  'phu-luc': {
    ...{ word: 'Phụ lục', division: true, numbered: true, anchor: 'single', alone: true, rank: 0 },
    element: container,
  },
  /** Chapter. */
  chuong: {
    ...{ word: 'Chương', division: true, numbered: true, anchor: 'number', alone: true, rank: 1 },
    element: 'chapter',
  },
  /** Part, with a roman number. */
  phan: {
    division: true,
    word: 'phần',
    numbered: true,
    anchor: 'number',
    alone: false,
    rank: 2,
    element: 'part',
  },
  /** Section: `4.`, `4.3.1.`. */
  muc: {
    division: true,
    word: 'mục',
    numbered: true,
    anchor: 'number',
    alone: false,
    rank: 3,
    element: 'section',
  },
  /** Article. */
  dieu: {
    division: true,
    word: 'Điều',
    numbered: true,
    anchor: 'number',
    alone: true,
    rank: 2,
    element: 'article',
  },
  /** Clause. */
  khoan: { word: 'khoản', numbered: true, anchor: 'number', alone: false, rank: 3, element: 'paragraph' },
  /** Point: `a)`, `(1)`. */
  diem: { word: 'điểm', numbered: true, anchor: 'number', alone: false, rank: 5, element: 'point' },
  /** Group marked `*`. */
  nhom: { ...unnumbered, rank: 6, element: container },
  /** Bullet: `-`, `+`, `·`. */
  gach: { ...unnumbered, rank: 7, element: 'indent' },
  /** Paragraph. */
  doan: { word: 'đoạn', ...unnumbered, element: 'alinea' },
  /** Legal basis. */
  'can-cu': { word: 'căn cứ', numbered: false, anchor: 'counted', alone: true, element: container },
  /** List of recipients. */
  'noi-nhan': { word: 'Nơi nhận', numbered: false, anchor: 'single', alone: true, element: container },
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

/** Kinds that a citation names by number: phụ lục, chương, phần, mục, điều, khoản, điểm. */
export const NUMBERED_KINDS: readonly UnitKind[] = UNIT_KINDS.filter((kind) => rows[kind].numbered);

/** What a citation calls a kind inside a sentence; the kind itself where it has no word. */
export function kindWord(kind: string): string {
  return kind in rows ? (rows[kind as UnitKind].word ?? kind) : kind;
}
