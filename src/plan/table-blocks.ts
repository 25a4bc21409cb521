/** Official tables as blocks of a page. */
import type { PhrasingContent, RootContent } from 'mdast';
import { citedName } from '../citation/legal-form.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { Unit } from '../model/schema/unit.ts';
import { block, line } from './blocks.ts';
import { linkedPieces } from './linked-text.ts';

/** The head and the rows of a table; rows have their anchors on the table's own page. */
export function tableBlocks(
  graph: Graph,
  placed: PlacedUnit,
  { anchors, linked }: { anchors: boolean; linked: boolean },
): RootContent[] {
  const { document, unit, ancestors } = placed;
  const cellsOf = (row: Unit): PhrasingContent[][] => {
    const place = { document, unit: row, ancestors: row === unit ? ancestors : [...ancestors, unit] };
    const words = row.text ?? '';
    return linked ? linkedPieces(graph, place, words, '\t') : words.split('\t').map(plain);
  };
  const rowOf = (row: Unit, head: boolean): RootContent =>
    block(
      'UnitRow',
      { id: anchors && !head ? row.id : undefined },
      cellsOf(row).map((cell) => line('Cell', { head }, ...cell)),
    );
  const head = unit.text === undefined ? [] : [rowOf(unit, true)];
  const rows = (unit.units ?? []).filter(({ kind }) => kind === 'hang').map((row) => rowOf(row, false));
  return [block('UnitTable', { name: citedName(placed) }, [...head, ...rows])];
}

function plain(value: string): PhrasingContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
