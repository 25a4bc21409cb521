import { unitTitle } from '../../citation/unit-name.ts';
import { figureAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import { BARE, type SearchRecord } from '../record.ts';

/** The official figures, by their short name and by what is printed above them. */
export function figureRecords(graph: Graph): SearchRecord[] {
  return graph.model.figures.flatMap(({ id, name, title, at: [first] }) => {
    if (first === undefined) return [];
    const placed = graph.unit(first);
    const { document } = placed;
    return [
      {
        ...BARE,
        url: figureAddress(id),
        kind: 'so-do',
        title: `Sơ đồ: ${name}`,
        alias: title,
        path: [document.shortTitle, unitTitle(placed)].join(' › '),
        status: document.status,
        document: document.id,
      },
    ];
  });
}
