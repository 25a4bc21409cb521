/** Editorial notes on a unit: what changed since an earlier version, comments of the review, where the texts name it. They stay apart from the official words. */
import type { RootContent } from 'mdast';
import { findingAddress } from '../model/address.ts';
import { backlinksOf, countOf } from '../model/backlinks.ts';
import { findingsAt } from '../model/findings.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import { changeOfUnit } from '../model/version-comparison.ts';
import { item, link, list, paragraph } from '../text/mdx.ts';
import { EDITORS } from '../text/site-words.ts';
import { places } from './backlink-blocks.ts';
import { block } from './blocks.ts';
import { unitDuties } from './duty-blocks.ts';
import { openReferenceNotes } from './reading-notes.ts';
import type { UnitNotes } from './unit-blocks.ts';
import { unitChange } from './version-change-blocks.ts';

/** Most changed units whose words a page shows in notes; a page with more leads to the comparison, so that it stays light. */
const MOST_CHANGED = 20;

/** Whether the notes on a page show the words that changed. */
export function showsChangedWords(graph: Graph, onPage: readonly PlacedUnit[]): boolean {
  return onPage.filter((placed) => changeOfUnit(graph, placed) !== undefined).length <= MOST_CHANGED;
}

/** The notes on a unit, with or without the words that changed in it; undefined when there are none. */
export function unitNotes(graph: Graph, placed: PlacedUnit, showWords: boolean): UnitNotes | undefined {
  const ref = `${placed.document.id}#${placed.unit.id}`;
  const open = openReferenceNotes(graph, placed);
  const findings = findingsAt(graph, ref);
  const mentions = backlinksOf(graph, { unit: ref });
  const duties = unitDuties(graph, ref);
  const change = unitChange(graph, placed, showWords);
  const comments = findings.length + open.length;
  if (comments === 0 && mentions.length === 0 && duties === undefined && change === undefined)
    return undefined;
  const title = [
    ...(change === undefined ? [] : [change.title]),
    ...(comments === 0 ? [] : [`${comments} nhận xét của ${EDITORS}`]),
    ...(mentions.length === 0 ? [] : [`được nhắc đến ${countOf(mentions)} lần`]),
    ...(duties === undefined ? [] : [duties.title]),
  ].join(', ');
  const content: RootContent[] = [
    ...(change?.blocks ?? []),
    ...(comments === 0
      ? []
      : [
          list([
            ...findings.map((finding) =>
              item(paragraph(finding.note, ' ', link(findingAddress(finding), 'Xem nhận xét'))),
            ),
            ...open.map((words) => item(paragraph(words))),
          ]),
        ]),
    ...(mentions.length === 0 ? [] : [paragraph('Được nhắc đến ở:'), places(mentions)]),
    ...(duties === undefined ? [] : [paragraph('Nghĩa vụ, theo cách hiểu của ban biên tập:'), duties.list]),
  ];
  const mark = change?.mark ?? (comments === 0 ? undefined : (`${comments}` as const));
  return { title, mark, block: block('UnitNotes', { title }, content) };
}
