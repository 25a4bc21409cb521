/** An official figure of layers as a drawing: wide as printed, or in one column for phones. */
import type {
  FigureBand,
  FigureCell,
  FigureGroup,
  FigureTarget,
  LayersFigure,
} from '../model/schema/figure.ts';
import type { LayerNumber } from '../model/schema/structure.ts';
import { columnsOf, innerColumns } from './columns.ts';
import type { DrawingBand, DrawingGroup, DrawingNode, LayersDrawing } from './drawing.ts';
import { blockName, layersText } from './mermaid.ts';
import { drawingNode } from './node.ts';
import { type NodeKind, SIDE, WIDTH } from './theme.ts';

/** `isNarrow` puts everything in one column; `hrefOf` says where a box or a title leads. */
export type DrawingOptions = { isNarrow: boolean; hrefOf: (target: FigureTarget) => string };

/** What every block of a band shares. */
type Context = DrawingOptions & { column: number; layer: LayerNumber | undefined };

export function layersDrawing(figure: LayersFigure, options: DrawingOptions): LayersDrawing {
  const { isNarrow } = options;
  const width = isNarrow ? WIDTH.narrow : WIDTH.wide;
  const drawing = {
    draws: 'lop' as const,
    id: figure.id,
    title: figure.title,
    description: figure.description,
    isNarrow,
    bands: figure.bands.map((band) => bandOf(band, options)),
    sides: sidesOf(figure, options),
    notes: (figure.notes ?? []).map((note, index) =>
      drawingNode('chu-thich', `${index + 1}`, note, { width, depth: 0 }),
    ),
  };
  return { ...drawing, text: layersText(drawing) };
}

function bandOf(band: FigureBand, options: DrawingOptions): DrawingBand {
  const width = options.isNarrow ? WIDTH.narrow : WIDTH.wide;
  const shares = options.isNarrow ? band.groups.map(() => 1) : columnsOf(band);
  const columns = options.isNarrow ? 1 : shares.reduce((sum, share) => sum + share, 0);
  const context: Context = { ...options, column: width / columns, layer: band.layer };
  const target = band.target ?? (band.layer === undefined ? undefined : { layer: band.layer });
  return {
    name: blockName('lop', band.id),
    columns,
    title: drawingNode('ten-lop', band.id, numbered(band), {
      width,
      depth: 0,
      layer: band.layer,
      ...linkOf(target, options),
    }),
    groups: band.groups.map((group, index) => groupOf(group, shares[index] ?? 1, 0, context)),
    layer: band.layer,
  };
}

function groupOf(group: FigureGroup, columns: number, outer: number, context: Context): DrawingGroup {
  const { column, layer, isNarrow } = context;
  const width = column * columns;
  const name = blockName('nhom', group.id);
  const { cells = [], groups = [] } = group;
  const link = linkOf(group.target, context);
  const titled = (kind: NodeKind, title: string) =>
    drawingNode(kind, group.id, numbered({ ...group, title }), {
      width,
      depth: outer,
      layer,
      note: group.rule === undefined ? undefined : `(${group.rule})`,
      ...link,
    });
  const isBox = cells.length === 0 && groups.length === 0;
  if (group.title !== undefined && isBox) {
    const rows = [[titled('o', group.title)]];
    return { name, columns, heading: undefined, rows, groups: [], depth: outer };
  }
  const heading =
    group.title === undefined ? undefined : titled(outer === 0 ? 'ten-nhom' : 'ten-nhom-con', group.title);
  const depth = outer + (heading === undefined ? 0 : 1);
  const shares = isNarrow ? groups.map(() => 1) : innerColumns(groups, columns);
  return {
    name,
    columns,
    heading,
    rows: rowsOf(cells, columns, { ...context, depth }),
    groups: groups.map((inner, index) => groupOf(inner, shares[index] ?? 1, depth, context)),
    depth,
  };
}

/** Rows of boxes; the last box of a row takes what is left of it, as in the official figures. */
function rowsOf(
  cells: readonly FigureCell[],
  columns: number,
  context: Context & { depth: number },
): DrawingNode[][] {
  const { column, layer, depth } = context;
  const count = Math.ceil(cells.length / columns);
  return Array.from({ length: count }, (_, row) => {
    const inRow = cells.slice(row * columns, (row + 1) * columns);
    return inRow.map(({ id, text, target }, index) => {
      const span = index === inRow.length - 1 ? columns - index : 1;
      const placed = inRow.length === 1 ? column * columns : column;
      return drawingNode('o', id, text, {
        width: column * span,
        placed,
        depth,
        layer,
        ...linkOf(target, context),
      });
    });
  });
}

/** Pillars along the wide drawing, read from the bottom up; below the bands, two in a row, on a phone. */
function sidesOf({ sides = [] }: LayersFigure, options: DrawingOptions): DrawingNode[] {
  const width = options.isNarrow ? WIDTH.narrow / 2 : sides.length > 2 ? SIDE.length : WIDTH.wide / 2;
  return sides.map(({ id, text, target }) =>
    drawingNode('ben', id, text, { width, depth: 0, ...linkOf(target, options) }),
  );
}

/** Number and title as printed: `5-1 ỨNG DỤNG …`, `a) Hạ tầng …`. */
export function numbered({ number, title }: { number?: string | undefined; title: string }): string {
  if (number === undefined) return title;
  return /^\p{L}$/u.test(number) ? `${number}) ${title}` : `${number} ${title}`;
}

function linkOf(target: FigureTarget | undefined, { hrefOf }: DrawingOptions): { href?: string } {
  return target === undefined ? {} : { href: hrefOf(target) };
}
