/** A component's name in the forms that are compared: without marks, brackets, plural words and words of its level; acronyms aside. */
import { fold, squeeze } from '../text/vi.ts';
import { tokensOf } from '../text/words.ts';

export type NameForm = {
  /** All letters, for names that are the same. */
  key: string;
  /** The same with the words of the level: a name that says them is nearer to one that says them too. */
  wholeKey: string;
  /** Words in order, acronyms written out. */
  words: string[];
  /** Acronyms in brackets: `(LGSP cấp tỉnh)` → `lgsp`. */
  acronyms: ReadonlySet<string>;
};

export type NameReader = {
  /** One name. */
  read: (name: string) => NameForm;
  /** Whether a name says one of these words. */
  says: (name: string, words: readonly string[]) => boolean;
};

/** Words that begin a name and say nothing of what it names. */
const LEADING = new Set(['cac', 'nhung', 'mot', 'so']);
const BRACKETS = /\(([^()]*)\)/g;
const ACRONYM = /^\p{Lu}[\p{Lu}\p{N}-]+s?$/u;

/** Reads names; `levelWords` are left out of them, `acronyms` are written out. */
export function nameReader(
  levelWords: readonly string[],
  acronyms: readonly (readonly [string, string])[],
): NameReader {
  const levels = levelWords.map(wordsIn).filter(({ length }) => length > 0);
  const expansions = new Map(acronyms.map(([short, long]) => [fold(short), wordsIn(long)]));
  const longest = levels.toSorted((a, b) => b.length - a.length);
  const known = new Map<string, NameForm>();
  const read = (name: string): NameForm => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const bare = wordsIn(name.replace(BRACKETS, ' ')).flatMap((word) => expansions.get(word) ?? [word]);
    const plain = withoutLeading(without(bare, longest));
    // A name of nothing but words of its level keeps them.
    const words = plain.length === 0 ? bare : plain;
    const form = {
      key: words.join(''),
      wholeKey: withoutLeading(bare).join(''),
      words,
      acronyms: acronymsIn(name),
    };
    known.set(name, form);
    return form;
  };
  return {
    read,
    says: (name, words) => {
      const spoken = ` ${wordsIn(name).join(' ')} `;
      return words.some((one) => {
        const wanted = wordsIn(one).join(' ');
        return wanted !== '' && spoken.includes(` ${wanted} `);
      });
    },
  };
}

/** The names in a name that lists several: "A; B", "A (X), B (Y)", "các CSDL A, CSDL B", "A và B" where B begins with a capital. */
export function namesIn(name: string): string[] {
  const parts = name
    .split(/;\s+|(?<=\)),\s+|,\s+(?=\p{Lu}{2,}\s)|\s+và\s+(?=\p{Lu}\p{Ll}+\s)/u)
    .map(squeeze)
    .filter((part) => wordsIn(part).length >= 3);
  return parts.length > 1 ? [name, ...parts] : [name];
}

function acronymsIn(name: string): ReadonlySet<string> {
  const inside = [...name.matchAll(BRACKETS)].flatMap(([, words = '']) => words.split(/[\s,;]+/));
  return new Set(inside.filter((word) => ACRONYM.test(word)).map(fold));
}

function wordsIn(text: string): string[] {
  return tokensOf(text).map((token) => token.fold);
}

function without(words: readonly string[], runs: readonly (readonly string[])[]): string[] {
  const kept: string[] = [];
  for (let at = 0; at < words.length; ) {
    const run = runs.find((one) => one.every((word, index) => words[at + index] === word));
    if (run === undefined) kept.push(words[at] ?? '');
    at += run?.length ?? 1;
  }
  return kept;
}

function withoutLeading(words: readonly string[]): string[] {
  const start = words.findIndex((word) => !LEADING.has(word));
  return words.slice(Math.max(start, 0));
}
