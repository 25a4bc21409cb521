import type { Band, Group, LayerDiagram } from './diagram.ts';
import { COLUMN, LOOK, lineWidth, type NodeKind } from './look.ts';
import { wrap } from './wrap.ts';

/** A block that Mermaid places and we draw: what it says, already broken into lines, and where it leads. */
export type FigureNode = {
  /** Name of the block in the Mermaid text. */
  name: string;
  kind: NodeKind;
  lines: string[];
  /** Columns that its shape takes, from the one where Mermaid places the block. */
  span: number;
  href?: string;
};

/** Blocks that share a frame in the colours of their layer. */
export type FigureBand = { layer: Band['layer']; nodes: FigureNode[] };

/** A drawing ready for the renderer: Mermaid text, and what each of its blocks is. */
export type Figure = {
  id: string;
  title: string;
  description: string;
  text: string;
  /** Width of one column in pixels. */
  column: number;
  bands: FigureBand[];
};

/** `narrow` puts everything in one column, for phones. */
export type FigureOptions = { narrow?: boolean };

/** Blocks that stand side by side, one for each column; `null` leaves a column empty. */
type Row = (FigureNode | null)[];

/** Id of the phone variant of a drawing. */
export function narrowId(id: string): string {
  return `${id}-hep`;
}

/**
 * A layer diagram as Mermaid text. Every row of boxes is a block of its own, so that it is as high as its longest label
 * and no higher: Mermaid gives all rows of one block the height of the highest. Official words can not become syntax:
 * see `escapeLabel`. Refuses bands of unequal numbers of columns.
 */
export function mermaidOf(diagram: LayerDiagram): string {
  return figureOf(diagram).text;
}

/** The same with what the renderer needs to know of each block. */
export function figureOf(diagram: LayerDiagram, { narrow = false }: FigureOptions = {}): Figure {
  const columns = narrow ? 1 : columnsOf(diagram);
  const column = narrow ? COLUMN.narrow : COLUMN.wide;
  const bands = diagram.bands.map((band) => ({ band, rows: rowsOf(band, { columns, column }) }));
  const text = [
    '---',
    `title: ${JSON.stringify(diagram.title)}`,
    '---',
    'block',
    // Block diagrams know no accDescr: the description stands as a comment.
    `  %% ${escapeLabel(diagram.description)}`,
    `  columns ${columns}`,
    ...bands.flatMap(({ band, rows }) =>
      rows.flatMap((row, index) => rowText(row, blockName('hang', `${band.id}-${index + 1}`), columns)),
    ),
    '',
  ].join('\n');
  return {
    id: narrow ? narrowId(diagram.id) : diagram.id,
    title: diagram.title,
    description: diagram.description,
    text,
    column,
    bands: bands.map(({ band, rows }) => ({
      layer: band.layer,
      nodes: rows.flat().filter((node) => node !== null),
    })),
  };
}

function columnsOf(diagram: LayerDiagram): number {
  const counts = new Set(
    diagram.bands.map((band) => band.groups.reduce((sum, group) => sum + group.columns, 0)),
  );
  const [columns] = counts;
  if (counts.size !== 1 || !columns) {
    throw new RangeError(
      `Sơ đồ "${diagram.id}": các lớp phải có số cột bằng nhau, đang là ${[...counts].join(', ')}.`,
    );
  }
  return columns;
}

type Grid = { columns: number; column: number };

/** The rows of one band from top to bottom; in a grid of one column its groups stand one under the other. */
function rowsOf(band: Band, { columns, column }: Grid): Row[] {
  const node = (kind: NodeKind, id: string, span: number, texts: string[], href?: string): FigureNode => ({
    name: blockName(kind, id),
    kind,
    lines: texts.flatMap((text) => wrap(text, lineWidth(kind, column * span), LOOK[kind].fontSize)),
    span,
    ...(href !== undefined && { href }),
  });
  const width = (group: Group) => Math.min(group.columns, columns);
  const heading = (group: Group): Row => {
    const texts = group.rule === undefined ? [group.title] : [group.title, `[${group.rule}]`];
    return spread(node('ten-nhom', group.id, width(group), texts));
  };
  const boxes = (group: Group): Row[] => {
    const size = width(group);
    const rows = Math.max(1, Math.ceil(group.cells.length / size));
    // The last box takes what is left of its row, as in the official figures.
    const lastSpan = rows * size - group.cells.length + 1;
    const row = group.cells.flatMap((cell, index): Row => {
      const span = index === group.cells.length - 1 ? lastSpan : 1;
      return spread(node('o', cell.id, span, [cell.text], cell.href));
    });
    return Array.from({ length: rows }, (_, index) => row.slice(index * size, (index + 1) * size));
  };

  const sections = columns === 1 ? band.groups.map((group) => [group]) : [band.groups];
  return [
    spread(node('ten-lop', band.id, columns, [band.title], band.href)),
    ...sections.flatMap((groups) => [groups.flatMap(heading), ...sideBySide(groups.map(boxes))]),
  ];
}

/** Mermaid takes letters, digits and underscores; the kind in front keeps its own words (`end`, `space`) away. */
function blockName(kind: string, id: string): string {
  return `${kind}_${id}`.replaceAll('-', '_');
}

/** Joins the first rows of all groups, then the second rows and so on; a group that has ended leaves its columns empty. */
function sideBySide(groups: readonly Row[][]): Row[] {
  const length = Math.max(...groups.map((rows) => rows.length));
  return Array.from({ length }, (_, index) =>
    groups.flatMap((rows) => rows[index] ?? (rows[0] ?? []).map(() => null)),
  );
}

/** A block and the empty columns that its shape covers. */
function spread(node: FigureNode): Row {
  return [node, ...Array<null>(node.span - 1).fill(null)];
}

function rowText(row: Row, name: string, columns: number): string[] {
  const inside = row.map((node) =>
    node ? `    ${node.name}["${node.lines.map(escapeLabel).join('<br/>')}"]` : '    space',
  );
  return [`  block:${name}:${columns}`, `    columns ${columns}`, ...inside, '  end'];
}

/**
 * Words of a label as Mermaid reads them back letter for letter: whatever could end the label, start a comment or a
 * directive, be taken for markup, or turn the direction of writing becomes a numeric entity `#34;`; control characters
 * and line ends become spaces. A colon is safe except beside the words that Mermaid searches for before it parses.
 */
export function escapeLabel(text: string): string {
  const encode = (letter: string) => `#${letter.codePointAt(0)};`;
  const plain = text.replace(/\p{Cc}/gu, ' ').replace(/["#;`<>{}[\]|\\%&*_~@^$=\p{Cf}]/gu, encode);
  return /style|classDef/.test(plain) ? plain.replaceAll(':', encode) : plain;
}
