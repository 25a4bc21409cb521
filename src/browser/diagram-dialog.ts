/** A drawing in a dialog, zoomable with mouse, touch or keyboard. */
import { legibleView, openingView, panned, type View, zoomed } from './diagram-view.ts';

const STEP = 1.25;
const PAN = 60;
/** A finger or a mouse that moves less has clicked. */
const STILL = 5;

/**
 * Moves the wide drawing into the dialog and back on close, so that its ids stay unique. In the dialog the keyboard
 * reaches all its boxes.
 * @param at the point to open at, in parts of the drawing's width and height
 */
export function openDiagramDialog(figure: HTMLElement, at = { x: 0.5, y: 0 }): void {
  const home = figure.querySelector<HTMLElement>('.wide');
  const svg = home?.querySelector('svg');
  if (!home || !svg) return;
  const dialog = document.createElement('dialog');
  dialog.className = 'diagram-dialog';
  dialog.ariaLabel = figure.querySelector('figcaption')?.textContent ?? '';
  const tools = document.createElement('p');
  const stage = document.createElement('div');
  stage.className = 'stage';
  stage.tabIndex = 0;
  stage.role = 'group';
  stage.ariaLabel =
    'Hình vẽ: kéo hoặc dùng phím mũi tên để di chuyển, phím + − 0 để phóng to, thu nhỏ, xem cả hình';
  dialog.append(tools, stage);
  document.body.append(dialog);
  // Keeps the height of the page, so that the scroll position stays.
  home.style.minHeight = `${home.offsetHeight}px`;
  stage.append(svg);
  const passedBy = svg.querySelectorAll('a[tabindex]');
  for (const box of passedBy) box.removeAttribute('tabindex');
  dialog.showModal();

  const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
  let view: View;
  const show = (next: View): void => {
    view = next;
    svg.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
  };
  const room = () => ({ width: stage.clientWidth, height: stage.clientHeight });
  const whole = (): void => show(openingView(size, room()));
  const zoom = (factor: number, x = stage.clientWidth / 2, y = stage.clientHeight / 2): void =>
    show(zoomed(view, factor, x, y));
  show(legibleView(size, room(), at));

  const button = (text: string, act: () => void, label = text): void => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.ariaLabel = label;
    made.addEventListener('click', act);
    tools.append(made);
  };
  button('+', () => zoom(STEP), 'Phóng to');
  button('−', () => zoom(1 / STEP), 'Thu nhỏ');
  button('Vừa màn hình', whole);
  button('Đóng', () => dialog.close());

  const keys: Record<string, () => void> = {
    '+': () => zoom(STEP),
    '=': () => zoom(STEP),
    '-': () => zoom(1 / STEP),
    '0': whole,
    ArrowLeft: () => show(panned(view, PAN, 0)),
    ArrowRight: () => show(panned(view, -PAN, 0)),
    ArrowUp: () => show(panned(view, 0, PAN)),
    ArrowDown: () => show(panned(view, 0, -PAN)),
  };
  dialog.addEventListener('keydown', (event) => {
    const act = event.ctrlKey || event.metaKey || event.altKey ? undefined : keys[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  stage.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const { left, top } = stage.getBoundingClientRect();
      zoom(1.002 ** -event.deltaY, event.clientX - left, event.clientY - top);
    },
    { passive: false },
  );
  // Centres the box that has keyboard focus.
  stage.addEventListener('focusin', ({ target }) => {
    stage.scrollTo(0, 0);
    if (!(target instanceof SVGElement) || !target.matches(':focus-visible')) return;
    const [box, room] = [target.getBoundingClientRect(), stage.getBoundingClientRect()];
    const outside =
      box.left < room.left || box.right > room.right || box.top < room.top || box.bottom > room.bottom;
    if (outside) {
      show(
        panned(
          view,
          middle(room.left, room.right, box.left, box.right),
          middle(room.top, room.bottom, box.top, box.bottom),
        ),
      );
    }
  });
  followFingers(stage, (dx, dy) => show(panned(view, dx, dy)), zoom);
  dialog.addEventListener('close', () => {
    svg.style.transform = '';
    for (const box of passedBy) box.setAttribute('tabindex', '-1');
    home.append(svg);
    home.style.minHeight = '';
    dialog.remove();
  });
}

function middle(low: number, high: number, from: number, to: number): number {
  return (low + high - from - to) / 2;
}

/** One finger or the mouse moves the drawing, two fingers zoom it where they are; what was dragged is not clicked. */
function followFingers(
  stage: HTMLElement,
  pan: (dx: number, dy: number) => void,
  zoom: (factor: number, x: number, y: number) => void,
): void {
  const fingers = new Map<number, { x: number; y: number }>();
  let moved = 0;
  stage.addEventListener('dragstart', (event) => event.preventDefault());
  stage.addEventListener('pointerdown', ({ pointerId, clientX, clientY }) => {
    if (fingers.size === 0) moved = 0;
    fingers.set(pointerId, { x: clientX, y: clientY });
  });
  stage.addEventListener('pointermove', ({ pointerId, clientX: x, clientY: y }) => {
    const before = fingers.get(pointerId);
    if (before === undefined) return;
    moved += Math.abs(x - before.x) + Math.abs(y - before.y);
    if (moved > STILL && !stage.hasPointerCapture(pointerId)) stage.setPointerCapture(pointerId);
    const other = [...fingers].find(([id]) => id !== pointerId)?.[1];
    if (other === undefined) {
      pan(x - before.x, y - before.y);
    } else {
      const { left, top } = stage.getBoundingClientRect();
      const factor =
        Math.hypot(x - other.x, y - other.y) / Math.hypot(before.x - other.x, before.y - other.y);
      if (Number.isFinite(factor) && factor > 0)
        zoom(factor, (x + other.x) / 2 - left, (y + other.y) / 2 - top);
    }
    fingers.set(pointerId, { x, y });
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    stage.addEventListener(end, ({ pointerId }) => fingers.delete(pointerId));
  }
  stage.addEventListener(
    'click',
    (event) => {
      if (moved > STILL) event.preventDefault();
    },
    true,
  );
}
