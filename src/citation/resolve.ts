/** From a citation to the anchors that it may mean. Pure; works on anchors alone, so that the browser can do it too. */
import { CITED_KINDS, type CitedPart } from './grammar.ts';

const SEGMENT =
  /(?:^|\.)(phu-luc|can-cu|nguyen-tac|[a-z]+(?:-[a-z]{4,})*)(?:-(\d+(?:\.\d+)*|[a-z]{1,3})(?:-\d+)?)?(?=\.|$)/g;

/** `phan-3.muc-3.3.diem-b` → phan 3, muc 3.3, diem b. A turn (`diem-d-2`) counts as its letter. */
export function anchorParts(anchor: string): { kind: string; number: string }[] {
  return [...anchor.matchAll(SEGMENT)].map(([, kind = '', number = '']) => ({ kind, number }));
}

/**
 * The anchors that a citation means, the nearest first: those whose innermost part is the citation's innermost and
 * that stand in all its other parts. What stands in fewer parts that the citation leaves out comes first, then the
 * given order. Empty when there is none.
 */
export function resolveCitation(parts: readonly CitedPart[], anchors: readonly string[]): string[] {
  const ordered = [...parts].sort((a, b) => CITED_KINDS.indexOf(a.kind) - CITED_KINDS.indexOf(b.kind));
  const innermost = ordered.at(-1);
  if (innermost === undefined) return [];
  return anchors
    .flatMap((anchor, order) => {
      const segments = anchorParts(anchor);
      const last = segments.at(-1);
      const fits =
        last !== undefined &&
        isPart(innermost, last) &&
        ordered.every((part) => segments.some((segment) => isPart(part, segment)));
      return fits ? [{ anchor, order, left: segments.length - ordered.length }] : [];
    })
    .sort((a, b) => a.left - b.left || a.order - b.order)
    .map(({ anchor }) => anchor);
}

function isPart({ kind, numbers }: CitedPart, segment: { kind: string; number: string }): boolean {
  return kind === segment.kind && (numbers.length === 0 || numbers.includes(segment.number));
}
