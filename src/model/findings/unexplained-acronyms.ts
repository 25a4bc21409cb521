/** Acronyms of the subject: never explained, explained too late. */
import type { Graph } from '../graph.ts';
import type { FindingPlace } from '../schema/finding.ts';
import type { Term } from '../schema/term.ts';
import { subjectWords } from '../subject.ts';
import { findingAt, placesOf, type Rule, runningUnits, wholeWords } from './subject-units.ts';

/** Proper names of standards, formats and products, and parts of document numbers: nobody explains them in a legal text. */
const PROPER_NAMES = new Set(
  'FHIR HL7 ISO IEC JSON XML NIST OGC IFRS RESTful SOAP VR VNeID TTg 4G 5G'.split(' '),
);
/** Explained as another form of the same word. */
const SAME_AS: Record<string, string> = { KPI: 'KPIs' };

/** Acronyms that the subject uses and explains nowhere, as one finding. */
export const unexplainedAcronyms: Rule = (graph) => {
  const units = runningUnits(graph);
  const found = acronymsOf(graph)
    .filter((term) => explainedAt(graph, term) === undefined && !PROPER_NAMES.has(term.term))
    .map(({ term }) => ({ term, places: placesOf(units, wholeWords(term)) }))
    .filter(({ places }) => places.length > 0);
  return findingAt({
    id: 'chu-tat-khong-giai-thich',
    kind: 'chu-tat',
    severity: 'hinh-thuc',
    rank: 3,
    title: 'Chữ viết tắt không được giải thích',
    places: found.flatMap(({ places }) => places),
    note: `Dùng mà không chỗ nào trong ${subjectWords(graph.subject).noun} viết đầy đủ: ${found.map(({ term }) => `“${term}”`).join(', ')}.`,
    suggestion: 'Viết đầy đủ kèm chữ viết tắt ở lần dùng đầu.',
  });
};

/** Acronyms that are used before the unit that explains them, as one finding. */
export const earlyAcronyms: Rule = (graph) => {
  const units = runningUnits(graph);
  const found = acronymsOf(graph).flatMap((term): { term: string; places: FindingPlace[] }[] => {
    const from = units.findIndex(({ ref }) => ref === explainedAt(graph, term));
    const early = placesOf(units.slice(0, Math.max(from, 0)), alone(term.term));
    const at = units[from];
    return early.length === 0 || at === undefined
      ? []
      : [{ term: term.term, places: [...early, { unit: at.ref, quote: term.term }] }];
  });
  return findingAt({
    id: 'chu-tat-dung-truoc-khi-giai-thich',
    kind: 'chu-tat',
    severity: 'hinh-thuc',
    rank: 3,
    title: 'Chữ viết tắt dùng trước khi giải thích',
    places: found.flatMap(({ places }) => places),
    note: `Dùng trước chỗ giải nghĩa: ${found.map(({ term }) => `“${term}”`).join(', ')}.`,
    suggestion: 'Giải nghĩa ở lần dùng đầu.',
  });
};

function acronymsOf({ model }: Graph): Term[] {
  return model.terms.filter(({ kind }) => kind === 'viet-tat');
}

/** The unit of the subject that explains the acronym, or its other form. */
function explainedAt(graph: Graph, { term, unit }: Term): string | undefined {
  const other = graph.model.terms.find((candidate) => candidate.term === SAME_AS[term])?.unit;
  const at = other ?? unit;
  return at !== undefined && at !== null && graph.unit(at).document === graph.subject ? at : undefined;
}

/** The acronym by itself: `AI` in `AI First` is a part of another term, explained where it stands. */
function alone(term: string): RegExp {
  return new RegExp(`${wholeWords(term).source}(?! (?:First|trustworthy))`, 'u');
}
