import { z } from 'zod';
import { slugId } from './document.ts';
import { unitRef } from './structure.ts';

/** An acronym or a term that the official texts use. */
export const term = z
  .strictObject({
    id: slugId,
    /** As the texts print it: `CSDL`, `Security by Design`. */
    term: z.string().min(1),
    /** What it stands for, in the texts' own words; null when they never say. */
    expansion: z.string().min(1).nullable(),
    /** The unit that says so; null exactly when `expansion` is. */
    unit: unitRef.nullable(),
    /** `viet-tat` an acronym, `thuat-ngu` a term with its Vietnamese wording. */
    kind: z.enum(['viet-tat', 'thuat-ngu']),
    /** What it commonly means where the texts do not say: our words, not the texts'. */
    meaning: z.string().min(1).optional(),
  })
  .refine(({ expansion, unit }) => (expansion === null) === (unit === null), {
    message: 'expansion và unit phải cùng có hoặc cùng là null',
  })
  .refine(({ expansion, meaning }) => expansion === null || meaning === undefined, {
    message: 'meaning chỉ dành cho từ mà văn bản không giải thích',
  });

export const terms = z.array(term);

export type Term = z.infer<typeof term>;
