import { z } from 'zod';
import { unitRef } from './structure.ts';

/** Words that readers use for what the official texts call otherwise; search reads the first as the second. */
export const lexiconEntry = z.strictObject({
  /** Everyday or English words, in small letters: `loa phường`, `open data`. */
  everyday: z.array(z.string().min(2)).min(1),
  /** The texts' own words for it. */
  official: z.string().min(2),
  /** Why the first means the second: our words. */
  reason: z.string().min(1),
  /** A unit that has the official words. */
  unit: unitRef,
});

export const lexicon = z.array(lexiconEntry);

export type LexiconEntry = z.infer<typeof lexiconEntry>;
