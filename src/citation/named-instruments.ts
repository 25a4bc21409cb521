/** Instruments that the words of a unit name: the document's own, others that the model holds, those that are only cited. */

import type { Law } from './cited-laws.ts';
import type { CitedDocument, UnitInPlace } from './cited-unit.ts';
import { type LawCitation, lawCitationsIn } from './instruments.ts';
import type { Mention } from './reference.ts';

/** An instrument by name, as a mention; `document` is the one of the model that it is. */
export type InstrumentMention = Mention & { document?: CitedDocument };

export type Instruments = { laws: readonly Law[]; own: CitedDocument; others: readonly CitedDocument[] };

/** Every instrument that is named by its number or, a law, by its name; and other documents by their short titles. */
export function instrumentMentions(
  { laws, own, others }: Instruments,
  ref: string,
  text: string,
): InstrumentMention[] {
  const cited = lawCitationsIn(text).map((citation): InstrumentMention => {
    const { start, end, blank } = citation;
    const base = { start, end, kind: 'van-ban' } as const;
    const document = documentOf(citation, [own, ...others]);
    if (document !== undefined) return { ...base, ...wholeOf(document), document };
    const law = laws.find(({ places }) =>
      places.some((place) => place.unit === ref && place.start === start),
    );
    if (law !== undefined) return { ...base, result: 'resolved', targets: [{ law: law.id }] };
    const isOwn = blank && /[Kk]èm theo\s+$/.test(text.slice(0, start));
    const [first] = own.instruments;
    if (isOwn && first !== undefined)
      return {
        ...{ ...base, ...wholeOf(own), document: own },
        note: 'Số và ngày để trống trong dự thảo; là chính Quyết định này.',
      };
    return {
      ...{ ...base, result: 'dangling', targets: [] },
      note: 'Số, ngày của văn bản được viện dẫn để trống.',
    };
  });
  return cited.toSorted((a, b) => a.start - b.start);
}

/** The document with the number that is cited, unless the dates differ. */
export function documentOf<T extends Pick<CitedDocument, 'number' | 'date'>>(
  { number, date }: Pick<LawCitation, 'number' | 'date'>,
  documents: readonly T[],
): T | undefined {
  if (number === undefined) return undefined;
  return documents.find(
    (document) =>
      document.number !== undefined &&
      document.number.toLowerCase() === number.toLowerCase() &&
      (date === undefined || document.date === undefined || document.date === date),
  );
}

/** A document as a whole: its first instrument. */
export function wholeOf({ id, instruments }: CitedDocument): Pick<Mention, 'kind' | 'result' | 'targets'> {
  const [first] = instruments;
  return first === undefined
    ? { kind: 'van-ban', result: 'dangling', targets: [] }
    : { kind: 'don-vi', result: 'resolved', targets: [{ unit: `${id}#${first.unit.id}` }] };
}

const AMENDS =
  /^[“"]?(?:Sửa đổi|Bổ sung|Bãi bỏ|Hủy bỏ|Huỷ bỏ|Thay thế|Thay cụm từ|Bỏ cụm từ|Đính chính)(?!\p{L})/u;

/** Whether the words change another instrument. */
export function amends(text: string): boolean {
  return AMENDS.test(text);
}

/**
 * The instrument that an amending clause changes: the one that the nearest heading or sentence around it names, else the
 * one in the title of its instrument. Undefined when none is named, or none that is known.
 */
export function amendedAround(
  { laws, others }: Instruments,
  { ancestors }: UnitInPlace,
): Omit<InstrumentMention, 'start' | 'end'> | undefined {
  const [root] = ancestors;
  const titles = (root?.units ?? []).flatMap(({ kind, text = '' }) => (kind === 'the-thuc' ? [text] : []));
  const sentences = [
    ...ancestors.toReversed().flatMap(({ heading, text }) => [heading, text]),
    ...titles,
  ].filter((words) => words !== undefined && amends(words));
  for (const words of sentences) {
    const [citation] = lawCitationsIn(words ?? '');
    if (citation === undefined) continue;
    const document = documentOf(citation, others);
    if (document !== undefined) return { ...wholeOf(document), document };
    const law = laws.find(
      ({ number, name }) =>
        number === citation.number && (number !== undefined || name.endsWith(citation.title ?? '?')),
    );
    return law && { kind: 'van-ban', result: 'resolved', targets: [{ law: law.id }] };
  }
  return undefined;
}
