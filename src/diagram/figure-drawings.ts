/** Figures of the model as drawings: each wide and for phones. */
import type { Figure, FigureTarget } from '../model/schema/figure.ts';
import type { Drawing } from './drawing.ts';
import { flowDrawing } from './flow.ts';
import { layersDrawing } from './layers.ts';

/** The wide drawing of each figure, then its phone variant; `hrefOf` says where a box leads. */
export function drawingsOf(figures: readonly Figure[], hrefOf: (target: FigureTarget) => string): Drawing[] {
  return figures.flatMap((figure) =>
    [false, true].map((isNarrow) =>
      figure.draws === 'lop'
        ? layersDrawing(figure, { isNarrow, hrefOf })
        : flowDrawing(figure, { isNarrow, hrefOf }),
    ),
  );
}
