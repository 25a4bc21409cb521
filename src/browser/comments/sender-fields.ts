/** The fields that say who sends the comments, to whom and who signs. */
import { readSender, type Sender } from './comment-store.ts';

export type SenderFields = Record<keyof Sender, HTMLInputElement>;

/** The fields of the sender, filled with what the browser keeps; the recipient's has a value of the page. */
export function fieldsOf(root: HTMLElement): SenderFields {
  const kept = readSender();
  const field = (name: keyof Sender): HTMLInputElement => {
    const input =
      root.querySelector<HTMLInputElement>(`input[name=${name}]`) ?? document.createElement('input');
    input.value = kept[name] ?? input.value;
    return input;
  };
  return {
    organisation: field('organisation'),
    role: field('role'),
    person: field('person'),
    recipient: field('recipient'),
  };
}

export function valuesOf({ organisation, role, person, recipient }: SenderFields): Sender {
  return {
    organisation: organisation.value.trim(),
    role: role.value.trim(),
    person: person.value.trim(),
    recipient: recipient.value.trim(),
  };
}
