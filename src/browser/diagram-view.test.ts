import { describe, expect, it } from 'vitest';
import { legibleView, openingView, panned, zoomed } from './diagram-view.ts';

const view = { x: 10, y: 20, scale: 1 };

describe('the part of a drawing that the dialog shows', () => {
  it('is at first the whole width, in the middle of the stage', () => {
    expect(openingView({ width: 1000, height: 400 }, { width: 500, height: 300 })).toEqual({
      scale: 0.5,
      x: 0,
      y: 50,
    });
  });

  it('is at first the top of a drawing that is taller than the stage', () => {
    const tall = openingView({ width: 1000, height: 4000 }, { width: 500, height: 300 });
    expect(tall).toEqual({ scale: 0.5, x: 0, y: 0 });
  });

  it('is legible around a point where the whole would be too small', () => {
    const stage = { width: 400, height: 600 };
    const drawing = { width: 1000, height: 2000 };
    expect(legibleView(drawing, stage, { x: 0.5, y: 0.5 })).toEqual({ scale: 1, x: -300, y: -700 });
    expect(legibleView(drawing, stage, { x: 0, y: 1 })).toEqual({ scale: 1, x: 0, y: -1400 });
    expect(legibleView({ width: 300, height: 200 }, stage, { x: 1, y: 1 })).toEqual(
      openingView({ width: 300, height: 200 }, stage),
    );
  });

  it('does not blow a small drawing up to the whole stage', () => {
    expect(openingView({ width: 100, height: 100 }, { width: 1000, height: 1000 }).scale).toBe(1.5);
  });

  it('keeps the point below the pointer when it grows', () => {
    const { x, y, scale } = zoomed(view, 2, 110, 70);
    expect([(110 - x) / scale, (70 - y) / scale]).toEqual([100, 50]);
  });

  it('grows and shrinks only so far, and then stays where it is', () => {
    const large = zoomed(view, 1000, 0, 0);
    expect(large.scale).toBe(6);
    expect(zoomed(large, 2, 300, 300)).toEqual(large);
    expect(zoomed(view, 0.001, 0, 0).scale).toBe(0.2);
  });

  it('moves by what the finger moves', () => {
    expect(panned(view, 5, -5)).toEqual({ x: 15, y: 15, scale: 1 });
  });
});
