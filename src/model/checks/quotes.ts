import { type Fault, fault } from '../faults.ts';
import { figureWords } from '../figure-parts.ts';
import type { RawModel } from '../raw.ts';
import { walkUnits, wordsOf } from '../walk.ts';

/** Every fragment that a finding quotes stands, letter for letter, in the unit or in the figure that it names. */
export function checkQuotes({ findings: { file, value }, documents, figures }: RawModel): Fault[] {
  const units = new Map<string, string[]>();
  for (const { value: document } of documents)
    for (const { unit } of walkUnits(document.units)) units.set(`${document.id}#${unit.id}`, [wordsOf(unit)]);
  const drawn = new Map(figures.map(({ value: figure }) => [figure.id, figureWords(figure)]));
  return value.flatMap(({ places }, index) =>
    places.flatMap((place, at) => {
      const { quote } = place;
      const [where, texts] =
        'unit' in place ? [place.unit, units.get(place.unit)] : [place.figure, drawn.get(place.figure)];
      if (quote === undefined || texts === undefined || texts.some((text) => text.includes(quote))) return [];
      const path = `$[${index}].places[${at}].quote`;
      return [fault('QuoteNotInText', file, path, `“${quote}” không có ở ${where}`)];
    }),
  );
}
