/** How alike names are, from 0 to 1: the share of words and of pairs of words that they have in common, rare ones counting more. */
import type { NameForm } from './name-forms.ts';

/** How alike a name is to each name of an index, in its order. */
export type LikenessTo = (name: NameForm) => Float64Array;

/** Likeness of names that differ only in the words of their level. */
export const SAME_BUT_LEVEL = 0.98;
/** Names that differ are never more alike. */
const MOST_OF_OTHERS = 0.97;
/** Different acronyms in brackets lower the likeness of two names, the same one raises it. */
const OTHER_ACRONYM = 0.8;

/** An index of names; a word that many of them have counts little. Its time grows with the words that two names share. */
export function likenessAmong(names: readonly NameForm[]): LikenessTo {
  const holders = new Map<string, number[]>();
  for (const [index, name] of names.entries())
    for (const term of termsOf(name)) {
      const known = holders.get(term);
      if (known === undefined) holders.set(term, [index]);
      else known.push(index);
    }
  const weight = (term: string) => Math.log(1 + names.length / (holders.get(term)?.length ?? 1));
  const weigh = (terms: ReadonlySet<string>) => {
    let sum = 0;
    for (const term of terms) sum += weight(term);
    return sum;
  };
  const sums = names.map((name) => weigh(termsOf(name)));
  return (name) => {
    const terms = termsOf(name);
    const sum = weigh(terms);
    const common = new Float64Array(names.length);
    for (const term of terms) {
      const own = weight(term);
      for (const index of holders.get(term) ?? []) common[index] = (common[index] ?? 0) + own;
    }
    return common.map((shared, index) => {
      const other = names[index];
      const all = sum + (sums[index] ?? 0);
      return other === undefined ? 0 : likeness(name, other, all === 0 ? 0 : (2 * shared) / all);
    });
  };
}

/** `share` is what the two have in common. */
function likeness(a: NameForm, b: NameForm, share: number): number {
  const isSharing = [...a.acronyms].some((acronym) => b.acronyms.has(acronym));
  const isOther = !isSharing && a.acronyms.size > 0 && b.acronyms.size > 0;
  if (a.key === b.key && !isOther) return a.wholeKey === b.wholeKey ? 1 : SAME_BUT_LEVEL;
  const found = isSharing ? (1 + share) / 2 : isOther ? share * OTHER_ACRONYM : share;
  return Math.min(found, MOST_OF_OTHERS);
}

function termsOf({ words }: NameForm): ReadonlySet<string> {
  const terms = new Set(words);
  for (const [index, word] of words.entries()) if (index > 0) terms.add(`${words[index - 1]} ${word}`);
  return terms;
}
