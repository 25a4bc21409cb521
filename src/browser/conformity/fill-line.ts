/** Fills the form of one result, made by `src/components/ConformityLine.astro`; parts without content are removed. Foreign words only ever become text. */
import { percent, type ReportLine, titleOf } from '../../conformity/report.ts';
import { isDeviating } from '../../conformity/results.ts';

export type LinkOf = (path: string) => string;

export type FilledLine = {
  element: HTMLElement;
  /** The field for an explanation; absent where none is needed. */
  field: HTMLTextAreaElement | undefined;
};

export function fillLine(form: HTMLElement, line: ReportLine, linkOf: LinkOf): FilledLine {
  const element = form.cloneNode(true) as HTMLElement;
  const { own, target, result, doubles, others, clauses } = line;
  const isNew = result.kind === 'bo-sung';
  element.toggleAttribute('data-deviates', isDeviating(result));
  write(element, 'kind', line.kind);
  const isMissing = own.name === '' && target !== undefined;
  write(element, 'own', isMissing ? undefined : [own.code, own.name].filter(Boolean).join(': '));
  write(element, 'layer', own.layer === '' ? undefined : ` Lớp ${own.layer}`);
  write(element, 'note', line.note === '' ? undefined : `${line.note}.`);
  remove(element, isMissing ? 'pair' : 'lacking');
  if (target === undefined) remove(element, 'pair', 'words');
  else {
    link(element, isMissing ? 'lacking' : 'target', titleOf(target), linkOf(target.url));
    write(
      element,
      'likeness',
      result.likeness === undefined ? undefined : `, giống ${percent(result.likeness)}`,
    );
    write(element, 'text', target.text);
    link(element, 'source', target.place, linkOf(target.source));
  }
  fillAlike(element, 'doubles', 'double', doubles, linkOf);
  fillAlike(element, 'others', 'other', others, linkOf);
  each(element, 'clauses', 'clause', clauses, (part, { words, place, source }) => {
    write(part, 'clause-words', words);
    link(part, 'clause-place', place, linkOf(source));
  });
  const field = element.querySelector('textarea') ?? undefined;
  if (!isDeviating(result) && !isNew) {
    remove(element, 'explain');
    return { element, field: undefined };
  }
  if (field !== undefined) field.value = line.explanation;
  return { element, field };
}

function fillAlike(
  element: HTMLElement,
  all: string,
  one: string,
  items: ReportLine['doubles'],
  linkOf: LinkOf,
): void {
  each(element, all, one, items, (part, { component, likeness }) => {
    const anchor = part.querySelector('a');
    if (anchor !== null)
      Object.assign(anchor, { textContent: titleOf(component), href: linkOf(component.url) });
    write(part, 'percent', percent(likeness));
  });
}

/** Repeats a part for each item; without items the whole is removed. */
function each<T>(
  element: HTMLElement,
  whole: string,
  part: string,
  items: readonly T[],
  fill: (copy: HTMLElement, item: T) => void,
): void {
  const form = partOf(element, part);
  if (items.length === 0) remove(element, whole);
  else
    form?.replaceWith(
      ...items.map((item) => {
        const copy = form.cloneNode(true) as HTMLElement;
        fill(copy, item);
        return copy;
      }),
    );
}

function write(element: HTMLElement, part: string, words: string | undefined): void {
  const found = partOf(element, part);
  if (words === undefined) found?.remove();
  else if (found !== null) found.textContent = words;
}

function link(element: HTMLElement, part: string, words: string, address: string): void {
  const found = element.querySelector<HTMLAnchorElement>(`a[data-part="${part}"]`);
  if (found !== null) Object.assign(found, { textContent: words, href: address });
}

function remove(element: HTMLElement, ...parts: string[]): void {
  for (const part of parts) partOf(element, part)?.remove();
}

function partOf(element: HTMLElement, part: string): HTMLElement | null {
  return element.querySelector<HTMLElement>(`[data-part="${part}"]`);
}
