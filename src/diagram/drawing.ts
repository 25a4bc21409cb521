/** A figure ready for the renderer: what each of its blocks says, broken into lines, and the Mermaid text that places them. */
import type { LayerNumber } from '../model/schema/structure.ts';
import type { NodeKind } from './theme.ts';

/** A block that Mermaid places and we draw. */
export type DrawingNode = {
  /** Name of the block in the Mermaid text. */
  name: string;
  kind: NodeKind;
  lines: string[];
  /** How many of the last lines are set lightly: the rule in brackets. */
  light: number;
  /** Width in pixels, the space around the shape included. */
  width: number;
  /** Width of the block that Mermaid places; the shape may reach over the empty columns beside it. */
  placed: number;
  /** Number of panels around it. */
  depth: number;
  layer?: LayerNumber;
  href?: string;
};

/** Rows of boxes below a heading, then groups side by side; a titled group has a panel around it. */
export type DrawingGroup = {
  name: string;
  columns: number;
  heading: DrawingNode | undefined;
  rows: DrawingNode[][];
  groups: DrawingGroup[];
  depth: number;
};

/** A title across the drawing with groups below it. */
export type DrawingBand = {
  name: string;
  columns: number;
  title: DrawingNode;
  groups: DrawingGroup[];
  layer: LayerNumber | undefined;
};

type Common = { id: string; title: string; description: string; isNarrow: boolean; text: string };

/** Bands from top to bottom, blocks along the sides of all of them, notes below. */
export type LayersDrawing = Common & {
  draws: 'lop';
  bands: DrawingBand[];
  sides: DrawingNode[];
  notes: DrawingNode[];
};

/** An arrow; its label is broken into lines and has a width in pixels. One that is our reading is dashed. */
export type DrawingEdge = { from: string; to: string; lines: string[]; width: number; isRead: boolean };

/** Boxes and arrows between them. */
export type FlowDrawing = Common & { draws: 'quan-he'; nodes: DrawingNode[]; edges: DrawingEdge[] };

export type Drawing = LayersDrawing | FlowDrawing;

/** Id of the phone variant of a drawing. */
export function narrowId(id: string): string {
  return `${id}-hep`;
}

/** All blocks of a drawing, in reading order. */
export function nodesOf(drawing: Drawing): DrawingNode[] {
  if (drawing.draws === 'quan-he') return drawing.nodes;
  const bands = drawing.bands.flatMap((band) => [band.title, ...band.groups.flatMap(nodesOfGroup)]);
  return [...bands, ...drawing.sides, ...drawing.notes];
}

/** The blocks of a group and of the groups in it. */
export function nodesOfGroup(group: DrawingGroup): DrawingNode[] {
  const heading = group.heading === undefined ? [] : [group.heading];
  return [...heading, ...group.rows.flat(), ...group.groups.flatMap(nodesOfGroup)];
}
