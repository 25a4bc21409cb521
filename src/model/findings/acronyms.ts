/** Acronyms of the subject: never explained, explained too late, explained twice, explained and never used. */
import type { Graph } from '../graph.ts';
import type { Finding } from '../schema/finding.ts';
import type { Term } from '../schema/term.ts';
import { subjectWords } from '../subject.ts';
import { escaped, findingAt, placesOf, type Rule, runningUnits, wholeWords } from './subject-units.ts';

/** Proper names of standards, formats and products, and parts of document numbers: nobody explains them in a legal text. */
const PROPER_NAMES = new Set('FHIR HL7 ISO JSON XML NIST OGC IFRS RESTful SOAP VR VNeID TTg'.split(' '));
/** Explained as another form of the same word. */
const SAME_AS: Record<string, string> = { KPI: 'KPIs' };

/** Acronyms that the subject uses and explains nowhere. */
export const unexplainedAcronyms: Rule = (graph) => {
  const units = runningUnits(graph);
  const { noun } = subjectWords(graph.subject);
  return acronymsOf(graph)
    .filter((term) => !isExplained(graph, term) && !PROPER_NAMES.has(term.term))
    .flatMap(({ id, term, meaning }) =>
      findingAt({
        id: `chu-tat-${id}-khong-giai-thich`,
        kind: 'chu-tat',
        severity: 'hinh-thuc',
        places: placesOf(units, wholeWords(term)),
        note: `“${term}” được dùng nhưng không chỗ nào trong ${noun} viết đầy đủ.`,
        ...(meaning === undefined ? {} : { suggestion: `Viết “${meaning} (${term})” ở lần dùng đầu.` }),
      }),
    );
};

/** Acronyms that are used before the unit that explains them. */
export const earlyAcronyms: Rule = (graph) => {
  const units = runningUnits(graph);
  return explained(graph).flatMap((term) => {
    const from = units.findIndex(({ ref }) => ref === explainedAt(graph, term));
    const early = placesOf(units.slice(0, Math.max(from, 0)), wholeWords(term.term));
    const at = units[from];
    if (early.length === 0 || at === undefined) return [];
    return [
      finding(
        term,
        'dung-truoc-khi-giai-thich',
        [...early, { unit: at.ref, quote: term.term }],
        [`“${term.term}” được dùng ${early.length} lần trước chỗ giải nghĩa.`, 'Giải nghĩa ở lần dùng đầu.'],
      ),
    ];
  });
};

/** Acronyms that are introduced in brackets more than once. */
export const repeatedAcronyms: Rule = (graph) => {
  const units = runningUnits(graph);
  return explained(graph).flatMap((term) => {
    const places = placesOf(units, introduction(term));
    if (places.length < 2) return [];
    return [
      finding(term, 'giai-thich-nhieu-lan', places, [
        `“${term.term}” được giải nghĩa lại ${places.length} lần.`,
        'Giải nghĩa một lần, sau đó dùng chữ viết tắt.',
      ]),
    ];
  });
};

/** Acronyms that are introduced and used nowhere else. */
export const unusedAcronyms: Rule = (graph) => {
  const units = runningUnits(graph);
  return explained(graph).flatMap((term) => {
    const uses = units.flatMap((unit) => [...unit.words.matchAll(use(term))].map(() => unit));
    if (uses.length !== 1 || !uses.some(({ words }) => introduction(term).test(words))) return [];
    const places = placesOf(units, use(term));
    return [
      finding(term, 'khong-dung-lai', places, [
        `Chữ viết tắt “${term.term}” được đặt nhưng không dùng lại ở đâu.`,
        'Bỏ chữ viết tắt hoặc dùng nó ở những chỗ sau.',
      ]),
    ];
  });
};

function finding(
  { id }: Term,
  what: string,
  places: Finding['places'],
  [note, suggestion]: [string, string],
): Finding {
  return {
    id: `chu-tat-${id}-${what}`,
    kind: 'chu-tat',
    severity: 'hinh-thuc',
    places,
    note,
    suggestion,
  };
}

function acronymsOf({ model }: Graph): Term[] {
  return model.terms.filter(({ kind }) => kind === 'viet-tat');
}

function explained(graph: Graph): Term[] {
  return acronymsOf(graph).filter((term) => isExplained(graph, term));
}

function isExplained(graph: Graph, term: Term): boolean {
  return explainedAt(graph, term) !== undefined;
}

/** The unit of the subject that explains the acronym, or its other form. */
function explainedAt(graph: Graph, { term, unit }: Term): string | undefined {
  const other = graph.model.terms.find((candidate) => candidate.term === SAME_AS[term])?.unit;
  const at = other ?? unit;
  return at !== undefined && at !== null && graph.unit(at).document === graph.subject ? at : undefined;
}

/** The acronym in brackets behind the words it stands for. */
function introduction({ term, expansion }: Term): RegExp {
  const last = (expansion ?? '').split(' ').slice(-2).join(' ');
  return new RegExp(`(?i:${escaped(last)})[^()]{0,20} \\((?:Mạng |Vietnamese )?${escaped(term)}\\)`, 'u');
}

/** The acronym by itself or as the beginning of a component's code. */
function use({ term }: Term): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(term)}(?!\\p{L})`, 'gu');
}
