/** A drawing of layers whose blocks have places → SVG. */
import type { DrawingBand, DrawingGroup, DrawingNode, LayersDrawing } from './drawing.ts';
import { coloursOf, nodeSvg, type Place, rectSvg, svgFile, union } from './svg-shapes.ts';
import { FRAME, NODE_STYLES, PANEL, SIDE } from './theme.ts';

type Places = ReadonlyMap<string, Place>;
type Layout = { places: Places; isNarrow: boolean };
/** Where a point across the drawing moves to. */
type Shift = (x: number) => number;
type Shape = { node: DrawingNode; shape: Place };

/** Shapes and panels of a group, and the height at which the next thing below may start. */
type PlacedGroup = { shapes: Shape[]; panel: Place | undefined; inner: PlacedGroup[]; bottom: number };
type PlacedBand = { band: DrawingBand; frame: Place; title: Shape; groups: PlacedGroup[] };

/** The picture of a drawing. Refuses a drawing with a block that has no place. */
export function layersPicture(drawing: LayersDrawing, places: Places): string {
  const bands: PlacedBand[] = [];
  let top = 0;
  for (const band of drawing.bands) {
    const placed = placeBand(band, { places, isNarrow: drawing.isNarrow }, top);
    bands.push(placed);
    top = placed.frame.y + placed.frame.height + FRAME.gap;
  }
  const frames = union(bands.map(({ frame }) => frame));
  const sides = drawing.isNarrow
    ? shapesAt(drawing.sides, places, top)
    : drawing.sides.map((node, index) => ({ node, shape: sideShape(index, drawing.sides.length, frames) }));
  const notesTop = Math.max(top, ...sides.map(({ shape }) => shape.y + shape.height + FRAME.gap));
  const notes = shapesAt(drawing.notes, places, notesTop);
  const box = union([frames, ...sides.map(({ shape }) => shape), ...notes.map(({ shape }) => shape)]);
  return svgFile(drawing, box, [
    ...bands.map(bandSvg),
    ...sides.map(({ node, shape }) => nodeSvg(node, shape, !drawing.isNarrow)),
    ...notes.map(({ node, shape }) => nodeSvg(node, shape)),
  ]);
}

/** Mermaid gives bands and groups more height than they need; each moves up to the one above it. */
function placeBand(band: DrawingBand, layout: Layout, top: number): PlacedBand {
  const { places } = layout;
  const [title] = shapesAt([band.title], places, top);
  if (!title) throw new Error(`Dải ${band.name} chưa có tên.`);
  const under = top + placeOf(band.title, places).height;
  const groups = placeGroups(band.groups, layout, under, (x) => x);
  const bottom = Math.max(...groups.map((group) => group.bottom));
  const { x, width } = title.shape;
  return {
    band,
    title,
    groups,
    frame: { x, y: top, width, height: bottom + FRAME.padding - top },
  };
}

/** Groups side by side, their panels equally high; one below the other on a phone. */
function placeGroups(
  groups: readonly DrawingGroup[],
  layout: Layout,
  top: number,
  shift: Shift,
): PlacedGroup[] {
  const placed: PlacedGroup[] = [];
  for (const group of groups) {
    const start = layout.isNarrow ? (placed.at(-1)?.bottom ?? top) : top;
    placed.push(placeGroup(group, layout, start, shift));
  }
  if (layout.isNarrow) return placed;
  const bottom = Math.max(top, ...placed.map((group) => group.bottom));
  return placed.map((group) => stretch(group, bottom));
}

/** Shrinks the content of a panel a little, so that its outer boxes do not touch the panel's edges. */
function placeGroup(group: DrawingGroup, layout: Layout, top: number, outer: Shift): PlacedGroup {
  const { heading } = group;
  const { places } = layout;
  const own = [...(heading === undefined ? [] : [heading]), ...group.rows.flat()];
  const left = heading === undefined ? 0 : placeOf(heading, places).x;
  const scale = heading === undefined ? 1 : 1 - (2 * PANEL.step) / heading.width;
  const inside: Shift = (x) => outer(heading === undefined ? x : left + PANEL.step + (x - left) * scale);
  const shapes = shapesAt(own, places, top, (node) => (node === heading ? outer : inside));
  const lowest = own.map((node) => placeOf(node, places)).map(({ y, height }) => y + height);
  const ownBottom = own.length === 0 ? top : top + Math.max(...lowest) - highest(own, places);
  const inner = placeGroups(group.groups, layout, ownBottom, inside);
  const innerBottom = Math.max(ownBottom, ...inner.map(({ bottom }) => bottom));
  if (heading === undefined) return { shapes, panel: undefined, inner, bottom: innerBottom };
  const { x, y, width } = shapes[0]?.shape ?? { x: 0, y: 0, width: 0 };
  const panel = { x, y, width, height: innerBottom + PANEL.bottom - y };
  return {
    shapes,
    panel,
    inner,
    bottom: innerBottom + PANEL.bottom + PANEL.gap,
  };
}

/** Panels side by side end at the same height. */
function stretch(group: PlacedGroup, bottom: number): PlacedGroup {
  const more = bottom - group.bottom;
  if (group.panel === undefined || more === 0) return group;
  return {
    ...group,
    panel: { ...group.panel, height: group.panel.height + more },
    inner: group.inner.map((child) => stretch(child, child.bottom + more)),
    bottom,
  };
}

/** Blocks moved so that the highest begins at `top`; `shiftOf` says how those across the drawing move. */
function shapesAt(
  nodes: readonly DrawingNode[],
  places: Places,
  top: number,
  shiftOf: (node: DrawingNode) => Shift = () => (x) => x,
): Shape[] {
  if (nodes.length === 0) return [];
  const down = top - highest(nodes, places);
  return nodes.map((node) => {
    const { x, y, height } = placeOf(node, places);
    const { inset } = NODE_STYLES[node.kind];
    const [left, right] = [x, x + node.width].map(shiftOf(node)) as [number, number];
    return {
      node,
      shape: {
        x: left + inset.side,
        y: y + down + inset.top,
        width: right - left - 2 * inset.side,
        height: height - inset.top - inset.bottom,
      },
    };
  });
}

function highest(nodes: readonly DrawingNode[], places: Places): number {
  return Math.min(...nodes.map((node) => placeOf(node, places).y));
}

function placeOf(node: DrawingNode, places: Places): Place {
  const place = places.get(node.name);
  if (!place) throw new Error(`Khối ${node.name} chưa có chỗ trên hình.`);
  return place;
}

/** The first half is placed to the left of the bands, the rest to the right; each column is as high as all bands together. */
function sideShape(index: number, count: number, frames: Place): Place {
  const left = Math.ceil(count / 2);
  const isLeft = index < left;
  const [at, of] = isLeft ? [index, left] : [index - left, count - left];
  const height = (frames.height - (of - 1) * SIDE.gap) / of;
  return {
    x: isLeft ? frames.x - SIDE.gap - SIDE.thickness : frames.x + frames.width + SIDE.gap,
    y: frames.y + at * (height + SIDE.gap),
    width: SIDE.thickness,
    height,
  };
}

function bandSvg({ band, frame, title, groups }: PlacedBand): string {
  const { line, ground } = coloursOf(band.layer);
  return [
    `<g class="lop${band.layer === undefined ? '' : ` lop-${band.layer}`}">`,
    rectSvg(frame, `fill="${ground}" stroke="${line}"`),
    nodeSvg(title.node, title.shape),
    ...groups.flatMap((group) => groupSvg(group, line)),
    '</g>',
  ].join('\n');
}

function groupSvg({ shapes, panel, inner }: PlacedGroup, line: string): string[] {
  return [
    ...(panel === undefined ? [] : [rectSvg(panel, `fill="none" stroke="${line}"`)]),
    ...shapes.map(({ node, shape }) => nodeSvg(node, shape)),
    ...inner.flatMap((child) => groupSvg(child, line)),
  ];
}
