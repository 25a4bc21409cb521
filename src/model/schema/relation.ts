import { z } from 'zod';
import { slugId } from './document.ts';
import { unitRef } from './structure.ts';

/** `uses` draws on what another component provides; `stands-for` is, at its level, the place of another component. */
export const RELATION_KINDS = ['uses', 'stands-for'] as const;
export const relationKind = z.enum(RELATION_KINDS);

/** A relation between components: said by the text in the words of `quote`, or our reading, which `note` explains. */
export const relation = z
  .strictObject({
    kind: relationKind,
    from: slugId,
    to: slugId,
    /** Unit that says it or from which we read it. */
    unit: unitRef,
    /** The words of the unit that say it, letter for letter. */
    quote: z.string().min(1).optional(),
    /** Why we read it so, in our words. */
    note: z.string().min(1).optional(),
  })
  .refine(({ quote, note }) => (quote === undefined) !== (note === undefined), {
    message: 'cần đúng một trong hai: quote khi lời văn nói, note khi là cách hiểu của ban biên tập',
  });

/** The file `relations.json`. */
export const relations = z.array(relation);

export type RelationKind = z.infer<typeof relationKind>;
export type StoredRelation = z.infer<typeof relation>;
