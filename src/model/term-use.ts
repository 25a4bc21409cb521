/** Where the official texts use an acronym or a term. */
import type { BacklinkGroup } from './backlinks.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Term } from './schema/term.ts';
import { walkUnits, wordsOf } from './walk.ts';

type WordedUnit = { words: string; placed: PlacedUnit };

const known = new WeakMap<LegalDocument, WordedUnit[]>();

/** Every unit of a document with its words, made once for all terms. */
function wordedUnits(document: LegalDocument): WordedUnit[] {
  const units =
    known.get(document) ??
    [...walkUnits(document.units)].map(({ unit, ancestors }) => ({
      words: wordsOf(unit),
      placed: { document, unit, ancestors },
    }));
  known.set(document, units);
  return units;
}

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
    const places = wordedUnits(document).flatMap(({ words, placed }) => {
      const count = words.includes(term) ? (words.match(pattern)?.length ?? 0) : 0;
      return count === 0 ? [] : [{ placed, count }];
    });
    const [first] = places;
    if (first === undefined) return [];
    return [
      { document, places, count: places.reduce((sum, { count }) => sum + count, 0), first: first.placed },
    ];
  });
}
