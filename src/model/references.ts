/**
 * Everything that the words of the official texts name: places in the document, components, bodies, other documents,
 * terms. Found by rules, never stored; what cannot be decided stays undecided and says so.
 */
import { lawCitationsIn } from '../citation/instruments.ts';
import { isFree, type Mention, type Reference } from '../citation/reference.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import { type CitedDocument, citedDocument, internalMentions } from './internal-references.ts';
import { type Law, lawsOf } from './laws.ts';
import { type Title, titleMentions, titlesOf } from './named-places.ts';
import { definitionIn, type Name, namedMentions, namesOf } from './named-things.ts';
import { walkUnits } from './walk.ts';

type Known = { all: Reference[]; byUnit: Map<string, Reference[]> };

const known = new WeakMap<Graph, Known>();

/** All references of all documents, in reading order; none overlaps another. Worked out once for a graph. */
export function referencesOf(graph: Graph): Reference[] {
  return knownOf(graph).all;
}

/** References in the words of one unit, named by `<document>#<unit>`. */
export function referencesIn(graph: Graph, unit: string): Reference[] {
  return knownOf(graph).byUnit.get(unit) ?? [];
}

function knownOf(graph: Graph): Known {
  const before = known.get(graph);
  if (before !== undefined) return before;
  const all = readAll(graph);
  const found = { all, byUnit: Map.groupBy(all, ({ unit }) => unit) };
  known.set(graph, found);
  return found;
}

/** Those that are no link: ambiguous ones with their candidates, and those that lead nowhere. Plain data. */
export function openReferences(graph: Graph): Reference[] {
  return referencesOf(graph).filter(({ result }) => result !== 'resolved');
}

type Reader = {
  graph: Graph;
  laws: Law[];
  names: Name[];
  own: CitedDocument;
  others: CitedDocument[];
  titles: Title[];
};

function readAll(graph: Graph): Reference[] {
  const laws = lawsOf(graph);
  const names = namesOf(graph);
  const documents = graph.model.documents.map(citedDocument);
  return documents.flatMap((own) => {
    const others = documents.filter((other) => other !== own);
    const reader: Reader = { graph, laws, names, own, others, titles: titlesOf(own, laws) };
    return [...walkUnits(own.document.units)].flatMap(({ unit, ancestors }) =>
      unit.text === undefined ? [] : readUnit(reader, { document: own.document, unit, ancestors }),
    );
  });
}

function readUnit(reader: Reader, placed: PlacedUnit): Reference[] {
  const { document, unit, ancestors } = placed;
  const text = unit.text ?? '';
  const ref = `${document.id}#${unit.id}`;
  const definition = definitionIn(unit, reader.graph.componentsAt(ref));
  const around = [...ancestors, unit].map(({ id }) => `${document.id}#${id}`);
  const laws = lawMentions(reader, ref, text);
  const taken = [...definition, ...laws];
  const titled = titleMentions(text, around, reader.titles, taken);
  const cited = internalMentions(placed, reader.own, reader.others).filter(({ start, end }) =>
    isFree([...taken, ...titled], start, end),
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
    const isOwn =
      number !== undefined ? number === own.document.number : /Kèm theo\s+$/.test(text.slice(0, start));
    if (isOwn && own.byAnchor.has('quyet-dinh'))
      return [
        {
          ...{
            ...base,
            kind: 'don-vi',
            result: 'resolved',
            targets: [{ unit: `${own.document.id}#quyet-dinh` }],
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
    return { ...other, start: place.start, note: 'Nơi được viện dẫn không có trên trang này.' };
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
