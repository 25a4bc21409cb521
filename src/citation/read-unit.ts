/**
 * Everything that the words of one unit name: places in the document, components, bodies, other documents, terms.
 * What cannot be decided stays undecided and says so.
 */
import type { CitedDocument, UnitInPlace } from './cited-unit.ts';
import { lawCitationsIn } from './instruments.ts';
import { internalMentions } from './internal-references.ts';
import type { Law } from './laws.ts';
import { definitionIn, type Name, namedMentions } from './names.ts';
import { isFree, type Mention, type Reference } from './reference.ts';
import { type Title, titleMentions } from './titles.ts';

/** What the reading needs to know beside the words. */
export type Reader = {
  laws: Law[];
  names: Name[];
  own: CitedDocument;
  others: CitedDocument[];
  /** Titles that the document's words may use, the longest first. */
  titles: Title[];
};

/** References in the words of one unit, in reading order. `defined` are the components that the unit defines. */
export function readUnit(
  reader: Reader,
  { unit, ancestors }: UnitInPlace,
  defined: readonly { code: string | null; name: string }[],
): Reference[] {
  const document = { id: reader.own.id };
  const text = unit.text ?? '';
  const ref = `${document.id}#${unit.id}`;
  const definition = definitionIn(text, defined);
  const around = [...ancestors, unit].map(({ id }) => `${document.id}#${id}`);
  const laws = lawMentions(reader, ref, text);
  const taken = [...definition, ...laws];
  const titled = titleMentions(text, around, reader.titles, taken);
  const cited = internalMentions({ document, unit, ancestors }, reader.own, reader.others).filter(
    ({ start, end }) => isFree([...taken, ...titled], start, end),
  );
  const named = [...laws, ...titled].toSorted((a, b) => a.start - b.start);
  const places = joinWithLaws(text, cited, named);
  const things = namedMentions(text, reader.names, [...definition, ...places]);
  return [...places, ...things]
    .toSorted((a, b) => a.start - b.start)
    .map((mention) => ({ unit: ref, text: text.slice(mention.start, mention.end), ...mention }));
}

function lawMentions({ laws, own }: Reader, ref: string, text: string): Mention[] {
  return lawCitationsIn(text).flatMap(({ start, end, blank, number }): Mention[] => {
    const base = { start, end, kind: 'van-ban' } as const;
    const law = laws.find(({ places }) =>
      places.some((place) => place.unit === ref && place.start === start),
    );
    if (law !== undefined) return [{ ...base, result: 'resolved', targets: [{ law: law.id }] }];
    const isOwn = number !== undefined ? number === own.number : /Kèm theo\s+$/.test(text.slice(0, start));
    if (isOwn && own.byAnchor.has('quyet-dinh'))
      return [
        {
          ...{
            ...base,
            kind: 'don-vi',
            result: 'resolved',
            targets: [{ unit: `${own.id}#quyet-dinh` }],
          },
          ...(blank && { note: 'Số và ngày để trống trong dự thảo; là chính Quyết định này.' }),
        },
      ];
    return [
      { ...base, result: 'dangling', targets: [], note: 'Số, ngày của văn bản được viện dẫn để trống.' },
    ];
  });
}

const OF_LAW = /^[\s,]*(?:(?:của|thuộc|tại)\s+)?$/u;

/**
 * "Khoản 5, Điều 42, Luật Giao dịch điện tử": a place in another document belongs to the document; so does "khoản 4
 * Điều này" in a quotation of it.
 */
function joinWithLaws(text: string, cited: Mention[], others: Mention[]): Mention[] {
  const used = new Set<Mention>();
  const joined = others.map((other) => {
    const place = cited.find(({ end }) => end <= other.start && OF_LAW.test(text.slice(end, other.start)));
    if (place === undefined || other.kind !== 'van-ban') return other;
    used.add(place);
    return { ...other, start: place.start, note: 'Nơi được viện dẫn không có trên bản trực tuyến.' };
  });
  const inside = cited
    .filter((mention) => !used.has(mention))
    .map((mention): Mention => {
      const quoted = quotationStart(text, mention.start);
      const law = others.findLast(({ kind, end }) => kind === 'van-ban' && end <= quoted);
      if (law === undefined || mention.result === 'resolved') return mention;
      return {
        ...mention,
        ...{ kind: 'van-ban', result: law.result, targets: law.targets },
        note: 'Nằm trong lời trích văn bản này.',
      };
    });
  return [...joined, ...inside];
}

/** Where the quotation starts in which a place stands; -1 outside quotations. */
function quotationStart(text: string, place: number): number {
  const before = text.slice(0, place);
  const start = before.lastIndexOf('“');
  return start > before.lastIndexOf('”') ? start : -1;
}
