/** A figure of relations as a drawing: from left to right, for phones from top to bottom. */
import type { RelationsFigure } from '../model/schema/figure.ts';
import { OUR_READING } from '../text/site-words.ts';
import type { DrawingNode, FlowDrawing } from './drawing.ts';
import type { DrawingOptions } from './layers.ts';
import { blockName, flowText } from './mermaid.ts';
import { BOX_WIDTH, FILL, LABEL_WIDTH, lineWidth, NODE_STYLES } from './theme.ts';
import { textWidth, wrap } from './wrap.ts';

/** Room that Mermaid leaves between the label and the edge of a flowchart's box. */
const RIM = 16;

export function flowDrawing(figure: RelationsFigure, { isNarrow, hrefOf }: DrawingOptions): FlowDrawing {
  const drawing = {
    draws: 'quan-he' as const,
    id: figure.id,
    title: figure.title,
    description: figure.description,
    isNarrow,
    nodes: figure.nodes.map(
      ({ id, text, layer, target }): DrawingNode => ({
        name: blockName('o', id),
        kind: 'o',
        lines: wrap(text, lineWidth('o', BOX_WIDTH), NODE_STYLES.o.fontSize),
        light: 0,
        width: BOX_WIDTH,
        placed: BOX_WIDTH - 2 * RIM,
        depth: 0,
        ...(layer !== undefined && { layer }),
        ...(target !== undefined && { href: hrefOf(target) }),
      }),
    ),
    edges: figure.edges.map(({ from, to, text, isRead = false }) => {
      const words = isRead ? OUR_READING : text;
      const lines =
        words === undefined ? [] : wrap(words, lineWidth('nhan', LABEL_WIDTH), NODE_STYLES.nhan.fontSize);
      const widest = Math.max(0, ...lines.map((line) => textWidth(line, NODE_STYLES.nhan.fontSize)));
      return {
        from: blockName('o', from),
        to: blockName('o', to),
        lines,
        isRead,
        width: Math.min(
          LABEL_WIDTH,
          Math.ceil(widest / FILL[NODE_STYLES.nhan.weight]) + 2 * NODE_STYLES.nhan.padding.side,
        ),
      };
    }),
  };
  return { ...drawing, text: flowText(drawing) };
}
