/** Makes a checklist work: ticks are counted, kept in this browser, passed on by link and by file, and taken back. */
import { ownAddress } from '../own-address.ts';
import type { Line, Refusal } from './exchange.ts';
import { findLines } from './find-lines.ts';
import { type ReadTicks, readTicks, TICKS_NAME, ticksInFragment, ticksText } from './ticks.ts';

const REFUSALS: Record<Refusal, string> = {
  'too-large': 'Tệp quá lớn, không phải tệp xuất từ danh sách này.',
  'not-a-checklist': 'Không đọc được: tệp không phải JSON hay CSV xuất từ danh sách này.',
  'another-checklist': 'Tệp thuộc danh sách khác. Hãy mở đúng loại địa bàn hoặc cơ quan rồi nhập lại.',
};

/** How many unknown codes a message names. */
const NAMED = 5;

export function startChecklist(): void {
  const root = document.querySelector<HTMLElement>('[data-checklist]');
  const tools = root?.querySelector<HTMLElement>('[data-checklist-tools]');
  if (root == null || tools == null) return;
  const id = root.dataset['checklist'] ?? '';
  const boxes = [...root.querySelectorAll<HTMLInputElement>('.duties input')];
  const keys = boxes.map(({ value }) => value);
  const lines = boxes.map(readLine);
  const part = <E extends HTMLElement = HTMLElement>(selector: string): E => {
    const found = tools.querySelector<E>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  };
  const [status, undo, note] = [
    part('[data-checklist-status]'),
    part('[data-undo]'),
    part('[data-shared-note]'),
  ];
  let isShared = false;
  let before: ReadonlySet<string> = new Set();
  let changedBy: Element | null = null;

  const ticked = (): Set<string> => new Set(boxes.filter(({ checked }) => checked).map(({ value }) => value));
  const say = (message: string, canUndo = false): void => {
    status.textContent = message;
    undo.hidden = !canUndo;
  };
  const show = (now: ReadonlySet<string>): void => {
    for (const box of boxes) box.checked = now.has(box.value);
    showProgress(root, tools);
  };
  const keep = (): void => {
    if (!isShared) store(id, ticksText(keys, ticked()));
  };
  const change = (now: ReadonlySet<string>, message: string): void => {
    before = ticked();
    changedBy = document.activeElement;
    show(now);
    keep();
    say(message, true);
  };
  const open = (): void => {
    const shared = ticksInFragment(location.hash);
    isShared = shared !== undefined;
    note.hidden = !isShared;
    const { ticked: now, unknown } = readTicks(shared ?? stored(id), keys);
    show(now);
    say(isShared ? ignored(unknown) : '');
  };
  const leaveLink = (): void => {
    history.replaceState(null, '', ownAddress(''));
    isShared = false;
    // The focus was on a button of the note.
    part('h2').focus();
    note.hidden = true;
  };
  const on = (selector: string, act: () => void): void => part(selector).addEventListener('click', act);

  root.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || !boxes.includes(target)) return;
    showProgress(root, tools);
    keep();
    say('');
  });
  on('[data-undo]', () => {
    show(before);
    keep();
    // The button goes; the focus returns to the one whose work it took back.
    if (changedBy instanceof HTMLElement) changedBy.focus();
    say('Đã hoàn tác.');
  });
  on('[data-reset]', () => change(new Set(), 'Đã xóa mọi dấu.'));
  on('[data-print]', () => print());
  for (const ending of ['json', 'csv'] as const) {
    on(`[data-${ending}]`, async () => {
      const { saveTicks } = await import('./ticks-file.ts');
      saveTicks(ending, id, lines, ticked());
    });
  }
  on('[data-share]', async () => {
    const url = new URL(`#${TICKS_NAME}=${ticksText(keys, ticked())}`, location.href).href;
    const line = part('[data-share-link]');
    const field = part<HTMLInputElement>('[data-share-link] input');
    line.hidden = false;
    field.value = url;
    try {
      await navigator.clipboard.writeText(url);
      say('Đã sao chép liên kết. Ai mở liên kết sẽ thấy các dấu của quý vị.');
    } catch {
      field.select();
      say('Hãy sao chép liên kết trong ô.');
    }
  });
  on('[data-keep]', () => {
    const now = ticked();
    const own = readTicks(stored(id), keys).ticked;
    leaveLink();
    show(own);
    change(now, 'Đã lưu thành dấu của quý vị.');
  });
  on('[data-own]', () => {
    leaveLink();
    open();
    say('Đang xem các dấu của quý vị.');
  });
  const file = part<HTMLInputElement>('[data-file]');
  on('[data-import]', () => file.click());
  file.addEventListener('change', async () => {
    const [chosen] = file.files ?? [];
    if (chosen === undefined) return;
    const { readTicksFile } = await import('./ticks-file.ts');
    const read = await readTicksFile(chosen, id, lines);
    file.value = '';
    if (typeof read === 'string') say(REFUSALS[read]);
    else change(read.ticked, `Đã nhập ${read.ticked.size} mục. ${ignored(read.unknown)}`.trim());
  });
  addEventListener('hashchange', () => {
    if (isShared || ticksInFragment(location.hash) !== undefined) open();
  });
  findLines(root, part<HTMLInputElement>('[data-find]'), part('[data-found]'));
  tools.hidden = false;
  open();
}

function readLine(box: HTMLInputElement): Line {
  const row = box.closest('li');
  return {
    key: box.value,
    code: box.dataset['code'] ?? '',
    name: row?.querySelector('[data-duty-name]')?.textContent ?? '',
    part: box.closest<HTMLElement>('[data-part]')?.dataset['part'] ?? '',
  };
}

/** Shows how many lines are ticked, in total and by part. */
function showProgress(root: HTMLElement, tools: HTMLElement): void {
  const count = (place: ParentNode) => {
    const boxes = [...place.querySelectorAll<HTMLInputElement>('.duties input')];
    return { all: boxes.length, done: boxes.filter(({ checked }) => checked).length };
  };
  const { all, done } = count(root);
  const bar = tools.querySelector('progress');
  const words = tools.querySelector('[data-progress]');
  if (bar !== null) bar.value = done;
  if (words !== null) words.textContent = `Đã có ${done} trong ${all}`;
  for (const place of root.querySelectorAll('[data-part]')) {
    const said = place.querySelector<HTMLElement>('[data-part-progress]');
    if (said === null) continue;
    const { done: own } = count(place);
    said.hidden = own === 0;
    said.textContent = `đã có ${own}`;
  }
}

function ignored(unknown: ReadTicks['unknown']): string {
  if (unknown.length === 0) return '';
  const more = unknown.length > NAMED ? ` và ${unknown.length - NAMED} mã khác` : '';
  return `Bỏ qua mã không có trong danh sách: ${unknown.slice(0, NAMED).join(', ')}${more}.`;
}

const storeName = (id: string): string => `danh-sach/${id}`;

/** The stored ticks; empty when nothing is stored. */
function stored(id: string): string {
  try {
    return localStorage.getItem(storeName(id)) ?? '';
  } catch {
    return '';
  }
}

function store(id: string, ticks: string): void {
  try {
    if (ticks === '') localStorage.removeItem(storeName(id));
    else localStorage.setItem(storeName(id), ticks);
  } catch {
    // without storage, counting, sharing and exporting still work
  }
}
