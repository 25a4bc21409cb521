/** Components that a text names by their code, by their acronym or by their name. */

import { isFree } from '../citation/reference.ts';
import { codeKey } from '../text/codes.ts';
import type { Found } from './found.ts';
import type { LinkComponent } from './link-table.ts';
import type { Lookup } from './lookup.ts';

type Named = { words: string; lower: string; components: LinkComponent[] };

const CODE = /(?<![\p{L}\p{N}])(\p{L}{2,6})[ \u00A0-]?(\d{1,3})(?![\p{L}\p{N}]|[.,/]\d)/gu;
/** What may stand between a component's name and its code: they are one citation. */
const BESIDE = /^\s*[([:,–-]?\s*(?:mã\s+)?$/u;
/** Minimum syllables of a name: at the beginning of a sentence, where a capital says nothing, and inside of it. */
const SYLLABLES = { first: 6, inside: 4 };

/** Names of the components of a table, the longest first; a name of several components has several targets. */
export function namesOf(components: readonly LinkComponent[]): Named[] {
  const byWords = new Map<string, Named>();
  for (const component of components)
    for (const words of spellingsOf(component)) {
      const lower = words.toLowerCase();
      const known = byWords.get(lower);
      if (known === undefined) byWords.set(lower, { words, lower, components: [component] });
      else if (!known.components.includes(component)) known.components.push(component);
    }
  return [...byWords.values()].toSorted((a, b) => b.words.length - a.words.length);
}

/** The name as printed, without the acronym in brackets, and the acronym alone. */
function spellingsOf({ name }: LinkComponent): string[] {
  const [, acronym] = /\((\p{Lu}[\p{Lu}\p{N}-]{2,})\)/u.exec(name) ?? [];
  const plain = name.replace(/\s*\([^)]*\)/gu, '');
  return [...new Set([name, plain, ...(acronym === undefined ? [] : [acronym])])].filter(
    (words) => words === acronym || syllables(words) >= SYLLABLES.inside,
  );
}

/** Codes and names of components in a text. A name beside its own code is left to the code. */
export function thingsIn(
  text: string,
  names: readonly Named[],
  lookup: Lookup,
  taken: readonly { start: number; end: number }[],
): Found[] {
  const codes = codesIn(text, lookup).filter(({ start, end }) => isFree(taken, start, end));
  const found: Found[] = [...codes];
  const lower = text.toLowerCase();
  for (const { words, lower: wanted, components } of names)
    for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + 1)) {
      const end = at + wanted.length;
      if (!isFree([...taken, ...found], at, end) || !isName(text, at, end, words)) continue;
      const targets = components.map(lookup.component);
      if (isBesideCode(text, at, end, codes, targets)) continue;
      found.push({
        ...{ start: at, end, targets },
        ...(targets.length === 1
          ? { kind: 'found' }
          : { kind: 'ambiguous', note: 'Nhiều thành phần mang tên này. Xin chọn.' }),
      });
    }
  return found;
}

function codesIn(text: string, lookup: Lookup): Found[] {
  return [...text.matchAll(CODE)].flatMap(({ 0: words, 1: prefix = '', 2: number = '', index }): Found[] => {
    const key = codeKey(`${prefix}${number}`);
    if (!lookup.prefixes.has(codeKey(prefix)) || !/^\p{Lu}+$/u.test(prefix)) return [];
    const component = lookup.byCode.get(key);
    const base = { start: index, end: index + words.length };
    if (component !== undefined) return [{ ...base, kind: 'found', targets: [lookup.component(component)] }];
    return [{ ...base, kind: 'gone', targets: [], note: 'Danh mục không có mã này. Xin kiểm tra.' }];
  });
}

function isName(text: string, start: number, end: number, words: string): boolean {
  if (/[\p{L}\p{N}]/u.test(text[end] ?? '') || /[\p{L}\p{N}-]/u.test(text[start - 1] ?? '')) return false;
  const written = text.slice(start, end);
  if (/^[\p{Lu}\p{N}-]+$/u.test(words)) return written === words;
  if (!/^\p{Lu}/u.test(written)) return false;
  const isFirst = /(?:^|[.!?:;]\s*|^[-–+*•\d.)\s]+)$/u.test(text.slice(0, start));
  return !isFirst || /\s\p{Lu}/u.test(written) || syllables(written) >= SYLLABLES.first;
}

function isBesideCode(
  text: string,
  start: number,
  end: number,
  codes: readonly Found[],
  targets: readonly { path: string }[],
): boolean {
  return codes.some(
    (code) =>
      targets.some(({ path }) => path === code.targets[0]?.path) &&
      (code.end <= start
        ? BESIDE.test(text.slice(code.end, start))
        : BESIDE.test(text.slice(end, code.start))),
  );
}

function syllables(words: string): number {
  return words.match(/\p{L}+/gu)?.length ?? 0;
}
