import type { Graph } from '../../model/graph.ts';
import type { Model } from '../../model/model.ts';
import { printedDate } from '../../text/date.ts';
import type { DocumentNames, SearchRecord } from '../record.ts';
import { documentPhrases } from './document-phrases.ts';
import { factsOf } from './facts.ts';

/** What the search bundle knows of the documents: their names, and every word by which a citation may call them. */
export function documentsOf(
  { documents }: Pick<Model, 'documents'>,
  records: readonly SearchRecord[],
): DocumentNames[] {
  const named = documents.map(
    ({ id, title, shortTitle, citation, number = '', date = '', issuer, status }) => ({
      id,
      name: shortTitle,
      status,
      called: [title, citation, number, printedDate(date), issuer].filter(Boolean).join(' '),
    }),
  );
  const phrases = documentPhrases(named, records);
  return named.map((names) => ({ ...names, phrases: phrases.get(names.id) ?? [] }));
}

/** What search knows beside the records. */
export function knowledgeOf(graph: Graph, records: readonly SearchRecord[]) {
  return {
    documents: documentsOf(graph.model, records),
    // Our reasons for an entry are not searched.
    lexicon: graph.model.lexicon.map(({ everyday, official }) => ({ everyday, official })),
    facts: factsOf(graph, records),
  };
}
