import { z } from 'zod';
import { slugId } from './document.ts';
import { unitRef } from './structure.ts';

/** `uses` draws on what another component provides; `stands-for` is, at its level, the place of another component. */
export const RELATION_KINDS = ['uses', 'stands-for'] as const;
export const relationKind = z.enum(RELATION_KINDS);

/** A relation between components that no rule derives from the words of the text: our reading. */
export const relation = z.strictObject({
  kind: relationKind,
  from: slugId,
  to: slugId,
  /** Unit from which we read it. */
  unit: unitRef,
  /** Why we read it so, in our words. */
  note: z.string().min(1),
});

/** The file `relations.json`. */
export const relations = z.array(relation);

export type RelationKind = z.infer<typeof relationKind>;
export type StoredRelation = z.infer<typeof relation>;
