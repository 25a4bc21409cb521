/** Which part of a drawing the dialog shows: pure, in pixels of the stage. */
export type View = { x: number; y: number; scale: number };
export type Size = { width: number; height: number };

const LEAST = 0.2;
const MOST = 6;
const LARGEST_OPENING = 1.5;

/** Words of a drawing are set in 12 pixels or more at this scale. */
const LEGIBLE = 1;

/** The drawing in legible size with one of its points, given in parts of its width and height, in the middle of the stage. */
export function legibleView(drawing: Size, stage: Size, at: { x: number; y: number }): View {
  const { scale } = openingView(drawing, stage);
  if (scale >= LEGIBLE) return openingView(drawing, stage);
  const place = (room: number, length: number, part: number): number =>
    length <= room ? (room - length) / 2 : Math.min(0, Math.max(room - length, room / 2 - length * part));
  return {
    scale: LEGIBLE,
    x: place(stage.width, drawing.width * LEGIBLE, at.x),
    y: place(stage.height, drawing.height * LEGIBLE, at.y),
  };
}

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
