/** Measures (in pixels) and colours of drawings; each colour has the light value as its fallback. */

/** What a block is: title of a band, heading of a group, of a group in a group, box, side pillar, note, label of an arrow. */
export type NodeKind = 'ten-lop' | 'ten-nhom' | 'ten-nhom-con' | 'o' | 'ben' | 'chu-thich' | 'nhan';

type NodeStyle = {
  fontSize: number;
  weight: 400 | 600;
  /** Space between the block that Mermaid places and the shape drawn in it; below 0 the shape is the larger one. */
  inset: { side: number; top: number; bottom: number };
  /** Space between the shape and its text. */
  padding: { side: number; y: number };
};

export const NODE_STYLES: Record<NodeKind, NodeStyle> = {
  'ten-lop': {
    fontSize: 17,
    weight: 600,
    inset: { side: -3, top: 0, bottom: 4 },
    padding: { side: 12, y: 8 },
  },
  'ten-nhom': {
    fontSize: 15,
    weight: 600,
    inset: { side: 4, top: 4, bottom: 0 },
    padding: { side: 6, y: 7 },
  },
  'ten-nhom-con': {
    fontSize: 14,
    weight: 600,
    inset: { side: 4, top: 4, bottom: 0 },
    padding: { side: 4, y: 5 },
  },
  o: { fontSize: 15, weight: 400, inset: { side: 5, top: 4, bottom: 4 }, padding: { side: 7, y: 7 } },
  ben: { fontSize: 15, weight: 600, inset: { side: 5, top: 4, bottom: 4 }, padding: { side: 7, y: 8 } },
  'chu-thich': {
    fontSize: 14,
    weight: 400,
    inset: { side: 0, top: 2, bottom: 2 },
    padding: { side: 6, y: 3 },
  },
  nhan: { fontSize: 13, weight: 400, inset: { side: 0, top: 0, bottom: 0 }, padding: { side: 5, y: 3 } },
};

/** Width that all columns of a drawing share: divisible by every number of columns up to six. */
export const WIDTH = { wide: 1020, narrow: 336 } as const;

/** Width of a box in a drawing of relations. */
export const BOX_WIDTH = 150;

/** Width of the room for the label of an arrow. */
export const LABEL_WIDTH = 84;

/** Pillars along the sides with turned words: thickness, room for a line where many share a side, space between. */
export const SIDE = { thickness: 52, length: 220, gap: 8 } as const;

/** The frame around a titled group: padding at its sides and below its content, margin below it. */
export const PANEL = { step: 5, bottom: 3, gap: 3 } as const;

/** Vietnamese capitals carry two marks, so lines need more height than in English. */
export const LINE_HEIGHT = 1.32;

/** Space between the lowest shape of a band and its frame, between two frames; roundness of all corners. */
export const FRAME = { padding: 6, gap: 10, radius: 3 } as const;

export const LAYER_COLOURS = {
  1: { line: '#2f628f', ground: '#e9f0f8', ink: '#193f62' },
  2: { line: '#1f7a67', ground: '#e4f3ef', ink: '#0f4b3e' },
  3: { line: '#96610a', ground: '#faf0dc', ink: '#5c3b04' },
  4: { line: '#8a4674', ground: '#f7eaf2', ink: '#5e2a4d' },
} as const;

/** For what belongs to no layer. */
export const PLAIN_COLOURS = { line: '#6b7684', ground: '#f4f6f8', ink: '#3d4550' } as const;

/** The face whose widths `wrap.ts` knows, then faces that are about as wide or narrower. */
export const FONT_FAMILY =
  "'Noto Sans', 'Segoe UI', Roboto, 'Open Sans', 'Helvetica Neue', Arial, sans-serif";

/** Part of the room between the sides that our own measure may fill; the rest is for a reader's wider face. */
export const FILL = { 400: 0.92, 600: 0.85 } as const;

/** Room for one line of text in a block of that kind and width; `depth` is the number of panels around it. */
export function lineWidth(kind: NodeKind, width: number, depth = 0): number {
  const { weight, inset, padding } = NODE_STYLES[kind];
  return FILL[weight] * (width - 2 * (inset.side + padding.side + depth * PANEL.step));
}

/** Height that Mermaid reserves for a block with this number of lines. */
export function blockHeight(kind: NodeKind, lines: number): number {
  const { fontSize, inset, padding } = NODE_STYLES[kind];
  return inset.top + inset.bottom + 2 * padding.y + lines * fontSize * LINE_HEIGHT;
}
