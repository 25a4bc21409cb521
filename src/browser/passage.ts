/** A link to the very words that a reader has selected on a reading page. */
import { textDirective } from '../text/fragment.ts';
import { PLACE_BUTTONS } from '../text/site-words.ts';
import { squeeze } from '../text/vi.ts';
import { nameOf } from './cite-menu.ts';
import { copied, lastingAddress } from './clipboard.ts';
import type { Commented } from './comments/comment-dialog.ts';

/** Minimum letters of a selection; shorter ones are accidental. */
const LEAST = 3;
const GAP = 6;
/** Letters around a quotation, which distinguish it from others like it. */
const AROUND = 32;

type Selected = {
  range: Range;
  unit: HTMLElement;
  end: HTMLElement;
  address: string;
  quoted: Omit<Commented, 'words'>;
};

/** Offers, below each selection in the units of `main`, to copy a link to it. */
export function watchSelection(main: HTMLElement): void {
  let tools: HTMLElement | undefined;
  let selecting = false;
  let dismissed = false;

  const hide = (): void => {
    tools?.remove();
    tools = undefined;
  };
  const update = (): void => {
    hide();
    const selected = selecting || dismissed ? undefined : selectedIn(main);
    if (selected !== undefined) tools = offer(selected);
  };
  document.addEventListener('selectionchange', () => {
    dismissed = false;
    update();
  });
  document.addEventListener('pointerdown', ({ target }) => {
    selecting = !(target instanceof Node && tools?.contains(target));
  });
  for (const end of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(end, () => {
      if (!selecting) return;
      selecting = false;
      update();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (tools === undefined) return;
    if (event.key === 'Escape') {
      dismissed = true;
      hide();
    } else if (event.key === 'Tab' && !event.shiftKey && hasNoControl(main)) {
      event.preventDefault();
      tools.querySelector('button')?.focus();
    }
  });
  update();
}

/** No link or button has the focus: browsers differ in where Tab goes from a selection. */
function hasNoControl(main: HTMLElement): boolean {
  return document.activeElement === document.body || document.activeElement === main;
}

function selectedIn(main: HTMLElement): Selected | undefined {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  const text = squeeze(selection.toString());
  const start = wordsAround(range.startContainer);
  const unit = start?.closest<HTMLElement>('.unit[id]');
  const end = wordsAround(range.endContainer) ?? start;
  if (text.length < LEAST || !start || !unit || !end || !main.contains(unit)) return undefined;
  const before = textBetween(start, 0, range.startContainer, range.startOffset);
  const after = end.contains(range.endContainer) ? textAfter(end, range) : '';
  const directive = textDirective({ text, before, after, page: main.textContent });
  if (directive === '') return undefined;
  const address = lastingAddress(unit.id);
  const quoted = {
    address,
    exact: squeeze(range.toString()),
    prefix: before.slice(-AROUND),
    suffix: after.slice(0, AROUND),
  };
  return { range, unit, end, address: `${address}:~:${directive}`, quoted };
}

function wordsAround(node: Node): HTMLElement | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  return element?.closest<HTMLElement>('.words') ?? undefined;
}

function textBetween(from: Node, offset: number, to: Node, toOffset: number): string {
  const range = document.createRange();
  range.setStart(from, offset);
  range.setEnd(to, toOffset);
  return range.toString();
}

function textAfter(end: HTMLElement, range: Range): string {
  return textBetween(range.endContainer, range.endOffset, end, end.childNodes.length);
}

/** The button is inserted after the end of the selection, so that Tab continues from there, and drawn below it. */
function offer({ range, end, address, unit, quoted }: Selected): HTMLElement {
  const tools = document.createElement('span');
  tools.className = 'passage-tools';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Liên kết tới đoạn này';
  const said = document.createElement('span');
  said.className = 'cite-said';
  said.role = 'status';
  // The selection stays while the button is pressed.
  tools.addEventListener('pointerdown', (event) => event.preventDefault());
  button.addEventListener('click', async () => {
    const link = document.createElement('a');
    link.href = address;
    link.textContent = address;
    said.textContent = (await copied({ text: address, html: link.outerHTML }))
      ? 'Đã sao chép liên kết tới đoạn đã chọn.'
      : 'Trình duyệt không cho sao chép.';
  });
  const comment = document.createElement('button');
  comment.type = 'button';
  comment.textContent = PLACE_BUTTONS.comment;
  comment.addEventListener('click', async () => {
    const { openCommentDialog } = await import('./comments/comment-dialog.ts');
    openCommentDialog({ words: nameOf(unit.querySelector('.self-link')), ...quoted }, comment);
  });
  tools.append(button, comment, said);
  end.append(tools);
  const last = [...range.getClientRects()].filter(({ width }) => width > 0).at(-1);
  const frame = (tools.offsetParent ?? document.body).getBoundingClientRect();
  if (last !== undefined) {
    const room = Math.max(0, document.documentElement.clientWidth - frame.left - tools.offsetWidth - GAP);
    tools.style.left = `${Math.max(0, Math.min(last.left - frame.left, room))}px`;
    tools.style.top = `${last.bottom - frame.top + GAP}px`;
  }
  return tools;
}
