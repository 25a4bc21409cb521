import { unitTitle } from '../../citation/unit-name.ts';
import { termAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import { termUses } from '../../model/term-use.ts';
import { BARE, type SearchRecord } from '../record.ts';

/** Acronyms and terms; each leads to its entry among the terms, and says which unit explains or first uses it. */
export function termRecords(graph: Graph): SearchRecord[] {
  return graph.model.terms.flatMap((term) => {
    const placed = term.unit === null ? termUses(graph, term)[0]?.first : graph.unit(term.unit);
    if (placed === undefined) return [];
    const { document } = placed;
    const words = term.expansion ?? term.meaning ?? null;
    return [
      {
        ...BARE,
        url: termAddress(term.id),
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
