import { wordsOutsideSpans } from '../duty-words.ts';
import { type Fault, fault } from '../faults.ts';
import type { RawModel } from '../raw.ts';
import type { RegisteredDuty } from '../schema/duty.ts';
import type { Unit } from '../schema/unit.ts';
import { walkUnits } from '../walk.ts';

type Told = { field: string; quote: string; among: 'own' | 'above' | 'span' };

/** What the register of duties quotes stands, letter for letter, where it says; an explanation explains something. */
export function checkDuties({ duties: { file, value }, documents }: RawModel): Fault[] {
  const placed = new Map<string, { unit: Unit; ancestors: Unit[] }>();
  for (const { value: document } of documents)
    for (const { unit, ancestors } of walkUnits(document.units))
      placed.set(`${document.id}#${unit.id}`, { unit, ancestors });
  const open = new Set(
    documents.flatMap(({ value: document }) => wordsOutsideSpans(value, document).map(({ unit }) => unit)),
  );
  return [
    ...value.duties.flatMap((duty, index) => {
      const place = placed.get(duty.unit);
      if (place === undefined) return [];
      const texts = {
        own: textsOf(place.unit),
        above: [...place.ancestors, place.unit].flatMap(textsOf),
        span: [duty.span],
      };
      return quotesOf(duty).flatMap(({ field, quote, among }) =>
        texts[among].some((text) => text.includes(quote))
          ? []
          : [
              fault(
                'QuoteNotInText',
                file,
                `$.duties[${index}].${field}`,
                `“${quote}” không có ở ${among === 'span' ? 'đoạn trích của nghĩa vụ' : duty.unit}`,
              ),
            ],
      );
    }),
    ...value.explained.flatMap(({ unit }, index) =>
      !placed.has(unit) || open.has(unit)
        ? []
        : [
            fault(
              'NothingToExplain',
              file,
              `$.explained[${index}]`,
              `${unit} không còn chữ chỉ mức độ nào nằm ngoài các đoạn trích`,
            ),
          ],
    ),
  ];
}

function textsOf({ heading, text }: Unit): string[] {
  return [heading, text].filter((part) => part !== undefined);
}

/** Every piece of official text in a duty: words of the unit, of those above it, or of the span itself. */
function quotesOf({ span, word, who, object, condition, exception, deadline }: RegisteredDuty): Told[] {
  const own = { span, object, condition, exception, 'deadline.text': deadline?.text };
  return [
    ...Object.entries(own).flatMap(([field, quote]): Told[] =>
      quote === undefined ? [] : [{ field, quote, among: 'own' }],
    ),
    ...(word === undefined ? [] : [{ field: 'word', quote: word, among: 'span' } as const]),
    ...who.flatMap(({ words }, at): Told[] =>
      words === undefined ? [] : [{ field: `who[${at}].words`, quote: words, among: 'above' }],
    ),
  ];
}
