/** Where the official texts use an acronym or a term. */
import type { Graph, PlacedUnit } from './graph.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Term } from './schema/term.ts';
import { walkUnits, wordsOf } from './walk.ts';

/** How often one document uses a term, and the unit that does so first. */
export type TermUse = { document: LegalDocument; count: number; first: PlacedUnit };

/**
 * Uses of a term as a word of its own, in the order of the documents; those that never use it are left out.
 * Letters count as printed, capitals too; `AI` is also used in `AI First`, never in `HAI` or `AI2`.
 */
export function termUses({ model }: Graph, { term }: Pick<Term, 'term'>): TermUse[] {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
  return model.documents.flatMap((document): TermUse[] => {
    let count = 0;
    let first: PlacedUnit | undefined;
    for (const { unit, ancestors } of walkUnits(document.units)) {
      const uses = wordsOf(unit).match(pattern)?.length ?? 0;
      if (uses > 0) first ??= { document, unit, ancestors };
      count += uses;
    }
    return first === undefined ? [] : [{ document, count, first }];
  });
}
