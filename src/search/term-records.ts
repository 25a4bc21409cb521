import { unitAddress } from '../model/address.ts';
import type { Graph } from '../model/graph.ts';
import { unitTitle } from '../model/name.ts';
import type { Term } from '../model/schema/term.ts';
import { walkUnits, wordsOf } from '../model/walk.ts';
import { BARE, type SearchRecord } from './record.ts';

/** Acronyms and terms; each leads to the unit that says what it stands for, or to the first that uses it. */
export function termRecords(graph: Graph): SearchRecord[] {
  return graph.model.terms.flatMap((term) => {
    const place = term.unit ?? firstUse(graph, term);
    if (place === undefined) return [];
    const placed = graph.unit(place);
    const { document } = placed;
    const words = term.expansion ?? term.meaning ?? null;
    return [
      {
        ...BARE,
        url: unitAddress(placed),
        kind: 'thuat-ngu',
        code: words === null ? null : term.term,
        title: words ?? term.term,
        path: [document.shortTitle, unitTitle(placed)].join(' › '),
        status: document.status,
        document: document.id,
      },
    ];
  });
}

function firstUse(graph: Graph, { term }: Term): string | undefined {
  const escaped = term.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  const uses = new RegExp(`(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'u');
  for (const { id, units } of graph.model.documents) {
    for (const { unit } of walkUnits(units)) if (uses.test(wordsOf(unit))) return `${id}#${unit.id}`;
  }
  return undefined;
}
