/** The lists beside a linked text: what a person must look at, what became a link, what belongs to other instruments. */
import type { CheckedAddress } from '../../linker/addresses.ts';
import { type LinkItem, type LinkItems, needsLook } from '../../linker/link-items.ts';
import type { AddressOf } from './linked-copy.ts';

const STATES = {
  changed: 'Lời văn đã đổi',
  moved: 'Đã chuyển',
  gone: 'Không còn',
  stands: 'Còn nguyên',
} as const;

/** Fills the lists. `chosen` runs after the reader has chosen a place. */
export function showItems(
  root: HTMLElement,
  { items, addresses }: LinkItems,
  addressOf: AddressOf,
  chosen: () => void,
): void {
  const old = addresses.filter(({ state }) => state !== 'stands');
  const look = items.filter(needsLook);
  fill(root, 'xem', [...look.map((item) => lookItem(item, addressOf, chosen)), ...old.map(oldAddress)]);
  const linked = items.filter((item) => item.target !== undefined && !needsLook(item));
  fill(
    root,
    'gan',
    linked.map((item) => linkedItem(item, addressOf)),
  );
  fill(
    root,
    'khac',
    items.filter(({ found }) => found.kind === 'other').map((item) => element('li', '', quoted(item))),
  );
  fill(
    root,
    'con',
    addresses
      .filter(({ state }) => state === 'stands')
      .map(({ address, note }) => element('li', '', address, ` – ${note}`)),
  );
}

function fill(root: HTMLElement, name: string, lines: HTMLElement[]): void {
  const group = root.querySelector<HTMLElement>(`[data-group="${name}"]`);
  if (group === null) return;
  group.hidden = lines.length === 0;
  group.querySelector('ol')?.replaceChildren(...lines);
  const count = group.querySelector('[data-count]');
  if (count !== null) count.textContent = String(lines.length);
}

function lookItem(item: LinkItem, addressOf: AddressOf, chosen: () => void): HTMLElement {
  const { found, blocked } = item;
  const line = element('li', '', quoted(item));
  const changed = found.targets[0]?.changedSince;
  const note =
    blocked ??
    found.note ??
    (changed === undefined ? '' : `Lời văn nơi này đã đổi so với bản “${changed}”. Xin đọc lại.`);
  line.append(element('p', 'linker-note', note));
  if (found.kind === 'ambiguous' && blocked === undefined) line.append(choiceOf(item, chosen));
  else if (item.target !== undefined)
    line.append(element('p', '', linkTo(addressOf(item), item.target.citation)));
  return line;
}

function choiceOf(item: LinkItem, chosen: () => void): HTMLElement {
  const select = document.createElement('select');
  select.ariaLabel = `Nơi được dẫn bởi “${item.words}”`;
  select.append(new Option('Không gắn liên kết', ''));
  for (const [index, { citation }] of item.found.targets.entries())
    select.append(new Option(citation, String(index)));
  select.value = String(item.target === undefined ? '' : item.found.targets.indexOf(item.target));
  select.addEventListener('change', () => {
    item.target = select.value === '' ? undefined : item.found.targets[Number(select.value)];
    chosen();
  });
  return select;
}

function linkedItem(item: LinkItem, addressOf: AddressOf): HTMLElement {
  return element('li', '', item.words, ' → ', linkTo(addressOf(item), item.target?.citation ?? ''));
}

function oldAddress({ address, state, now, note }: CheckedAddress): HTMLElement {
  const line = element(
    'li',
    '',
    element('strong', '', STATES[state]),
    ': ',
    linkTo(address, address),
    element('p', 'linker-note', note),
  );
  for (const next of now) line.append(element('p', '', 'Địa chỉ mới: ', linkTo(next, next)));
  return line;
}

function quoted({ context: [before, behind], words }: LinkItem): HTMLElement {
  return element('p', 'linker-quote', `…${before}`, element('mark', '', words), `${behind}…`);
}

function linkTo(address: string, words: string): HTMLElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}

function element(name: string, className: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name);
  if (className !== '') made.className = className;
  made.append(...content);
  return made;
}
