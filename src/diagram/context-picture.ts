/**
 * The context of a component as a picture. Its layout is always the same – what points at the component to the left of
 * it, what it points at to the right, on a phone one below the other – so it is computed here and needs no browser.
 */
import type { Context, ContextBox, ContextGroup } from './context.ts';
import type { DrawingNode } from './drawing.ts';
import { drawingNode } from './node.ts';
import { INK, MUTED, nodeSvg, type Place, rectSvg, round, svgFile, union } from './svg-shapes.ts';
import { blockHeight, NODE_STYLES, type NodeKind } from './theme.ts';

const SIZE = {
  wide: { group: 300, centre: 260, gap: 80 },
  narrow: { group: 300, centre: 336, gap: 36 },
} as const;
const PANEL_GAP = 16;

/** Boxes of one group; of a larger group the picture says how many more the list beside it has. */
export const MOST_BOXES = 20;

const HEAD = 9;

type Shape = { node: DrawingNode; shape: Place };
type Panel = { group: ContextGroup; frame: Place; shapes: Shape[] };

/** The picture, wide or for a phone. */
export function contextPicture(context: Context, isNarrow: boolean): string {
  const { id, title, description } = context;
  const layout = isNarrow ? narrowLayout(context) : wideLayout(context);
  const boxes = [...layout.panels.map(({ frame }) => frame), ...layout.centre.map(({ shape }) => shape)];
  const box = union(boxes);
  const all = isNarrow ? { ...box, x: 0, width: SIZE.narrow.centre } : box;
  return svgFile(
    { draws: 'quan-he', id, title, description, isNarrow, text: '', nodes: [], edges: [] },
    all,
    [
      ...layout.panels.map(panelSvg),
      ...layout.arrows,
      ...layout.centre.map(({ node, shape }) => nodeSvg(node, shape)),
    ],
  );
}

type Layout = { panels: Panel[]; centre: Shape[]; arrows: string[] };

function wideLayout({ centre, providers, groups }: Context): Layout {
  const { group: width, centre: middle, gap } = SIZE.wide;
  const sides = [false, true].map((isOutgoing) => groups.filter((group) => group.isOutgoing === isOutgoing));
  const columns = sides.map((side, index) => {
    const panels: Panel[] = [];
    for (const group of side) {
      const above = panels.at(-1)?.frame;
      const top = above === undefined ? 0 : above.y + above.height + PANEL_GAP;
      panels.push(panelOf(group, index === 0 ? 0 : leftOf(sides) + middle + gap, top, width));
    }
    return panels;
  });
  const stack = stackOf(centre, providers, leftOf(sides), middle);
  const heights = [...columns.map(heightOf), stack.height];
  const tallest = Math.max(...heights);
  const [placed, shapes] = [
    columns.map((panels, index) =>
      panels.map((panel) => moved(panel, (tallest - (heights[index] ?? 0)) / 2)),
    ),
    stack.shapes.map(({ node, shape }) => ({
      node,
      shape: { ...shape, y: shape.y + (tallest - stack.height) / 2 },
    })),
  ];
  const target = shapes.at(-1)?.shape ?? { x: 0, y: 0, width: 0, height: 0 };
  const arrows = placed.flatMap((panels, side) =>
    panels.map((panel, index) => {
      const y = target.y + (target.height * (index + 1)) / (panels.length + 1);
      const at = panel.frame.y + panel.frame.height / 2;
      return side === 0
        ? arrowSvg(panel.frame.x + panel.frame.width, at, target.x, y, panel.group.isUse)
        : arrowSvg(target.x + target.width, y, panel.frame.x, at, panel.group.isUse);
    }),
  );
  return { panels: placed.flat(), centre: shapes, arrows: [...linesBetween(shapes), ...arrows] };
}

/** Left edge of the component: there is no empty column for what does not exist. */
function leftOf(sides: ContextGroup[][]): number {
  return sides[0]?.length === 0 ? 0 : SIZE.wide.group + SIZE.wide.gap;
}

/** The component on top; groups below it are connected by a line along the left edge. */
function narrowLayout({ centre, providers, groups }: Context): Layout {
  const { group: width, centre: full, gap } = SIZE.narrow;
  const stack = stackOf(centre, providers, 0, full);
  const panels: Panel[] = [];
  let top = stack.height + PANEL_GAP;
  for (const group of groups) {
    const panel = panelOf(group, gap, top, width);
    panels.push(panel);
    top += panel.frame.height + PANEL_GAP;
  }
  const arrows = panels.map(({ group, frame }) => {
    const y = frame.y + frame.height / 2;
    const rail = group.isOutgoing ? (2 * gap) / 3 : gap / 3;
    const line = `M${rail} ${round(stack.height + (group.isOutgoing ? 0 : HEAD))}V${round(y)}H${group.isOutgoing ? gap - HEAD : gap}`;
    const head = group.isOutgoing
      ? `M${gap} ${round(y)}l-${HEAD} -5v10Z`
      : `M${rail} ${round(stack.height)}l-5 ${HEAD}h10Z`;
    return lineSvg(line, group.isUse) + headSvg(head);
  });
  return { panels, centre: stack.shapes, arrows: [...linesBetween(stack.shapes), ...arrows] };
}

/** Providers above the component, the component last. */
function stackOf(
  centre: ContextBox,
  providers: ContextBox[],
  x: number,
  width: number,
): { shapes: Shape[]; height: number } {
  const shapes: Shape[] = [];
  let y = 0;
  for (const { box, kind } of [
    ...providers.map((box) => ({ box, kind: 'ben' as const })),
    { box: centre, kind: 'o' as const },
  ]) {
    const node = boxNode(box, kind, width);
    const height = innerHeight(node);
    shapes.push({ node, shape: { x, y, width, height } });
    y += height + PANEL_GAP;
  }
  return { shapes, height: y - PANEL_GAP };
}

function panelOf(group: ContextGroup, x: number, y: number, width: number): Panel {
  const title = drawingNode('ten-nhom', group.kind, group.title, { width });
  const shapes: Shape[] = [];
  let top = y + NODE_STYLES['ten-nhom'].inset.top;
  for (const node of [title, ...drawnBoxes(group).map((box) => boxNode(box, 'o', width))]) {
    const { inset } = NODE_STYLES[node.kind];
    const height = innerHeight(node);
    shapes.push({ node, shape: { x: x + 8, y: top, width: width - 16, height } });
    top += height + inset.bottom + 4;
  }
  return { group, shapes, frame: { x, y, width, height: top - y } };
}

function drawnBoxes({ kind, boxes }: ContextGroup): ContextBox[] {
  if (boxes.length <= MOST_BOXES) return boxes;
  const drawn = boxes.slice(0, MOST_BOXES - 1);
  const text = `và ${boxes.length - drawn.length} thành phần khác`;
  const rest = { id: `${kind}-khac`, text, href: undefined, layer: undefined, isRead: false };
  return [...drawn, rest];
}

/** Height of a block's shape, without the space around it. */
function innerHeight({ kind, lines }: DrawingNode): number {
  const { inset } = NODE_STYLES[kind];
  return blockHeight(kind, lines.length) - inset.top - inset.bottom;
}

function boxNode({ id, text, href, layer, isRead }: ContextBox, kind: NodeKind, width: number): DrawingNode {
  const note = isRead ? '(cách hiểu của ban biên tập)' : undefined;
  return drawingNode(kind, id, text, { width, layer, note, href });
}

function moved({ group, frame, shapes }: Panel, down: number): Panel {
  return {
    group,
    frame: { ...frame, y: frame.y + down },
    shapes: shapes.map(({ node, shape }) => ({ node, shape: { ...shape, y: shape.y + down } })),
  };
}

function heightOf(panels: Panel[]): number {
  const last = panels.at(-1)?.frame;
  return last === undefined ? 0 : last.y + last.height;
}

function panelSvg({ frame, shapes }: Panel): string {
  return [
    rectSvg(frame, `fill="none" stroke="${MUTED}"`),
    ...shapes.map(({ node, shape }) => nodeSvg(node, shape)),
  ].join('\n');
}

/** Short lines from who provides to what is provided. */
function linesBetween(shapes: Shape[]): string[] {
  return shapes.slice(0, -1).map(({ shape }) => {
    const x = shape.x + shape.width / 2;
    return lineSvg(`M${round(x)} ${round(shape.y + shape.height)}v${PANEL_GAP}`, true);
  });
}

function arrowSvg(x1: number, y1: number, x2: number, y2: number, isUse: boolean): string {
  const half = round((x1 + x2) / 2);
  const line = `M${round(x1)} ${round(y1)}C${half} ${round(y1)} ${half} ${round(y2)} ${round(x2 - HEAD)} ${round(y2)}`;
  return lineSvg(line, isUse) + headSvg(`M${round(x2)} ${round(y2)}l-${HEAD} -5v10Z`);
}

function lineSvg(path: string, isUse: boolean): string {
  return `<path d="${path}" fill="none" stroke="${INK}" stroke-width="1.5"${isUse ? '' : ' stroke-dasharray="6 4"'}/>`;
}

function headSvg(path: string): string {
  return `<path d="${path}" fill="${INK}"/>`;
}
