/** What a Word file of ours is made of: paragraphs of named styles and tables. */

/** A piece of a paragraph; `href` is a public address. */
export type Run = {
  text: string;
  bold?: boolean;
  italic?: boolean;
  href?: string;
  /** A link that looks like the words around it. */
  plain?: boolean;
};

/** Styles of paragraphs, by their ids in the file. Those of `Ours` hold our words, all others official ones. */
export type StyleId =
  | 'Heading1'
  | 'Heading2'
  | 'Heading3'
  | 'Heading4'
  | 'Heading5'
  | 'Heading6'
  | 'QuocHieu'
  | 'TieuNgu'
  | 'CoQuan'
  | 'ChucVu'
  | 'SoKyHieu'
  | 'DiaDanhNgay'
  | 'TenLoai'
  | 'TrichYeu'
  | 'KemTheo'
  | 'CanCu'
  | 'NoiDung'
  | 'NoiNhan'
  | 'DanhSachNoiNhan'
  | OurStyleId;

export type OurStyleId = 'Ours' | 'OursTitle' | 'OursHeading' | 'OursCell' | 'OursHead' | 'OursCentre';

export type TextBlock = { kind: 'text'; style: StyleId; runs: Run[] };

/** Cells side by side without borders, as the head of an official document has them; each row has as many as `widths`. */
export type ColumnsBlock = { kind: 'columns'; widths: number[]; rows: TextBlock[][][] };

/** A table whose head, where it has one, repeats on each page. Widths are shares of the page. */
export type TableBlock = {
  kind: 'table';
  widths: number[];
  head: string[];
  rows: TextBlock[][][];
  /** Whether a row may run over the end of a page. */
  splits?: boolean;
};

/** What follows begins on a new page. */
export type BreakBlock = { kind: 'break' };

export type Block = TextBlock | ColumnsBlock | TableBlock | BreakBlock;

/** One Word file. */
export type WordFile = {
  /** Title in the file's properties. */
  title: string;
  /** What stands at the top of every page: the status of the text. */
  header: string;
  /** What stands at the foot of every page: where it comes from. */
  footer: Run[];
  landscape?: boolean;
  /** Made when the file is written. */
  blocks: () => Block[];
};

export function paragraph(style: StyleId, ...runs: (Run | string)[]): TextBlock {
  return {
    kind: 'text',
    style,
    runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
  };
}

/** A cell with words of ours; line breaks make paragraphs. */
export function cell(words: string, style: StyleId = 'OursCell'): TextBlock[] {
  return words.split('\n').map((line) => paragraph(style, line));
}
