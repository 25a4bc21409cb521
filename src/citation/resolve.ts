/** From a citation to the anchors that it may mean. Pure; works on anchors alone, so that the browser can do it too. */
import { type AnchorSegment, anchorParts } from './anchor.ts';
import type { CitedPart } from './grammar.ts';

/**
 * The anchors that a citation means, the nearest first: those that have all its parts and end in one of them.
 * What stands in fewer parts that the citation leaves out comes first, then the given order. Chapters and parts around an
 * article are read past, those inside one are not. Empty when there is none.
 */
export function resolveCitation(parts: readonly CitedPart[], anchors: readonly string[]): string[] {
  const hasArticle = parts.some(({ kind }) => kind === 'dieu');
  const outside = hasArticle ? withoutDivisions(parts) : parts;
  const inside = outside.length < parts.length ? fitting(parts, anchors) : [];
  return inside.length > 0 ? inside : fitting(outside, anchors);
}

function fitting(named: readonly CitedPart[], anchors: readonly string[]): string[] {
  if (named.length === 0) return [];
  const hasArticle = named.some(({ kind }) => kind === 'dieu');
  return anchors
    .flatMap((anchor, order) => {
      const segments = segmentsOf(anchor);
      const last = segments.at(-1);
      const fits =
        last !== undefined &&
        named.some((part) => isPart(part, last, hasArticle)) &&
        named.every((part) => segments.some((segment) => isPart(part, segment, hasArticle)));
      return fits ? [{ anchor, order, left: segments.length - named.length }] : [];
    })
    .sort((a, b) => a.left - b.left || a.order - b.order)
    .map(({ anchor }) => anchor);
}

/** Cache: every citation is compared with the same anchors. */
const known = new Map<string, readonly AnchorSegment[]>();

function segmentsOf(anchor: string): readonly AnchorSegment[] {
  const segments = known.get(anchor) ?? anchorParts(anchor);
  known.set(anchor, segments);
  return segments;
}

/** Articles are counted through an instrument: their anchors hold no chapter, and a citation needs none. */
function withoutDivisions(parts: readonly CitedPart[]): readonly CitedPart[] {
  return parts.filter(({ kind }) => !['chuong', 'phan', 'muc', 'tieu-muc'].includes(kind));
}

/** A subpoint is called a point as well ("điểm a1"), a part of an article a section ("mục II Điều 1"). */
function isPart({ kind, numbers }: CitedPart, segment: AnchorSegment, hasArticle: boolean): boolean {
  const isAlso =
    (kind === 'diem' && segment.kind === 'tiet') || (hasArticle && kind === 'muc' && segment.kind === 'phan');
  return (kind === segment.kind || isAlso) && (numbers.length === 0 || numbers.includes(segment.number));
}
