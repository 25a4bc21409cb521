/** Buttons beside a place that a script shows; `place-actions.ts` does what they say. */

import { COPY_CITATION, COPY_LINK, PLACE_BUTTONS } from '../text/site-words.ts';

const COPIES = { link: COPY_LINK, cite: COPY_CITATION };

/** A place with its citation and its address; `quote` its official words where `root` does not show them. */
export type ButtonPlace = { words: string; address: string; quote?: string };

/** Buttons that copy the link and the citation of a place, and those of `moreButtons`. */
export function allButtons(root: HTMLElement, place: ButtonPlace): HTMLElement {
  return buttonsFor(root, place, { ...COPIES, ...PLACE_BUTTONS });
}

/** Buttons for a place whose link and citation have buttons already. */
export function moreButtons(root: HTMLElement, place: ButtonPlace): HTMLElement {
  return buttonsFor(root, place, PLACE_BUTTONS);
}

/** Makes `root` the place and returns its buttons; a live region comes with them when `root` has none. */
function buttonsFor(
  root: HTMLElement,
  { words, address, quote }: ButtonPlace,
  buttons: Record<string, string>,
): HTMLElement {
  Object.assign(root.dataset, { place: '', words, copy: address, ...(quote !== undefined && { quote }) });
  const line = document.createElement('p');
  line.className = 'cite-buttons';
  for (const [what, text] of Object.entries(buttons)) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['placeDo'] = what;
    button.textContent = text;
    line.append(button);
  }
  if (root.querySelector('[role=status]') === null) {
    const said = document.createElement('span');
    said.className = 'cite-said';
    said.role = 'status';
    line.append(said);
  }
  return line;
}
