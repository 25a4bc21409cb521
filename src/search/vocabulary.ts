import { fold } from '../text/vi.ts';
import { tokensOf } from '../text/words.ts';
import type { SearchRecord } from './record.ts';

/** How often a spelling is used, in steps of doubling: 0 once, 1 twice, 2 four times … */
export type Spelling = { spelling: string; weight: number };

/** The words of the site. */
export type Vocabulary = {
  /** Spellings of a folded word, the most used first; none for a word that the site does not use. */
  spellings(folded: string): readonly Spelling[];
  /** How much a folded word says, from 0 for the most used. */
  rarity(folded: string): number;
  all: readonly (Spelling & { fold: string })[];
  /** Every folded word once, in the order in which they are kept. */
  folds: readonly string[];
};

/**
 * Every spelling of names and texts with its weight, in the order of its letters: `an4 án1 …`. What our comments say
 * counts once only: how much a word says is for the texts to tell.
 */
export function packVocabulary(records: readonly SearchRecord[]): string {
  const uses = new Map<string, number>();
  for (const { kind, title, alias, code, text } of records) {
    for (const { spelling } of tokensOf([code, title, alias, text].filter(Boolean).join(' '))) {
      const known = uses.get(spelling) ?? 0;
      uses.set(spelling, kind === 'ghi-chu' ? Math.max(known, 1) : known + 1);
    }
  }
  return [...uses]
    .sort(([a], [b]) => compare(fold(a), fold(b)) || compare(a, b))
    .map(([spelling, count]) => `${spelling}/${Math.round(Math.log2(count)).toString(36)}`)
    .join(' ');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The vocabulary of `packVocabulary`'s text. */
export function unpackVocabulary(packed: string): Vocabulary {
  const all = packed.split(' ').map((item) => {
    const [spelling = '', weight = '0'] = item.split('/');
    return { spelling, weight: Number.parseInt(weight, 36), fold: fold(spelling) };
  });
  const byFold = new Map<string, Spelling[]>();
  for (const item of all) byFold.set(item.fold, [...(byFold.get(item.fold) ?? []), item]);
  for (const spellings of byFold.values()) spellings.sort((a, b) => b.weight - a.weight);
  const most = Math.max(0, ...all.map(({ weight }) => weight));
  const spellings = (folded: string) => byFold.get(folded) ?? [];
  return {
    spellings,
    all,
    folds: [...byFold.keys()],
    rarity: (folded) => most - (spellings(folded)[0]?.weight ?? 0),
  };
}
