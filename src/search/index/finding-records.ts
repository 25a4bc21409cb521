import { findingAddress } from '../../model/address.ts';
import { findingsOf, unitOfPlace } from '../../model/findings.ts';
import type { Graph } from '../../model/graph.ts';
import { FINDING_KIND_NAMES } from '../../model/vocabulary.ts';
import { BARE, type SearchRecord } from '../record.ts';

/** Comments of the review that are of substance; they are ours, and come after everything that the texts say. */
export function findingRecords(graph: Graph): SearchRecord[] {
  // By address: neighbours that begin alike take less room in the file of names.
  const ofSubstance = findingsOf(graph)
    .filter(({ severity }) => severity === 'noi-dung')
    .toSorted((a, b) => (findingAddress(a) < findingAddress(b) ? -1 : 1));
  return ofSubstance.flatMap((finding) => {
    const [first] = finding.places;
    const ref = first === undefined ? undefined : unitOfPlace(graph, first);
    if (ref === undefined) return [];
    const { document } = graph.unit(ref);
    const { note, suggestion } = finding;
    return [
      {
        ...BARE,
        url: findingAddress(finding),
        kind: 'ghi-chu',
        title: `Nhận xét: ${FINDING_KIND_NAMES[finding.kind].toLowerCase()}`,
        named: false,
        path: 'Nhận xét của ban biên tập, không phải lời văn bản',
        status: document.status,
        document: document.id,
        text: beginningOf(suggestion === undefined ? note : `${note} ${suggestion}`),
        quoted: true,
      },
    ];
  });
}

/** Characters of a comment that are searched: it would come last anyway, and every first search loads it. */
const SEARCHED = 55;

function beginningOf(text: string): string {
  return text.length <= SEARCHED ? text : `${text.slice(0, text.lastIndexOf(' ', SEARCHED))} …`;
}
