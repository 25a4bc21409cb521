import { markKey } from '../text/tone.ts';
import { fold } from '../text/vi.ts';
import type { Dictionary } from './dictionary.ts';

/** How often a spelling is used, in steps of doubling: 0 once, 1 twice, 2 four times … */
export type Spelling = { spelling: string; fold: string; weight: number };

/** The words of the site. */
export type Vocabulary = {
  /** Spellings of a folded word, the most used first; none for a word that the site does not use. */
  spellings(folded: string): readonly Spelling[];
  /** Spellings that a typed one stands for: itself, or with đ where d was typed. */
  spelled(typed: string): readonly Spelling[];
  /** The spelling with these letters and this tone (see `markKey`); undefined for none. */
  byKey(key: string): Spelling | undefined;
  /** How much a folded word says, from 0 for the most used. */
  rarity(folded: string): number;
  /** Every spelling once. */
  all: readonly Spelling[];
};

/** The words of a dictionary, small and capital letters alike. */
export function vocabularyOf({ tokens, weights }: Dictionary): Vocabulary {
  const uses = new Map<string, { fold: string; count: number }>();
  for (const [piece, token] of tokens.entries()) {
    if (token === null) continue;
    const { spelling, fold } = token;
    const count = (uses.get(spelling)?.count ?? 0) + 2 ** (weights[piece] ?? 0);
    uses.set(spelling, { fold, count });
  }
  const all = [...uses].map(([spelling, { fold, count }]) => ({
    spelling,
    fold,
    weight: Math.round(Math.log2(count)),
  }));
  all.sort((a, b) => b.weight - a.weight);
  const byFold = Map.groupBy(all, ({ fold }) => fold);
  const byKey = new Map(all.toReversed().map((known) => [markKey(known.spelling), known]));
  const spellings = (folded: string) => byFold.get(folded) ?? [];
  const most = all[0]?.weight ?? 0;
  return {
    spellings,
    spelled: (typed) =>
      spellings(fold(typed)).filter(
        ({ spelling }) => spelling === typed || spelling.replaceAll('đ', 'd') === typed,
      ),
    byKey: (key) => byKey.get(key),
    all,
    rarity: (folded) => most - (spellings(folded)[0]?.weight ?? 0),
  };
}
