/** A drawing of relations whose boxes and arrows have places → SVG. */
import type { DrawingEdge, DrawingNode, FlowDrawing } from './drawing.ts';
import { INK, nodeSvg, type Place, round, svgFile, union } from './svg-shapes.ts';
import { blockHeight } from './theme.ts';

export type Point = { x: number; y: number };

/** An arrow as laid out by Mermaid: the points of its line, the middle of its label. */
export type PlacedEdge = { points: Point[]; label: Point | undefined };

/** Length and half width of an arrow's head; room around the drawing. */
const HEAD = { length: 10, half: 5 };
const MARGIN = 4;

/** The picture of a drawing. Refuses a box without a place and arrows that are not all placed. */
export function flowPicture(
  drawing: FlowDrawing,
  places: ReadonlyMap<string, Place>,
  edges: readonly PlacedEdge[],
): string {
  if (edges.length !== drawing.edges.length) {
    throw new Error(
      `Sơ đồ "${drawing.id}": ${edges.length} mũi tên có chỗ, phải là ${drawing.edges.length}.`,
    );
  }
  const boxes = drawing.nodes.map((node) => {
    const shape = places.get(node.name);
    if (!shape) throw new Error(`Khối ${node.name} chưa có chỗ trên hình.`);
    return { node, shape };
  });
  const labels = drawing.edges.flatMap((edge, index) => {
    const middle = edges[index]?.label;
    return edge.lines.length === 0 || middle === undefined ? [] : [labelOf(edge, index, middle)];
  });
  const points = edges.flatMap((edge) => edge.points.map((point) => ({ ...point, width: 0, height: 0 })));
  const all = union([...[...boxes, ...labels].map(({ shape }) => shape), ...points]);
  const box = {
    x: all.x - MARGIN,
    y: all.y - MARGIN,
    width: all.width + 2 * MARGIN,
    height: all.height + 2 * MARGIN,
  };
  return svgFile(drawing, box, [
    `<g class="mui-ten" fill="none" stroke="${INK}" stroke-width="1.5">`,
    ...edges.map(
      (edge, index) =>
        `<path d="${lineOf(edge.points)}"${drawing.edges[index]?.isRead ? ' stroke-dasharray="6 4"' : ''}/>`,
    ),
    '</g>',
    `<g class="dau-mui-ten" fill="${INK}">`,
    ...edges.map((edge) => headOf(edge.points)),
    '</g>',
    ...labels.map(({ node, shape }) => nodeSvg(node, shape)),
    ...boxes.map(({ node, shape }) => nodeSvg(node, shape)),
  ]);
}

function labelOf(
  { lines, width }: DrawingEdge,
  index: number,
  { x, y }: Point,
): { node: DrawingNode; shape: Place } {
  const height = blockHeight('nhan', lines.length);
  const node: DrawingNode = {
    name: `nhan_${index + 1}`,
    kind: 'nhan',
    lines,
    light: 0,
    width,
    placed: width,
    depth: 0,
  };
  return { node, shape: { x: x - width / 2, y: y - height / 2, width, height } };
}

/** A line through the points with its corners rounded; it stops where the head begins. */
function lineOf(points: readonly Point[]): string {
  const path = points.slice(0, -1).concat(headBase(points));
  const [first, ...rest] = path;
  if (!first) return '';
  const steps = rest.map((point, index) => {
    const next = rest[index + 1];
    if (!next) return `L${at(point)}`;
    return `Q${at(point)} ${at(middle(point, next))}`;
  });
  const [second] = rest;
  const start = second && rest.length > 1 ? `L${at(middle(first, second))}` : '';
  return `M${at(first)}${start}${steps.join('')}`;
}

function headOf(points: readonly Point[]): string {
  const end = points.at(-1) ?? { x: 0, y: 0 };
  const base = headBase(points);
  const [dx, dy] = [(end.x - base.x) / HEAD.length, (end.y - base.y) / HEAD.length];
  const corner = (side: number) =>
    at({ x: base.x - side * dy * HEAD.half, y: base.y + side * dx * HEAD.half });
  return `<path d="M${at(end)}L${corner(1)}L${corner(-1)}Z"/>`;
}

/** Where the head of an arrow meets its line. */
function headBase(points: readonly Point[]): Point {
  const [before, end] = [points.at(-2), points.at(-1)];
  if (!before || !end) throw new Error('Mũi tên phải có ít nhất hai điểm.');
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  return {
    x: end.x - ((end.x - before.x) / length) * HEAD.length,
    y: end.y - ((end.y - before.y) / length) * HEAD.length,
  };
}

function middle(a: Point, b: Point): Point {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function at({ x, y }: Point): string {
  return `${round(x)} ${round(y)}`;
}
