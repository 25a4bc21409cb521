/** What stands around the body of an instrument: its head, its end, and the beginning of what was issued with it. */
import { labelsOf } from '../../citation/printed-forms.ts';
import type { Item } from './item.ts';
import { ISSUED_WITH, isBasis, isCapitals, kindInNumber, kindInTitle, MOTTO, SIGNATURE } from './patterns.ts';

/** `head` until the body begins, `tail` from the recipients or the signature on. */
export type Where = 'head' | 'body' | 'tail';

/** Whether what was issued with an instrument begins with these items: its letterhead, or its title above "(Kèm theo …)". */
export function isAttachment(ahead: readonly Item[], where: Where): boolean {
  const lines = ahead.map((item) =>
    item.kind === 'line' && labelsOf(item.text).length === 0 ? item.text : undefined,
  );
  const [first] = lines;
  if (first === undefined || first.startsWith('(')) return false;
  const motto = lines.findIndex((text) => text !== undefined && MOTTO.test(text));
  if (motto >= 0 && where === 'tail')
    return lines
      .slice(0, motto)
      .every(
        (text, index) =>
          text !== undefined && isCapitals(text) && (index === motto - 1 || !SIGNATURE.test(text)),
      );
  const issued = lines.findIndex((text) => text !== undefined && ISSUED_WITH.test(text));
  const isTitle = isCapitals(first) && !SIGNATURE.test(first);
  return (
    where !== 'head' &&
    issued > 0 &&
    isTitle &&
    lines.slice(0, issued).every((text) => text !== undefined && !isSentence(text))
  );
}

/** The kind of instrument that the lines of a head name. */
export function kindAhead(ahead: readonly Item[]): string | undefined {
  const end = ahead.findIndex(
    (item) => item.kind !== 'line' || isBasis(item.text) || labelsOf(item.text).length > 0,
  );
  const head = ahead
    .slice(0, end < 0 ? undefined : end)
    .flatMap((item) => (item.kind === 'line' ? [item.text] : []));
  return (
    firstOf(head, kindInTitle) ??
    firstOf(head, kindInNumber) ??
    (head.some((text) => /^V\/v\s/iu.test(text)) ? 'công văn' : undefined) ??
    firstOf(head, (text) => /(?<=^Loại văn bản )\p{L}[\p{L} ]*$/u.exec(text)?.[0].toLowerCase())
  );
}

function firstOf<T>(lines: readonly string[], find: (line: string) => T | undefined): T | undefined {
  for (const line of lines) {
    const found = find(line);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** Words of a text, not of a letterhead or a title. */
export function isSentence(text: string): boolean {
  return /\p{Ll}/u.test(text) && !text.startsWith('(') && /[.;:,]$/u.test(text) && text.split(' ').length > 3;
}
