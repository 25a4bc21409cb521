/** The only place that knows the library for Word files: our blocks become the bytes of a `.docx`. */
import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  type IParagraphStyleOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import { settled } from './settle.ts';
import type {
  Block,
  BreakBlock,
  ColumnsBlock,
  Run,
  StyleId,
  TableBlock,
  TextBlock,
  WordFile,
} from './word-blocks.ts';
import { FONT, type Look, PAGE, STYLES } from './word-styles.ts';

/** What is printed: all blocks but breaks. */
type Printed = Exclude<Block, BreakBlock>;

const TWIPS_A_MM = 1440 / 25.4;
const twips = (millimetres: number) => Math.round(millimetres * TWIPS_A_MM);
const TWIPS_A_POINT = 20;

/** Bytes of a Word file; the same file gives the same bytes. */
export async function writeWord(file: WordFile): Promise<Uint8Array> {
  const document = new Document({
    title: file.title,
    creator: 'Bản trực tuyến',
    lastModifiedBy: 'Bản trực tuyến',
    features: { updateFields: false },
    styles: {
      default: { document: { run: { font: FONT, size: 28 } } },
      paragraphStyles: Object.entries(STYLES).map(([id, look]) => styleOf(id as StyleId, look)),
    },
    sections: parts(file.blocks()).map((blocks) => sectionOf({ ...file, blocks })),
  });
  return settled(partsOf(document));
}

/**
 * The files of a Word file by their path. What the library offers packs them, with the time of day and ids by chance, so
 * that they would have to be unpacked, mended and packed again.
 */
function partsOf(document: Document): Map<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as {
    compiler: { compile: (document: Document) => Map<string, string | Uint8Array> };
  };
  return compiler.compile(document);
}

function styleOf(id: StyleId, look: Look): IParagraphStyleOptions {
  const { name, size, bold = false, italic = false, level } = look;
  return {
    id,
    name,
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: FONT, size: size * 2, bold, italics: italic, color: '000000' },
    paragraph: {
      alignment: look.centred
        ? AlignmentType.CENTER
        : look.justified
          ? AlignmentType.JUSTIFIED
          : AlignmentType.LEFT,
      indent: { firstLine: twips(look.indent ?? 0) },
      spacing: {
        before: (look.before ?? 0) * TWIPS_A_POINT,
        after: (look.after ?? 0) * TWIPS_A_POINT,
        line: 276,
      },
      keepNext: look.keepNext ?? false,
      ...(level === undefined ? {} : { outlineLevel: level }),
    },
  };
}

/** The blocks between breaks: each part begins on a new page. */
function parts(blocks: readonly Block[]): Printed[][] {
  const all: Printed[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'break') all.push([]);
    else all.at(-1)?.push(block);
  }
  return all;
}

function sectionOf({
  header,
  footer,
  landscape = false,
  blocks,
}: Omit<WordFile, 'blocks'> & { blocks: Printed[] }): ISectionOptions {
  const across = twips(landscape ? PAGE.height : PAGE.width) - twips(PAGE.left) - twips(PAGE.right);
  const status = () => new Paragraph({ style: 'OursHead', children: [new TextRun({ text: header })] });
  // A footer belongs to one kind of page: its links are kept with it.
  const foot = () =>
    new Footer({ children: [textParagraph({ kind: 'text', style: 'OursCell', runs: footer })] });
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width: twips(PAGE.width),
          height: twips(PAGE.height),
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: twips(PAGE.top),
          bottom: twips(PAGE.bottom),
          left: twips(PAGE.left),
          right: twips(PAGE.right),
          header: twips(PAGE.header),
          footer: twips(PAGE.footer),
        },
      },
    },
    headers: {
      first: new Header({ children: [status()] }),
      default: new Header({
        children: [
          new Paragraph({
            style: 'OursCentre',
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
          status(),
        ],
      }),
    },
    footers: { first: foot(), default: foot() },
    children: blocks.flatMap((block, index) => [
      // Two tables without a paragraph between them become one.
      ...(isTable(block) && isTable(blocks[index - 1]) ? [new Paragraph({ style: 'OursCell' })] : []),
      childOf(block, across),
    ]),
  };
}

function isTable(block: Printed | undefined): boolean {
  return block !== undefined && block.kind !== 'text';
}

function childOf(block: Printed, across: number): Paragraph | Table {
  switch (block.kind) {
    case 'text':
      return textParagraph(block);
    case 'columns':
      return columns(block, across);
    case 'table':
      return table(block, across);
  }
}

function textParagraph({ style, runs }: TextBlock): Paragraph {
  return new Paragraph({ style, children: runs.map(runOf) });
}

function runOf({ text, bold, italic, href, plain = false }: Run): ParagraphChild {
  const run = new TextRun({
    text,
    ...(bold === undefined ? {} : { bold }),
    ...(italic === undefined ? {} : { italics: italic }),
    ...(href === undefined || plain ? {} : { underline: { type: UnderlineType.DOTTED, color: '7F7F7F' } }),
  });
  return href === undefined ? run : new ExternalHyperlink({ children: [run], link: href });
}

const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
};

function columns({ widths, rows }: ColumnsBlock, across: number): Table {
  const sizes = shares(widths, across);
  return new Table({
    width: { size: across, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: sizes,
    borders: NO_BORDERS,
    rows: rows.map(
      (row) =>
        new TableRow({
          cantSplit: true,
          children: row.map((cell, index) => cellOf(cell, sizes[index] ?? 0)),
        }),
    ),
  });
}

function table({ widths, head, rows, splits = false }: TableBlock, across: number): Table {
  const sizes = shares(widths, across);
  const heading = head.map((text): TextBlock[] => [{ kind: 'text', style: 'OursHead', runs: [{ text }] }]);
  return new Table({
    width: { size: across, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: sizes,
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    rows: [
      ...(heading.length === 0
        ? []
        : [
            new TableRow({
              tableHeader: true,
              cantSplit: true,
              children: heading.map((cell, index) => cellOf(cell, sizes[index] ?? 0)),
            }),
          ]),
      ...rows.map(
        (cells) =>
          new TableRow({
            cantSplit: !splits,
            children: cells.map((cell, index) => cellOf(cell, sizes[index] ?? 0)),
          }),
      ),
    ],
  });
}

function cellOf(blocks: TextBlock[], width: number): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: blocks.length === 0 ? [new Paragraph({})] : blocks.map(textParagraph),
  });
}

function shares(widths: readonly number[], across: number): number[] {
  const all = widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width) => Math.round((width / all) * across));
}
