import { type Fault, fault } from '../faults.ts';
import { figureWords } from '../figure-parts.ts';
import { versionRef } from '../graph.ts';
import type { RawModel } from '../raw.ts';
import { walkUnits, wordsOf } from '../walk.ts';

/** Every fragment that a finding or a relation quotes stands, letter for letter, in the unit or in the figure that it names. */
export function checkQuotes({ findings, relations, documents, versions, figures }: RawModel): Fault[] {
  const units = new Map<string, string[]>();
  for (const { value: document } of documents)
    for (const { unit } of walkUnits(document.units)) units.set(`${document.id}#${unit.id}`, [wordsOf(unit)]);
  for (const { value: version } of versions)
    for (const { unit } of walkUnits(version.units)) units.set(versionRef(version, unit.id), [wordsOf(unit)]);
  const drawn = new Map(figures.map(({ value: figure }) => [figure.id, figureWords(figure)]));
  const check = (
    file: string,
    path: string,
    quote: string | undefined,
    where: string,
    texts?: string[],
  ): Fault[] =>
    quote === undefined || texts === undefined || texts.some((text) => text.includes(quote))
      ? []
      : [fault('QuoteNotInText', file, path, `“${quote}” không có ở ${where}`)];
  return [
    ...findings.value.flatMap(({ places }, index) =>
      places.flatMap((place, at) => {
        const [where, texts] =
          'unit' in place ? [place.unit, units.get(place.unit)] : [place.figure, drawn.get(place.figure)];
        return check(findings.file, `$[${index}].places[${at}].quote`, place.quote, where, texts);
      }),
    ),
    ...relations.value.flatMap(({ unit, quote }, index) =>
      check(relations.file, `$[${index}].quote`, quote, unit, units.get(unit)),
    ),
  ];
}
