/** Names that texts call things by, and where a text says them. */
import { isFree, type Mention, type ReferenceTarget } from './reference.ts';

/** One name: how its letters' case counts, and what has it. */
export type Name = {
  words: string;
  /** The words in lower case. */
  lower: string;
  /** `exact` letter for letter; `capital` any case after a capital; `any` any case. */
  letterCase: 'exact' | 'capital' | 'any';
  kind: Mention['kind'];
  /** Several where two components share the words. */
  targets: ReferenceTarget[];
  shared: boolean;
  /** How we read the words; none for the name under which the thing is defined. */
  note?: string;
};

/** Each name once, the longest first. */
export function mergedNames(names: readonly Name[]): Name[] {
  const byWords = new Map<string, Name>();
  for (const name of names) {
    const key = name.lower;
    const known = byWords.get(key);
    byWords.set(key, known === undefined ? name : together(known, name));
  }
  return [...byWords.values()].toSorted((a, b) => b.words.length - a.words.length);
}

/** Two things of one name. A term that is also one component's short name is both, a term of several only the term. */
function together(known: Name, name: Name): Name {
  if (known.kind !== name.kind)
    return known.shared ? name : { ...known, targets: [...known.targets, ...name.targets] };
  const isKnown = JSON.stringify(known.targets) === JSON.stringify(name.targets);
  return isKnown ? known : { ...known, targets: [...known.targets, ...name.targets], shared: true };
}

/** Where a text says one of the names, the longest at every place, outside the places already `taken`. */
export function namedMentions(
  text: string,
  names: readonly Name[],
  taken: readonly { start: number; end: number }[],
): Mention[] {
  const found: Mention[] = [];
  const lower = text.toLowerCase();
  for (const { words, lower: wanted, letterCase, kind, targets, shared, note } of names) {
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      const written = text.slice(at, end);
      if (letterCase === 'exact' && written !== words) continue;
      if (letterCase === 'capital' && !/^\p{Lu}/u.test(written)) continue;
      if (!standsAlone(text, at, end) || !isFree(taken, at, end) || !isFree(found, at, end)) continue;
      found.push({
        start: at,
        end,
        kind,
        result: shared ? 'ambiguous' : 'resolved',
        targets,
        ...(shared ? { note: 'Nhiều thành phần mang cùng tên này.' } : note !== undefined && { note }),
      });
    }
  }
  return found;
}

/** Place of the words that make a unit the definition of its components: code and name. */
export function definitionIn(
  text: string,
  components: readonly { code: string | null; name: string }[],
): { start: number; end: number }[] {
  return components.flatMap(({ code, name }) => {
    const at = text.indexOf(name);
    if (at >= 0) return [{ start: code !== null && text.startsWith(code) ? 0 : at, end: at + name.length }];
    return code !== null && text.startsWith(code) ? [{ start: 0, end: code.length }] : [];
  });
}

function standsAlone(text: string, start: number, end: number): boolean {
  return !/[\p{L}\p{N}-]/u.test(text[start - 1] ?? ' ') && !/[\p{L}\p{N}]/u.test(text[end] ?? ' ');
}

/** A name of one thing. */
export function nameOf(
  words: string,
  letterCase: Name['letterCase'],
  kind: Name['kind'],
  target: ReferenceTarget,
): Name {
  return { words, lower: words.toLowerCase(), letterCase, kind, targets: [target], shared: false };
}
