import { type Law, lawsCited, type PlacedLawCitation } from '../citation/cited-laws.ts';
import { lawCitationsIn } from '../citation/instruments.ts';
import { documentOf } from '../citation/named-instruments.ts';
import { nfc } from '../text/vi.ts';
import { documentAddress } from './address.ts';
import type { Graph } from './graph.ts';
import { lawAddress } from './law-address.ts';
import type { Redirect } from './schema/permalink.ts';
import { walkUnits } from './walk.ts';

/** Every law that the documents cite and the model does not hold. */
export function lawsOf(graph: Graph): Law[] {
  return lawsCited(
    citationsOf(graph).filter((citation) => documentOf(citation, graph.model.documents) === undefined),
    isPublishedIn(graph),
  );
}

/** What becomes of published addresses of laws that turned out to be one, or that the model holds by now. */
export function lawRedirects(graph: Graph): Redirect[] {
  const merged = lawsOf(graph).flatMap(({ id, aliases }) =>
    aliases.map((alias): Redirect => ({ kind: 'merged', from: lawAddress(alias), to: lawAddress(id) })),
  );
  const cited = citationsOf(graph);
  const held = graph.model.documents.flatMap(({ id: documentId }) => {
    const own = cited.filter((citation) => documentOf(citation, graph.model.documents)?.id === documentId);
    return lawsCited(own, isPublishedIn(graph)).flatMap(({ id, aliases }) =>
      [id, ...aliases]
        .filter(isPublishedIn(graph))
        .map((old): Redirect => ({ kind: 'moved', from: lawAddress(old), to: documentAddress(documentId) })),
    );
  });
  const said = new Set(graph.model.redirects.map(({ from }) => from));
  return [...merged, ...held].filter(({ from }) => !said.has(from));
}

/** Everything that became of published places: what the model says, and what follows from what the texts cite. */
export function redirectsOf(graph: Graph): Redirect[] {
  return [...graph.model.redirects, ...lawRedirects(graph)];
}

function citationsOf(graph: Graph): PlacedLawCitation[] {
  return graph.model.documents.flatMap(({ id, units }) =>
    [...walkUnits(units)].flatMap(({ unit }) =>
      lawCitationsIn(nfc(unit.text ?? ''))
        .filter(({ blank }) => !blank)
        .map((citation): PlacedLawCitation => ({ ...citation, unit: `${id}#${unit.id}` })),
    ),
  );
}

function isPublishedIn(graph: Graph): (id: string) => boolean {
  return (id) => lawAddress(id) in graph.model.permalinks;
}
