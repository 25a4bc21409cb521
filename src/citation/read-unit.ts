/**
 * Everything that the words of one unit name: places in the document, components, bodies, other documents, terms.
 * What cannot be decided is returned as undecided.
 */
import { ownersOf } from './chains.ts';
import type { Law } from './cited-laws.ts';
import type { CitedDocument, PlacedUnit, UnitInPlace } from './cited-unit.ts';
import { placeIn, readPassage } from './internal-references.ts';
import { amendedAround, amends, type InstrumentMention, instrumentMentions } from './named-instruments.ts';
import { definitionIn, type Name, namedMentions } from './names.ts';
import { type CitedPassage, citedPassagesIn } from './passages.ts';
import { isFree, type Mention, type Reference } from './reference.ts';
import { type Title, titleMentions } from './title-mentions.ts';

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
  const placed: PlacedUnit = { document, unit, ancestors };
  const text = unit.text ?? '';
  const ref = `${document.id}#${unit.id}`;
  const definition = definitionIn(text, defined);
  const around = [...ancestors, unit].map(({ id }) => `${document.id}#${id}`);
  const cited = instrumentMentions(reader, ref, text);
  const taken = [...definition, ...cited];
  const titled = titleMentions(text, around, reader.titles, taken);
  const instruments = [...cited, ...titled].toSorted((a, b) => a.start - b.start);
  const places = placeMentions(reader, placed, instruments, [...taken, ...titled]);
  const things = namedMentions(text, reader.names, [...definition, ...places]);
  return [...places, ...things]
    .toSorted((a, b) => a.start - b.start)
    .map(({ start, end, kind, result, targets, note }) => ({
      ...{ unit: ref, text: text.slice(start, end), start, end, kind, result, targets },
      ...(note !== undefined && { note }),
    }));
}

/** The places that a unit's words cite, and the instruments that they name; a place right before its instrument is one with it. */
function placeMentions(
  reader: Reader,
  placed: PlacedUnit,
  instruments: readonly InstrumentMention[],
  taken: readonly { start: number; end: number }[],
): Mention[] {
  const { own, others } = reader;
  const text = placed.unit.text ?? '';
  const isQuotation = placed.unit.kind === 'trich';
  const passages = citedPassagesIn(text).filter((passage) => !isQuotation || !isQuotedLabel(text, passage));
  const owners = ownersOf(
    text,
    passages,
    instruments.filter(({ kind, document }) => kind === 'van-ban' || document !== undefined),
  );
  const amended = amends(text) || isQuotation ? amendedAround(reader, placed) : undefined;
  const isAmending = amends(text) || isQuotation;
  const joined = new Set<Mention>();
  const places = passages.flatMap((passage, index): Mention[] => {
    const { owner = 'own', isLast = false } = owners[index] ?? {};
    const { start, end } = passage;
    if (!isFree(taken, start, end)) return [];
    if (owner === 'unknown') return [];
    if (owner !== 'own') {
      const follows = isLast && owner.start >= end;
      if (follows) joined.add(owner);
      if (owner.document === own)
        return ownMention(passage, placed, own, passages.slice(0, index), others).map((mention) => ({
          ...mention,
          end: follows ? owner.end : end,
        }));
      return [{ ...inInstrument(passage, owner), start, end: follows ? owner.end : end }];
    }
    const isOwn = passage.instrument !== undefined || (passage.here !== undefined && !isQuotation);
    if (isAmending && !isOwn)
      return amended === undefined ? [] : [{ ...inInstrument(passage, amended), start, end }];
    return (
      quotedMention(text, passage, instruments) ??
      ownMention(passage, placed, own, passages.slice(0, index), others)
    );
  });
  return [...places, ...instruments.filter((mention) => !joined.has(mention))];
}

/** "“Điều 4. Hồ sơ": the label of the clause that is quoted, which cites nothing. */
function isQuotedLabel(text: string, { start, end }: CitedPassage): boolean {
  return /(?:^|\n)[“"]?$/.test(text.slice(0, start)) && /^[.:]/.test(text.slice(end));
}

function ownMention(
  passage: CitedPassage,
  placed: PlacedUnit,
  own: CitedDocument,
  before: readonly CitedPassage[],
  others: readonly CitedDocument[],
): Mention[] {
  const read = readPassage(passage, placed, own, before, others);
  return read === undefined ? [] : [{ start: passage.start, end: passage.end, kind: 'don-vi', ...read }];
}

/** A place in an instrument: the very unit where the model holds it, else the instrument. */
function inInstrument(
  { parts }: CitedPassage,
  { document, kind, result, targets, note }: Omit<InstrumentMention, 'start' | 'end'>,
): Omit<Mention, 'start' | 'end'> {
  const place = document && placeIn(document, parts);
  if (place !== undefined)
    return {
      kind: 'don-vi',
      result: 'resolved',
      targets: [{ unit: `${place.document.id}#${place.unit.id}` }],
    };
  return {
    ...{ kind, result, targets },
    note:
      kind === 'van-ban'
        ? 'Nơi được viện dẫn không có trên bản trực tuyến.'
        : (note ?? 'Văn bản được viện dẫn không có đơn vị này.'),
  };
}

/** A place in a quotation belongs to the instrument that was named before the quotation. */
function quotedMention(
  text: string,
  { start, end }: CitedPassage,
  instruments: readonly InstrumentMention[],
): Mention[] | undefined {
  const opened = text.lastIndexOf('“', start);
  if (opened < 0 || opened < text.lastIndexOf('”', start)) return undefined;
  const law = instruments.findLast((mention) => mention.kind === 'van-ban' && mention.end <= opened);
  if (law === undefined) return undefined;
  const { kind, result, targets } = law;
  return [{ start, end, kind, result, targets, note: 'Nằm trong lời trích văn bản này.' }];
}
