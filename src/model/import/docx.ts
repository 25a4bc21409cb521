/**
 * The words of a .docx file as the lines that its print has: numbers that Word makes are written out, tables are rows
 * between bars, footnotes follow at the end by their marks. What a text file cannot hold is reported as a doubt.
 */
import type { Decoded } from './decode.ts';
import { IN_A_FRAME } from './patterns.ts';
import { type Numbered, WordNumbering } from './word-numbering.ts';
import { childOf, isOn, valOf, type WordElement, wordParts } from './word-xml.ts';

/** @throws ExpectedError in Vietnamese for bytes that are no .docx file */
export function readDocx(bytes: Uint8Array): Decoded {
  return new Reader(wordParts(bytes)).read();
}

type Style = { basedOn: string | undefined; numbered: Partial<Numbered>; capitals: boolean };

class Reader {
  readonly #parts: ReadonlyMap<string, WordElement>;
  readonly #numbering: WordNumbering;
  readonly #styles: ReadonlyMap<string, Style>;
  /** Footnotes and endnotes in the order of their marks. */
  readonly #notes: WordElement[] = [];
  readonly #boxes: string[] = [];
  #inserted = 0;
  #deleted = 0;
  #hidden = 0;
  #signs = 0;
  #nested = 0;

  constructor(parts: ReadonlyMap<string, WordElement>) {
    this.#parts = parts;
    this.#numbering = new WordNumbering(parts.get('numbering'));
    this.#styles = stylesOf(parts.get('styles'));
  }

  read(): Decoded {
    const lines = this.#blocks(childOf(this.#parts.get('document'), 'body'));
    for (let index = 0; index < this.#notes.length; index += 1) {
      const words = this.#blocks(this.#notes[index]).join(' ');
      lines.push(`[${index + 1}] ${words.trim()}`);
    }
    return { text: `${lines.join('\n')}\n`, notes: this.#told() };
  }

  #told(): string[] {
    const counted = (count: number, what: string): string[] => (count === 0 ? [] : [`có ${count} ${what}`]);
    return [
      ...counted(
        this.#inserted + this.#deleted,
        `chỗ sửa theo dõi (${this.#inserted} chèn, ${this.#deleted} xóa); đã đọc như mọi chỗ sửa được chấp nhận.`,
      ),
      ...counted(this.#hidden, 'đoạn chữ ẩn; đã bỏ ra ngoài.'),
      ...counted(this.#signs, 'ký hiệu lấy từ phông riêng (w:sym), không có chữ tương ứng; đã bỏ ra ngoài.'),
      ...counted(this.#nested, 'bảng nằm trong ô của bảng khác; đã đọc thành lời của ô.'),
      ...this.#boxes.map(
        (words) => `có hộp chữ “${words.slice(0, 80)}”; đã bỏ ra ngoài, hãy chép lời vào đúng chỗ nếu cần.`,
      ),
    ];
  }

  /** The lines of paragraphs and tables in an element. */
  #blocks(parent: WordElement | undefined): string[] {
    return (parent?.children ?? []).flatMap((child): string[] => {
      switch (child.name) {
        case 'p':
          return this.#paragraph(child);
        case 'tbl':
          return this.#table(child);
        case 'sdt':
          return this.#blocks(childOf(child, 'sdtContent'));
        case 'ins':
        case 'moveTo':
        case 'smartTag':
        case 'customXml':
          return this.#blocks(child);
        default:
          return [];
      }
    });
  }

  #paragraph(paragraph: WordElement): string[] {
    const properties = childOf(paragraph, 'pPr');
    const style = valOf(properties, 'pStyle');
    const numbered = this.#numberedBy(childOf(properties, 'numPr'), style);
    const words = this.#words(paragraph, this.#isCapital(style));
    const label = numbered === undefined || words.trim() === '' ? '' : this.#numbering.labelOf(numbered);
    return (label === '' ? words : `${label} ${words}`).split('\n').map((line) => line.trim());
  }

  /** The words of runs, in their order; a line break for a break. */
  #words(parent: WordElement, capitals: boolean): string {
    return parent.children
      .map((child): string => {
        switch (child.name) {
          case 'r':
            return this.#run(child, capitals);
          case 'ins':
          case 'moveTo':
            this.#inserted += 1;
            return this.#words(child, capitals);
          case 'del':
          case 'moveFrom':
            this.#deleted += 1;
            return '';
          case 'hyperlink':
          case 'smartTag':
          case 'fldSimple':
          case 'customXml':
            return this.#words(child, capitals);
          case 'sdt':
            return this.#words(childOf(child, 'sdtContent') ?? child, capitals);
          default:
            return '';
        }
      })
      .join('');
  }

  #run(run: WordElement, capitals: boolean): string {
    const properties = childOf(run, 'rPr');
    if (isOn(properties, 'vanish')) {
      this.#hidden += 1;
      return '';
    }
    const words = run.children.map((child) => this.#piece(child)).join('');
    const isCapital = childOf(properties, 'caps') === undefined ? capitals : isOn(properties, 'caps');
    return isCapital ? words.toLocaleUpperCase('vi') : words;
  }

  #piece(piece: WordElement): string {
    switch (piece.name) {
      case 't':
        return piece.text;
      case 'tab':
        return ' ';
      case 'br':
      case 'cr':
        return piece.attributes['type'] === undefined || piece.attributes['type'] === 'textWrapping'
          ? '\n'
          : '';
      case 'noBreakHyphen':
        return '\u2011';
      case 'sym':
        this.#signs += 1;
        return '';
      case 'footnoteReference':
      case 'endnoteReference':
        return this.#note(piece);
      case 'AlternateContent':
        this.#boxesIn(childOf(piece, 'Choice') ?? piece);
        return '';
      case 'pict':
      case 'drawing':
        this.#boxesIn(piece);
        return '';
      default:
        return '';
    }
  }

  #note(reference: WordElement): string {
    const part = reference.name === 'footnoteReference' ? 'footnotes' : 'endnotes';
    const note = this.#parts
      .get(part)
      ?.children.find(({ attributes }) => attributes['id'] === reference.attributes['id']);
    if (note === undefined) return '';
    this.#notes.push(note);
    return `[${this.#notes.length}]`;
  }

  /** Words in text boxes stand where the print has them, not where the file has them. */
  #boxesIn(element: WordElement): void {
    if (element.name === 'txbxContent') {
      const words = this.#blocks(element).join(' ').trim();
      if (words !== '') this.#boxes.push(words);
    } else for (const child of element.children) this.#boxesIn(child);
  }

  /** A table that sets a letterhead or a signature in columns is read cell by cell; all others are rows. */
  #table(table: WordElement): string[] {
    const rows = table.children
      .filter(({ name }) => name === 'tr')
      .map((row) => ({ head: isOn(childOf(row, 'trPr'), 'tblHeader'), cells: this.#cells(row) }));
    const lines = rows.flatMap(({ cells }) => cells.flat());
    if (lines.some((line) => IN_A_FRAME.test(line)) || rows.every(({ cells }) => cells.length < 2))
      return lines.filter((line) => line !== '');
    return rows.flatMap(({ head, cells }, index) => [
      `| ${cells.map((cell) => cell.filter(Boolean).join(' ').replaceAll('|', '¦')).join(' | ')} |`,
      ...(head && rows[index + 1]?.head !== true ? ['|---|---|'] : []),
    ]);
  }

  /** The lines of each cell; a cell that goes on from the row above is empty, one over several columns is followed by empty ones. */
  #cells(row: WordElement): string[][] {
    return row.children
      .flatMap((child) => (child.name === 'sdt' ? (childOf(child, 'sdtContent')?.children ?? []) : [child]))
      .filter(({ name }) => name === 'tc')
      .flatMap((cell) => {
        const properties = childOf(cell, 'tcPr');
        const merge = childOf(properties, 'vMerge');
        const span = Number(valOf(properties, 'gridSpan') ?? 1);
        if (cell.children.some(({ name }) => name === 'tbl')) this.#nested += 1;
        const goesOn = merge !== undefined && merge.attributes['val'] !== 'restart';
        const lines = goesOn ? [] : this.#blocks(cell);
        return [lines, ...Array.from({ length: Math.max(0, span - 1) }, (): string[] => [])];
      });
  }

  #numberedBy(own: WordElement | undefined, style: string | undefined): Numbered | undefined {
    let list = valOf(own, 'numId');
    let level = valOf(own, 'ilvl');
    for (let name = style, steps = 0; name !== undefined && steps < 20; steps += 1) {
      const found = this.#styles.get(name);
      list ??= found?.numbered.list;
      level ??= found?.numbered.level?.toString();
      name = found?.basedOn;
    }
    return list === undefined || list === '0' ? undefined : { list, level: Number(level ?? 0) };
  }

  #isCapital(style: string | undefined): boolean {
    for (let name = style, steps = 0; name !== undefined && steps < 20; steps += 1) {
      const found = this.#styles.get(name);
      if (found?.capitals) return true;
      name = found?.basedOn;
    }
    return false;
  }
}

function stylesOf(part: WordElement | undefined): Map<string, Style> {
  return new Map(
    (part?.children ?? [])
      .filter(({ name }) => name === 'style')
      .map((style) => {
        const numbered = childOf(childOf(style, 'pPr'), 'numPr');
        const [list, level] = [valOf(numbered, 'numId'), valOf(numbered, 'ilvl')];
        return [
          style.attributes['styleId'] ?? '',
          {
            basedOn: valOf(style, 'basedOn'),
            numbered: {
              ...(list !== undefined && { list }),
              ...(level !== undefined && { level: Number(level) }),
            },
            capitals: isOn(childOf(style, 'rPr'), 'caps'),
          },
        ];
      }),
  );
}
