/** From a citation to the anchors that it may mean. Pure; works on anchors alone, so that the browser can do it too. */
import { type AnchorSegment, anchorParts } from './anchor.ts';
import type { CitedPart } from './grammar.ts';

/**
 * The anchors that a citation means, the nearest first: those that have all its parts and end in one of them. What stands in fewer parts that the citation leaves out comes first, then the
 * given order. Empty when there is none.
 */
export function resolveCitation(parts: readonly CitedPart[], anchors: readonly string[]): string[] {
  const named = withoutDivisions(parts);
  if (named.length === 0) return [];
  return anchors
    .flatMap((anchor, order) => {
      const segments = anchorParts(anchor);
      const last = segments.at(-1);
      const fits =
        last !== undefined &&
        named.some((part) => isPart(part, last)) &&
        named.every((part) => segments.some((segment) => isPart(part, segment)));
      return fits ? [{ anchor, order, left: segments.length - named.length }] : [];
    })
    .sort((a, b) => a.left - b.left || a.order - b.order)
    .map(({ anchor }) => anchor);
}

/** Articles are counted through an instrument: their anchors hold no chapter, and a citation needs none. */
function withoutDivisions(parts: readonly CitedPart[]): readonly CitedPart[] {
  return parts.some(({ kind }) => kind === 'dieu')
    ? parts.filter(({ kind }) => !['chuong', 'phan', 'muc', 'tieu-muc'].includes(kind))
    : parts;
}

/** A subpoint is called a point as well: "điểm a1". */
function isPart({ kind, numbers }: CitedPart, segment: AnchorSegment): boolean {
  return (
    (kind === segment.kind || (kind === 'diem' && segment.kind === 'tiet')) &&
    (numbers.length === 0 || numbers.includes(segment.number))
  );
}
