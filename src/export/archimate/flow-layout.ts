/** Layout of a figure of relations: boxes one below the other, arrows beside them. In pixels. */
import type { RelationsFigure } from '../../model/schema/figure.ts';
import { type Box, wordsHeight } from './layers-layout.ts';

/** An arrow with its corners. */
export type Arrow = {
  from: string;
  to: string;
  words: string | undefined;
  bends: { x: number; y: number }[];
};

const BOX = 320;
const STEP = 60;
/** Space between arrows that pass beside the boxes. */
const LANE = 30;

export function flowLayout(figure: RelationsFigure): { boxes: Box[]; arrows: Arrow[] } {
  const boxes: Box[] = [];
  let y = 0;
  for (const { id, text, target } of figure.nodes) {
    const height = wordsHeight(text, BOX);
    boxes.push({ id, words: text, target, x: 0, y, width: BOX, height, boxes: [] });
    y += height + STEP;
  }
  return { boxes, arrows: arrowsOf(figure, boxes) };
}

/** An arrow to the next box is straight; all others pass on the right of the boxes, each in its own lane. */
function arrowsOf({ edges }: RelationsFigure, boxes: readonly Box[]): Arrow[] {
  const places = new Map(boxes.map(({ id }, index) => [id, index]));
  const middle = new Map(boxes.map(({ id, y, height }) => [id, y + Math.floor(height / 2)]));
  let lanes = 0;
  return edges.map(({ from, to, text }) => {
    if (places.get(to) === (places.get(from) ?? 0) + 1) return { from, to, words: text, bends: [] };
    lanes += 1;
    const x = BOX + lanes * LANE;
    return { from, to, words: text, bends: [from, to].map((id) => ({ x, y: middle.get(id) ?? 0 })) };
  });
}
