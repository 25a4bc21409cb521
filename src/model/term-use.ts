/** Where the official texts use an acronym or a term. */
import type { BacklinkGroup } from './backlinks.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import type { Term } from './schema/term.ts';
import { walkUnits, wordsOf } from './walk.ts';

/** How often one document uses a term, the unit that does so first, and every unit that does, in reading order. */
export type TermUse = BacklinkGroup & { first: PlacedUnit };

/**
 * Uses of a term as a word of its own, in the order of the documents; those that never use it are left out.
 * Letters count as printed, capitals too; `AI` is also used in `AI First`, never in `HAI` or `AI2`.
 */
export function termUses({ model }: Graph, { term }: Pick<Term, 'term'>): TermUse[] {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'gu');
  return model.documents.flatMap((document): TermUse[] => {
    const places = [...walkUnits(document.units)].flatMap(({ unit, ancestors }) => {
      const count = wordsOf(unit).match(pattern)?.length ?? 0;
      return count === 0 ? [] : [{ placed: { document, unit, ancestors }, count }];
    });
    const [first] = places;
    if (first === undefined) return [];
    return [
      { document, places, count: places.reduce((sum, { count }) => sum + count, 0), first: first.placed },
    ];
  });
}
