import { type Law, lawsCited, type PlacedLawCitation } from '../citation/cited-laws.ts';
import { lawCitationsIn } from '../citation/instruments.ts';
import { documentOf } from '../citation/named-instruments.ts';
import { nfc } from '../text/vi.ts';
import type { Graph } from './graph.ts';
import { lawAddress } from './law-address.ts';
import { walkUnits } from './walk.ts';

/** Every law that the documents cite and the model does not hold. */
export function lawsOf(graph: Graph): Law[] {
  const cited = graph.model.documents.flatMap(({ id, units }) =>
    [...walkUnits(units)].flatMap(({ unit }) =>
      lawCitationsIn(nfc(unit.text ?? '')).map(
        (citation): PlacedLawCitation => ({ ...citation, unit: `${id}#${unit.id}` }),
      ),
    ),
  );
  return lawsCited(
    cited.filter((citation) => !citation.blank && documentOf(citation, graph.model.documents) === undefined),
    (id) => lawAddress(id) in graph.model.permalinks,
  );
}
