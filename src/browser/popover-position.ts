/** Space between a box and its reference, and between a box and the window's edge. */
const GAP = 6;
const EDGE = 8;

/**
 * Puts a shown box (absolute in the document) below a place in the window, above it where there is more room,
 * never over it and never beyond the window: a box that is too high for the room scrolls.
 */
export function putBeside(
  box: HTMLElement,
  { left, top, bottom }: Pick<DOMRect, 'left' | 'top' | 'bottom'>,
): void {
  const { width, height: whole } = box.getBoundingClientRect();
  const { clientWidth, clientHeight } = document.documentElement;
  const isBelow = bottom + GAP + whole <= clientHeight || clientHeight - bottom >= top;
  const room = (isBelow ? clientHeight - bottom : top) - GAP;
  const height = Math.min(whole, room);
  if (height < whole) box.style.maxHeight = `${height}px`;
  const x = Math.max(EDGE, Math.min(left, clientWidth - width - EDGE));
  const y = isBelow ? bottom + GAP : top - GAP - height;
  box.style.left = `${Math.round(x + scrollX)}px`;
  box.style.top = `${Math.round(y + scrollY)}px`;
}
