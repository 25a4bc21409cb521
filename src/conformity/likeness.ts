/** How alike two names are, from 0 to 1: the share of words and of pairs of words that they have in common, rare ones counting more. */
import type { NameForm } from './name-forms.ts';

export type Measure = (a: NameForm, b: NameForm) => number;

/** Likeness of names that differ only in the words of their level. */
export const SAME_BUT_LEVEL = 0.98;
/** Names that differ are never more alike. */
const MOST_OF_OTHERS = 0.97;
/** Different acronyms in brackets lower the likeness of two names, the same one raises it. */
const OTHER_ACRONYM = 0.8;

/** A measure for names such as `names`: a word that many of them have counts little. */
export function measureAmong(names: readonly NameForm[]): Measure {
  const frequency = new Map<string, number>();
  for (const name of names)
    for (const term of termsOf(name)) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weight = (term: string) => Math.log(1 + names.length / (frequency.get(term) ?? 1));
  const weighed = new WeakMap<NameForm, { terms: ReadonlySet<string>; sum: number }>();
  const weigh = (name: NameForm) => {
    const before = weighed.get(name);
    if (before !== undefined) return before;
    const terms = termsOf(name);
    const made = { terms, sum: sumOf(terms, weight) };
    weighed.set(name, made);
    return made;
  };
  return (a, b) => {
    if (a.key === b.key && !disagree(a, b)) return a.wholeKey === b.wholeKey ? 1 : SAME_BUT_LEVEL;
    const [one, other] = [weigh(a), weigh(b)];
    const common = sumOf(
      [...one.terms].filter((term) => other.terms.has(term)),
      weight,
    );
    const share = one.sum + other.sum === 0 ? 0 : (2 * common) / (one.sum + other.sum);
    const likeness = shares(a, b) ? (1 + share) / 2 : disagree(a, b) ? share * OTHER_ACRONYM : share;
    return Math.min(likeness, MOST_OF_OTHERS);
  };
}

function termsOf({ words }: NameForm): ReadonlySet<string> {
  return new Set(
    words.flatMap((word, index) => [word, ...(index > 0 ? [`${words[index - 1]} ${word}`] : [])]),
  );
}

function sumOf(terms: Iterable<string>, weight: (term: string) => number): number {
  let sum = 0;
  for (const term of terms) sum += weight(term);
  return sum;
}

function shares(a: NameForm, b: NameForm): boolean {
  return [...a.acronyms].some((acronym) => b.acronyms.has(acronym));
}

function disagree(a: NameForm, b: NameForm): boolean {
  return a.acronyms.size > 0 && b.acronyms.size > 0 && !shares(a, b);
}
