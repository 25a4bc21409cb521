/** Layout of a figure of layers: boxes nested and side by side, without overlap. In pixels. */
import { columnsOf, innerColumns } from '../../diagram/columns.ts';
import { numbered } from '../../diagram/layers.ts';
import { wrap } from '../../diagram/wrap.ts';
import type {
  FigureBand,
  FigureCell,
  FigureGroup,
  FigureTarget,
  LayersFigure,
} from '../../model/schema/figure.ts';

/** A box with its corner in the drawing's coordinates, and the boxes in it. */
export type Box = {
  id: string;
  words: string;
  target: FigureTarget | undefined;
  x: number;
  y: number;
  width: number;
  height: number;
  boxes: Box[];
};

const WIDTH = 1200;
const SIDE = 130;
const GAP = 10;
const FONT = 13;
const LINE = 18;
/** Modelling tools draw the icon of an element's type in its corner. */
const SIGN = 24;

type Frame = { x: number; y: number; width: number };

/** Bands from top to bottom, half of the pillars on either side, notes below. */
export function layersLayout(figure: LayersFigure): Box[] {
  const { sides = [], notes = [] } = figure;
  const left = sides.slice(0, Math.ceil(sides.length / 2));
  const right = sides.slice(left.length);
  const x = left.length > 0 ? SIDE + GAP : 0;
  const bands: Box[] = [];
  for (const band of figure.bands) bands.push(bandBox(band, { x, y: below(bands), width: WIDTH }));
  const height = below(bands) - GAP;
  const pillars = [...pillarsOf(left, 0, height), ...pillarsOf(right, x + WIDTH + GAP, height)];
  const boxes = [...bands, ...pillars];
  for (const [index, words] of notes.entries()) {
    const frame = { x, y: below(boxes), width: WIDTH };
    boxes.push(boxAround({ id: `chu-thich-${index + 1}`, words, target: undefined }, frame, []));
  }
  return boxes;
}

/** The first free y below some boxes. */
function below(boxes: readonly Box[]): number {
  return boxes.length === 0 ? 0 : Math.max(...boxes.map(({ y, height }) => y + height)) + GAP;
}

type Said = { id: string; words: string; target: FigureTarget | undefined };

/** Height of the words of a box of that width, with padding. */
export function wordsHeight(words: string, width: number): number {
  return wrap(words, Math.max(width - 2 * GAP - SIGN, 1), FONT).length * LINE + 2 * GAP;
}

function boxAround(said: Said, { x, y, width }: Frame, boxes: Box[]): Box {
  const height = boxes.length === 0 ? wordsHeight(said.words, width) : below(boxes) - y;
  return { ...said, x, y, width, height, boxes };
}

function bandBox(band: FigureBand, frame: Frame): Box {
  const said = {
    id: band.id,
    words: numbered(band),
    target: band.target ?? (band.layer === undefined ? undefined : { layer: band.layer }),
  };
  const inside = within(said, frame);
  return boxAround(said, frame, sideBySide(band.groups, columnsOf(band), inside));
}

/** Space below a title. */
function within({ words }: Said, { x, y, width }: Frame): Frame {
  return { x: x + GAP, y: y + wordsHeight(words, width), width: width - 2 * GAP };
}

/** Groups side by side: width by their share of the columns, height of the highest. */
function sideBySide(groups: readonly FigureGroup[], shares: readonly number[], frame: Frame): Box[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const column = (frame.width + GAP) / total;
  let x = frame.x;
  const placed = groups.map((group, index) => {
    const share = shares[index] ?? 1;
    const own = { x: Math.round(x), y: frame.y, width: Math.floor(share * column) - GAP };
    x += share * column;
    return groupBoxes(group, share, own);
  });
  const bottom = Math.max(...placed.flat().map(({ y, height }) => y + height));
  return placed.flatMap((boxes) =>
    boxes.map((box) => (boxes.length === 1 ? { ...box, height: bottom - box.y } : box)),
  );
}

/** A titled group is one box; without a title, its boxes are in the band itself. */
function groupBoxes(group: FigureGroup, columns: number, frame: Frame): Box[] {
  const { id, title, rule, target, cells = [], groups = [] } = group;
  const inner = (room: Frame): Box[] => {
    const rows = cellRows(cells, columns, room);
    const rest = { ...room, y: rows.length === 0 ? room.y : below(rows) };
    return [...rows, ...(groups.length === 0 ? [] : sideBySide(groups, innerColumns(groups, columns), rest))];
  };
  if (title === undefined) return inner(frame);
  const heading = numbered({ number: group.number, title });
  const said = { id, words: rule === undefined ? heading : `${heading} (${rule})`, target };
  return [boxAround(said, frame, inner(within(said, frame)))];
}

/** Rows of boxes of equal height; the last box of a row takes the remaining width. */
function cellRows(cells: readonly FigureCell[], columns: number, frame: Frame): Box[] {
  const column = (frame.width + GAP) / columns;
  const boxes: Box[] = [];
  for (let start = 0; start < cells.length; start += columns) {
    const inRow = cells.slice(start, start + columns);
    const y = boxes.length === 0 ? frame.y : below(boxes);
    const row = inRow.map(({ id, text, target }, index) => {
      const x = Math.round(frame.x + index * column);
      const end =
        index === inRow.length - 1 ? frame.x + frame.width : Math.floor(frame.x + (index + 1) * column) - GAP;
      return boxAround({ id, words: text, target }, { x, y, width: end - x }, []);
    });
    const height = Math.max(...row.map((box) => box.height));
    boxes.push(...row.map((box) => ({ ...box, height })));
  }
  return boxes;
}

/** Boxes one below the other that share a height, and grow when their words need it. */
function pillarsOf(cells: readonly FigureCell[], x: number, height: number): Box[] {
  const share = Math.floor((height - (cells.length - 1) * GAP) / Math.max(cells.length, 1));
  const boxes: Box[] = [];
  for (const { id, text, target } of cells) {
    const box = boxAround({ id, words: text, target }, { x, y: below(boxes), width: SIDE }, []);
    boxes.push({ ...box, height: Math.max(box.height, share) });
  }
  return boxes;
}
