/** How drawings look: every measure in pixels, every colour with the light value used where no page gives another. */

/** What a block is: heading of a layer, heading of a group, box of a component. */
export type NodeKind = 'ten-lop' | 'ten-nhom' | 'o';

type KindLook = {
  fontSize: number;
  weight: 400 | 600;
  /** Space between the block that Mermaid places and the shape drawn in it; below 0 the shape is the larger one. */
  inset: { side: number; top: number; bottom: number };
  /** Space between the shape and its text. */
  padding: { side: number; y: number };
};

export const LOOK: Record<NodeKind, KindLook> = {
  'ten-lop': {
    fontSize: 18,
    weight: 600,
    inset: { side: -5, top: 0, bottom: 3 },
    padding: { side: 12, y: 8 },
  },
  'ten-nhom': {
    fontSize: 16,
    weight: 600,
    inset: { side: 5, top: 2, bottom: 4 },
    padding: { side: 2, y: 5 },
  },
  o: { fontSize: 15, weight: 400, inset: { side: 5, top: 5, bottom: 5 }, padding: { side: 8, y: 8 } },
};

/** Width of one column of the wide drawing, and of the only one of the phone's. */
export const COLUMN = { wide: 184, narrow: 336 };

/** Vietnamese capitals carry two marks: lines stand further apart than in English. */
export const LINE_HEIGHT = 1.32;

/** Space between the lowest shape of a band and its frame, between two frames; roundness of all corners. */
export const FRAME = { padding: 10, gap: 10, radius: 3 };

export const LAYER_COLOURS = {
  1: { line: '#2f628f', ground: '#e9f0f8', ink: '#193f62' },
  2: { line: '#1f7a67', ground: '#e4f3ef', ink: '#0f4b3e' },
  3: { line: '#96610a', ground: '#faf0dc', ink: '#5c3b04' },
  4: { line: '#8a4674', ground: '#f7eaf2', ink: '#5e2a4d' },
} as const;

/** The face whose widths `wrap.ts` knows, then faces that are about as wide or narrower. */
export const FONT_FAMILY =
  "'Noto Sans', 'Segoe UI', Roboto, 'Open Sans', 'Helvetica Neue', Arial, sans-serif";

/** Part of the room between the sides that our own measure may fill; the rest is for a reader's wider face. */
const FILL = 0.95;

/** Room for one line of text in a block of that kind and width. */
export function lineWidth(kind: NodeKind, width: number): number {
  const { inset, padding } = LOOK[kind];
  return FILL * (width - 2 * (inset.side + padding.side));
}
