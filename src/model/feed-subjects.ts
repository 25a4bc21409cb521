/** What has a feed of its own: each document, each part with a page, each component, each body. */

import { upperFirst } from '../text/vi.ts';
import { agencyAddress, componentAddress, documentAddress, sectionAddress } from './address.ts';
import type { Graph } from './graph.ts';

/** Name of a feed below the folder of its page, without an ending. */
export const FEED_NAME = 'thay-doi';

/** What a feed is about: units of a document, below an address. Without units: the whole document. */
export type FeedSubject = { address: string; title: string; document: string; roots: string[] };

const known = new WeakMap<Graph, ReadonlyMap<string, FeedSubject>>();

/** Everything that has a feed, by the address of its page. */
export function feedSubjects(graph: Graph): ReadonlyMap<string, FeedSubject> {
  const subjects =
    known.get(graph) ?? new Map(subjectsOf(graph).map((subject) => [subject.address, subject]));
  known.set(graph, subjects);
  return subjects;
}

function subjectsOf(graph: Graph): FeedSubject[] {
  const { documents, components, agencies } = graph.model;
  const inDocument = (
    refs: readonly string[],
    of: Omit<FeedSubject, 'document' | 'roots'>,
  ): FeedSubject[] => {
    const placed = refs.map(graph.unit);
    const [first] = placed;
    if (first === undefined) return [];
    const roots = placed.filter(({ document }) => document === first.document).map(({ unit }) => unit.id);
    return [{ ...of, document: first.document.id, roots }];
  };
  return [
    ...documents.flatMap(({ id, shortTitle, pages }) => [
      { address: documentAddress(id), title: shortTitle, document: id, roots: [] },
      ...pages.flatMap((page) =>
        inDocument([`${id}#${page}`], {
          address: sectionAddress(id, page),
          title: `${shortTitle}, ${page}`,
        }),
      ),
    ]),
    ...components.flatMap((component) =>
      inDocument([component.unit], {
        address: componentAddress(component),
        title: [component.code, component.name].filter(Boolean).join(': '),
      }),
    ),
    ...agencies.flatMap(({ id, name, unit }) =>
      inDocument([...(unit === null ? [] : [unit]), ...graph.tasksOf(id).map((task) => task.unit)], {
        address: agencyAddress(id),
        title: upperFirst(name),
      }),
    ),
  ];
}
