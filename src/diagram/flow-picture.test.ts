import { describe, expect, test } from 'vitest';
import { hrefOf, SMALL_FLOW, stacked } from './fixture.ts';
import { flowDrawing } from './flow.ts';
import { flowPicture } from './flow-picture.ts';

const drawing = flowDrawing(SMALL_FLOW, { isNarrow: false, hrefOf });
const down = {
  points: [
    { x: 10, y: 50 },
    { x: 10, y: 70 },
    { x: 10, y: 100 },
  ],
  label: { x: 10, y: 75 },
};
const edges = [down, { ...down, label: undefined }, { ...down, label: undefined }];

describe('the picture of a figure of relations', () => {
  const svg = flowPicture(drawing, stacked(drawing), edges);

  test('has a line and a head for each arrow; the head points where the line ends', () => {
    expect(svg.match(/<path d="M10 50/g)).toHaveLength(3);
    expect(svg.match(/<path d="M10 100L5 90L15 90Z"\/>/g)).toHaveLength(3);
  });

  test('says the words of an arrow once, on the ground of the page', () => {
    expect(svg.match(/<g class="nhan">/g)).toHaveLength(1);
    for (const line of ['xử lý', 'thành', 'tri thức']) expect(svg).toContain(`>${line}</tspan>`);
  });

  test('links the boxes that lead somewhere', () => {
    expect([...svg.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual(['/layer/2/']);
  });

  test('is refused when an arrow or a box has no place', () => {
    expect(() => flowPicture(drawing, stacked(drawing), edges.slice(1))).toThrow(
      '2 mũi tên có chỗ, phải là 3',
    );
    expect(() => flowPicture(drawing, new Map(), edges)).toThrow('Khối o_a chưa có chỗ');
  });
});
