/** Space between a box and what it stands beside, and between a box and the window's edge. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts a shown box (absolute in the document) below a place in the window, above it where there is more room,
 * never over it and never beyond the window's sides.
 */
export function putBeside(
  box: HTMLElement,
  { left, top, bottom }: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
): void {
  const { width, height } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + GAP + height <= clientHeight || clientHeight - bottom >= top;
  const x = Math.max(EDGE, Math.min(left, clientWidth - width - EDGE));
  const y = isBelow ? bottom + GAP : top - GAP - height;
  box.style.left = `${Math.round(x + scrollX)}px`;
  box.style.top = `${Math.round(y + scrollY)}px`;
}
