/** Buttons beside a place that a script shows; `place-actions.ts` does what they say. */

const COPIES = [
  ['link', 'Chép liên kết'],
  ['cite', 'Chép trích dẫn'],
] as const;
const MORE = [
  ['cite-link', 'Kèm địa chỉ'],
  ['quote', 'Kèm lời văn'],
  ['list', 'Thêm vào danh sách'],
  ['share', 'Chia sẻ'],
] as const;

/** A place with its citation and its address; `quote` its official words where `root` does not show them. */
export type ButtonPlace = { words: string; address: string; quote?: string };

/** Buttons that copy the link and the citation of a place, and those of `moreButtons`. */
export function allButtons(root: HTMLElement, place: ButtonPlace): HTMLElement {
  return buttonsFor(root, place, [...COPIES, ...MORE]);
}

/** Buttons for a place whose link and citation have buttons already. */
export function moreButtons(root: HTMLElement, place: ButtonPlace): HTMLElement {
  return buttonsFor(root, place, MORE);
}

/** Makes `root` the place and returns its buttons; a live region comes with them when `root` has none. */
function buttonsFor(
  root: HTMLElement,
  { words, address, quote }: ButtonPlace,
  buttons: readonly (readonly [string, string])[],
): HTMLElement {
  Object.assign(root.dataset, { place: '', words, copy: address, ...(quote !== undefined && { quote }) });
  const line = document.createElement('p');
  line.className = 'cite-buttons';
  for (const [what, text] of buttons) {
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
