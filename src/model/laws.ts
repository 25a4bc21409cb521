import { lawCitationsIn } from '../citation/instruments.ts';
import { type Law, lawsCited, type PlacedLawCitation } from '../citation/laws.ts';
import { nfc } from '../text/vi.ts';
import type { Graph } from './graph.ts';
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
  const own = new Set(graph.model.documents.map(({ number }) => number));
  return lawsCited(cited.filter(({ blank, number }) => !blank && (number === undefined || !own.has(number))));
}
