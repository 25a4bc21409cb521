import { lawAddress } from '../../model/address.ts';
import type { Graph } from '../../model/graph.ts';
import { lawsOf } from '../../model/laws.ts';
import { BARE, type SearchRecord } from '../record.ts';

/** Laws and decisions that the texts cite, by kind and number; the site does not know whether they are in force. */
export function lawRecords(graph: Graph): SearchRecord[] {
  return lawsOf(graph).map(({ id, name, number }) => ({
    ...BARE,
    url: lawAddress(id),
    kind: 'vien-dan',
    title: name,
    // One that is called by its title is also known by its number.
    alias: number === undefined || name.includes(number) ? null : number,
    path: '',
    status: null,
    document: null,
  }));
}
