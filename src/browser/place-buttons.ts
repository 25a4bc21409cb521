/** Buttons beside a place that a script shows; `place-actions.ts` does what they say. */

const BUTTONS = [
  ['cite-link', 'Chép trích dẫn kèm địa chỉ'],
  ['quote', 'Chép lời văn kèm trích dẫn'],
  ['list', 'Thêm vào danh sách'],
  ['share', 'Chia sẻ'],
] as const;

/** Makes an element a place with its citation and address, and adds the buttons and their live region at its end. */
export function addPlaceButtons(root: HTMLElement, words: string, address: string): void {
  Object.assign(root.dataset, { place: '', words, copy: address });
  const line = document.createElement('p');
  line.className = 'cite-buttons';
  for (const [what, text] of BUTTONS) {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset['placeDo'] = what;
    button.textContent = text;
    line.append(button);
  }
  const said = document.createElement('span');
  said.className = 'cite-said';
  said.role = 'status';
  line.append(said);
  root.append(line);
}
