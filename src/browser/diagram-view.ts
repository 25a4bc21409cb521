/** Which part of a drawing the dialog shows: pure, in pixels of the stage. */
export type View = { x: number; y: number; scale: number };
export type Size = { width: number; height: number };

const LEAST = 0.2;
const MOST = 6;
const LARGEST_OPENING = 1.5;

/** The whole width of the drawing; a small one in the middle of the stage and little enlarged, a tall one from its top. */
export function openingView(drawing: Size, stage: Size): View {
  const scale = Math.min(LARGEST_OPENING, Math.max(LEAST, stage.width / drawing.width));
  return {
    scale,
    x: (stage.width - drawing.width * scale) / 2,
    y: Math.max(0, (stage.height - drawing.height * scale) / 2),
  };
}

/** Larger or smaller by a factor; the point of the drawing below (x, y) stays there. */
export function zoomed(view: View, factor: number, x: number, y: number): View {
  const scale = Math.min(MOST, Math.max(LEAST, view.scale * factor));
  const change = scale / view.scale;
  return { scale, x: x - (x - view.x) * change, y: y - (y - view.y) * change };
}

export function panned(view: View, dx: number, dy: number): View {
  return { ...view, x: view.x + dx, y: view.y + dy };
}
