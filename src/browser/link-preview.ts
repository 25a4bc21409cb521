/** Shows the target text of a link beside it: on hover, on focus, and on the first tap. */
import { putBeside } from './popover-position.ts';
import { quotedAt } from './preview-content.ts';

const ID = 'xem-truoc';
/** Milliseconds that the pointer rests on a link before its target is shown, and that it may be on its way to the box. */
const REST = 350;
const WAY = 250;

let wanted: HTMLAnchorElement | undefined;
let shown: { box: HTMLElement; link: HTMLAnchorElement } | undefined;
let leaving: ReturnType<typeof setTimeout> | undefined;

/** Shows the target of a link when it is loaded; when it cannot be loaded, a tap follows the link. */
export async function preview(link: HTMLAnchorElement, how: 'hover' | 'focus' | 'touch'): Promise<void> {
  clearTimeout(leaving);
  if (wanted === link || isLeft(link, how)) return;
  wanted = link;
  link.addEventListener('pointerleave', leaveSoon, { once: true });
  link.addEventListener('blur', leave, { once: true });
  if (how === 'hover') await new Promise((resolve) => setTimeout(resolve, REST));
  if (wanted !== link) return;
  const content = await quotedAt(link);
  if (wanted !== link) return;
  if (content === undefined) {
    wanted = undefined;
    if (how === 'touch') location.assign(link.href);
    return;
  }
  show(link, content, how === 'touch');
}

/** A reader can be gone from the link before this module is there; a tap stays a tap. */
function isLeft(link: HTMLAnchorElement, how: 'hover' | 'focus' | 'touch'): boolean {
  return how !== 'touch' && !link.matches(how === 'hover' ? ':hover' : ':focus');
}

function show(link: HTMLAnchorElement, content: readonly Node[], isTouch: boolean): void {
  hide();
  const box = document.createElement('div');
  box.id = ID;
  box.className = 'preview-box';
  box.popover = 'manual';
  box.role = isTouch ? 'status' : 'tooltip';
  box.append(...content);
  if (isTouch) {
    const open = document.createElement('a');
    open.className = 'preview-open';
    open.href = link.href;
    open.textContent = 'Mở';
    box.append(open);
  }
  box.addEventListener('pointerenter', () => clearTimeout(leaving));
  box.addEventListener('pointerleave', leaveSoon);
  document.body.append(box);
  box.showPopover();
  const [first = link.getBoundingClientRect()] = link.getClientRects();
  const { top, bottom } = link.getBoundingClientRect();
  putBeside(box, { left: first.left, top, bottom });
  link.setAttribute('aria-describedby', ID);
  document.addEventListener('keydown', leaveByKey);
  document.addEventListener('pointerdown', leaveByTap);
  shown = { box, link };
}

function hide(): void {
  shown?.link.removeAttribute('aria-describedby');
  shown?.box.remove();
  shown = undefined;
  document.removeEventListener('keydown', leaveByKey);
  document.removeEventListener('pointerdown', leaveByTap);
}

function leave(): void {
  wanted = undefined;
  hide();
}

/** A finger that leaves a link has tapped it; only a mouse goes away. */
function leaveSoon({ pointerType }: PointerEvent): void {
  if (pointerType !== 'mouse') return;
  clearTimeout(leaving);
  leaving = setTimeout(leave, WAY);
}

function leaveByKey({ key }: KeyboardEvent): void {
  if (key === 'Escape') leave();
}

function leaveByTap({ target }: PointerEvent): void {
  if (target instanceof Node && (shown?.box.contains(target) || shown?.link.contains(target))) return;
  leave();
}
