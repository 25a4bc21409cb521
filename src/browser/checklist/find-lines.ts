/** Finds lines of a checklist by words of their names and details: the others are hidden until the words are gone. */
import { fold } from '../../text/vi.ts';

/**
 * @param root the checklist
 * @param field where the reader types
 * @param said where the number of lines found is told
 */
export function findLines(root: ParentNode, field: HTMLInputElement, said: Element): void {
  const lines = [...root.querySelectorAll<HTMLElement>('.duties > li')].map((element) => ({
    element,
    words: fold(element.textContent),
  }));
  const groups = [...root.querySelectorAll<HTMLElement>('.duty-group, .duty-part')];
  field.addEventListener('input', () => {
    const asked = fold(field.value).split(/\s+/);
    for (const { element, words } of lines) element.hidden = !asked.every((word) => words.includes(word));
    for (const group of groups) group.hidden = group.querySelector('.duties > li:not([hidden])') === null;
    const found = lines.filter(({ element }) => !element.hidden).length;
    said.textContent = field.value.trim() === '' ? '' : `${found} trong ${lines.length} dòng`;
  });
}
