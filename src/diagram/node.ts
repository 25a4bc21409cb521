import type { LayerNumber } from '../model/schema/structure.ts';
import { withMarks } from '../text/drawn-slips.ts';
import type { DrawingNode } from './drawing.ts';
import { blockName } from './mermaid.ts';
import { lineWidth, NODE_STYLES, type NodeKind } from './theme.ts';
import { wrap } from './wrap.ts';

/** Where a block stands and what is known of it besides its words. */
export type NodeSetting = {
  width: number;
  depth?: number;
  placed?: number;
  layer?: LayerNumber | undefined;
  /** A note in light type below the words. */
  note?: string | undefined;
  href?: string | undefined;
};

/** A block of a drawing, its words broken into lines that fit its width. */
export function drawingNode(kind: NodeKind, id: string, text: string, setting: NodeSetting): DrawingNode {
  const { width, depth = 0, placed = width, layer, note, href } = setting;
  const broken = (words: string) => wrap(words, lineWidth(kind, width, depth), NODE_STYLES[kind].fontSize);
  const light = note === undefined ? [] : broken(note);
  return {
    name: blockName(kind, id),
    kind,
    lines: [...broken(withMarks(text)), ...light],
    light: light.length,
    width,
    placed,
    depth,
    ...(layer !== undefined && { layer }),
    ...(href !== undefined && { href }),
  };
}
