/**
 * The menu of a unit's own link: copy the link to today's text or to this very version, copy the citation; the notes on
 * the unit, before all else where the link shows their number.
 */

import { eIdOf } from '../citation/eid.ts';
import { hasShortAddress } from '../citation/has-short-address.ts';
import { COPY_CITATION, COPY_LINK, COPY_VERSION_LINK, NOTE_LABEL } from '../text/site-words.ts';
import { copyAndSay, lastingAddress } from './clipboard.ts';
import { withVersion } from './copied-version.ts';
import { moreButtons } from './place-buttons.ts';
import { putBeside } from './popover-position.ts';
import { quoteOf } from './quote.ts';

/** The name of the unit in the label of its link: "Liên kết tới điểm a: 3 nhận xét …". */
export function nameOf(link: Element | null): string {
  return /^Liên kết tới ([^:]*)/.exec(link?.ariaLabel ?? '')?.[1] ?? '';
}

let open: { menu: HTMLElement; link: HTMLElement } | undefined;

/** Opens the menu beside the link; Escape or a click elsewhere closes it, and the focus goes back to the link. */
export function openCiteMenu(link: HTMLAnchorElement): void {
  open?.menu.remove();
  const name = nameOf(link);
  const instrument = link.closest<HTMLElement>('[data-instrument]')?.dataset['instrument'] ?? '';
  const home = link.closest<HTMLElement>('[data-home]')?.dataset['home'];
  const id = decodeURIComponent(link.hash.slice(1));
  const address = lastingAddress(id, home);

  const menu = document.createElement('div');
  menu.className = 'cite-menu';
  menu.popover = 'auto';
  menu.role = 'dialog';
  menu.ariaLabel = `Dẫn tới ${name}`;
  const title = document.createElement('p');
  title.className = 'cite-menu-name';
  title.textContent = name;
  const said = document.createElement('p');
  said.className = 'cite-said';
  said.role = 'status';
  const button = (what: 'link' | 'cite', text: string, to = address): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', () => {
      void copyAndSay(what, `${name} ${instrument}`.trim(), to, said);
    });
    return made;
  };
  const version = document.querySelector('main')?.dataset['version'];
  const exact = version === undefined ? [] : [button('link', COPY_VERSION_LINK, lastingAddress(id, version))];
  const today = button('link', COPY_LINK, withVersion(address));
  menu.append(title, today, ...exact, button('cite', COPY_CITATION), said);
  const quote = quoteOf(link.closest('.unit')?.querySelectorAll('.words') ?? []);
  const more = moreButtons(menu, { words: `${name} ${instrument}`.trim(), address, quote });
  const notes = notesOf(link);
  menu.append(more, ...shortAddressOf(link, id), ...nameLine(id));
  const put = (nodes: Node[]): void => {
    if (link.dataset['notes']) title.after(...nodes);
    else menu.append(...nodes);
  };
  put(notes);
  if (notes.length === 0 && home !== undefined && link.dataset['notes'] !== undefined) {
    void import('./distant-notes.ts')
      .then(({ bringNotes }) => bringNotes([link]))
      .then(() => put(notesOf(link)))
      .catch(() => menu.append(linkToNotes(link, home)));
  }
  menu.addEventListener('click', ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-place-do]') : null;
    if (act) void import('./place-actions.ts').then(({ actOn }) => actOn(act));
  });
  document.body.append(menu);
  link.focus({ preventScroll: true });
  menu.showPopover();
  putBeside(menu, link.getBoundingClientRect());
  menu.querySelector<HTMLElement>('a, button')?.focus({ preventScroll: true });
  open = { menu, link };
  // The menu is at the end of the page: Tab out of it continues from the link, in either direction.
  menu.addEventListener('keydown', (event) => {
    const ends = [...menu.querySelectorAll<HTMLElement>('button, a')];
    if (event.key !== 'Tab' || event.target !== (event.shiftKey ? ends[0] : ends.at(-1))) return;
    if (event.shiftKey) event.preventDefault();
    menu.remove();
    link.focus();
  });
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') menu.remove();
  });
}

/** Short address, QR code and card of a unit that has them: one of the subject with a number in print. */
function shortAddressOf(link: HTMLElement, id: string): Node[] {
  const folder = document.querySelector('main')?.dataset['short'];
  const kind = link.closest('.unit')?.classList[1] ?? '';
  if (folder === undefined || !hasShortAddress({ kind })) return [];
  const path = `${folder}${id}/`;
  // A copy in a folder has no short addresses of its own.
  const to = (own: string): string => (location.protocol === 'file:' ? lastingAddress('', own) : own);
  const linkTo = (own: string, text: string): HTMLAnchorElement => {
    const made = document.createElement('a');
    made.href = to(own);
    made.textContent = text;
    return made;
  };
  const code = linkTo(`${path}qr.svg`, 'Lưu mã QR');
  code.download = `${id}.svg`;
  const card = linkTo(`${folder.replace(/c\/$/, 'nhung/')}${id}/`, 'Thẻ nhúng vào trang khác');
  const line = document.createElement('p');
  line.className = 'menu-short';
  line.append('Địa chỉ ngắn: ', linkTo(path, lastingAddress('', path)), ' · ', code, ' · ', card);
  return [line];
}

/** The unit's name by the Akoma Ntoso Naming Convention, for those who mark up legal texts. */
function nameLine(id: string): Node[] {
  const iri = document.querySelector('main')?.dataset['iri'];
  if (iri === undefined) return [];
  const line = document.createElement('p');
  line.className = 'cite-menu-iri';
  const code = document.createElement('code');
  code.textContent = `${iri}/~${eIdOf(id)}`;
  line.append('Mã Akoma Ntoso (không chính thức): ', code);
  return [line];
}

/** Where the notes are, when they cannot be brought here. */
function linkToNotes(link: HTMLAnchorElement, home: string): HTMLElement {
  const line = document.createElement('p');
  const to = document.createElement('a');
  to.href = home + link.hash;
  to.textContent = 'Xem chú giải ở trang của mục';
  line.append(to);
  return line;
}

/** A copy of the notes on the unit, without their summary. */
function notesOf(link: HTMLElement): Node[] {
  const notes = link.closest('.unit')?.querySelector(':scope > .unit-notes > details');
  if (!notes) return [];
  const copy = document.createElement('div');
  copy.className = 'menu-notes';
  copy.append(...[...document.importNode(notes, true).childNodes]);
  const title = document.createElement('p');
  title.className = 'note-label';
  title.textContent = `${copy.querySelector('summary')?.textContent ?? ''}. ${NOTE_LABEL}`;
  copy.querySelector('summary')?.replaceWith(title);
  return [copy];
}
