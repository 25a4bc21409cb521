/** The menu of a unit's own link: copy the link, copy the citation. */

import { copyAndSay, lastingAddress } from './clipboard.ts';
import { moreButtons } from './place-buttons.ts';
import { putBeside } from './popover-position.ts';
import { quoteOf } from './quote.ts';

/** Before the unit's name in the link's label. */
export const LABEL = 'Liên kết tới ';

let open: { menu: HTMLElement; link: HTMLElement } | undefined;

/** Opens the menu beside the link; Escape or a click elsewhere closes it, and the focus goes back to the link. */
export function openCiteMenu(link: HTMLAnchorElement): void {
  open?.menu.remove();
  const name = (link.ariaLabel ?? '').replace(LABEL, '');
  const instrument = link.closest<HTMLElement>('[data-instrument]')?.dataset['instrument'] ?? '';
  const home = link.closest<HTMLElement>('[data-home]')?.dataset['home'];
  const address = lastingAddress(decodeURIComponent(link.hash.slice(1)), home);

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
  const button = (what: 'link' | 'cite', text: string): HTMLButtonElement => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = text;
    made.addEventListener('click', () => {
      void copyAndSay(what, `${name} ${instrument}`.trim(), address, said);
    });
    return made;
  };
  const first = button('link', 'Chép liên kết');
  menu.append(title, first, button('cite', 'Chép trích dẫn'), said);
  const quote = quoteOf(link.closest('.unit')?.querySelectorAll('.words') ?? []);
  const more = moreButtons(menu, { words: `${name} ${instrument}`.trim(), address, quote });
  menu.append(more);
  const last = more.querySelector('button:last-of-type');
  menu.addEventListener('click', ({ target }) => {
    const act = target instanceof Element ? target.closest<HTMLElement>('[data-place-do]') : null;
    if (act) void import('./place-actions.ts').then(({ actOn }) => actOn(act));
  });
  document.body.append(menu);
  link.focus({ preventScroll: true });
  menu.showPopover();
  putBeside(menu, link.getBoundingClientRect());
  first.focus({ preventScroll: true });
  open = { menu, link };
  // The menu is at the end of the page: Tab out of it continues from the link, in either direction.
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Tab' || event.target !== (event.shiftKey ? first : last)) return;
    if (event.shiftKey) event.preventDefault();
    menu.remove();
    link.focus();
  });
  menu.addEventListener('toggle', (event) => {
    if (event.newState === 'closed') menu.remove();
  });
}
