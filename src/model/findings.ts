/** The review of the draft: what was written by a reader and what rules find, in the order of the text. */
import { earlyAcronyms, repeatedAcronyms, unexplainedAcronyms, unusedAcronyms } from './findings/acronyms.ts';
import { capitalVariants } from './findings/capitals.ts';
import { draftUnits, type Rule } from './findings/draft.ts';
import { componentsWithoutBody, tasksWithoutDeadline } from './findings/duties.ts';
import { equalWording } from './findings/equal-wording.ts';
import { figureWording } from './findings/figure-wording.ts';
import { doubleMarks, missingDots, repeatedLabels } from './findings/labels.ts';
import { headingColons, mixedBullets } from './findings/marks.ts';
import { missingClauses } from './findings/missing-clause.ts';
import { referencesLeftOpen } from './findings/open-references.ts';
import { doubledWords, endMarks, markSlips, openBrackets } from './findings/slips.ts';
import { spellingVariants, tonePlacement } from './findings/spellings.ts';
import type { Graph } from './graph.ts';
import type { Finding, FindingPlace } from './schema/finding.ts';

/** `quy-tac` a rule found it, `doc` a reader did. */
export type FoundBy = 'quy-tac' | 'doc';
export type ReviewFinding = Finding & { by: FoundBy };

const RULES: readonly Rule[] = [
  missingClauses,
  referencesLeftOpen,
  figureWording,
  repeatedLabels,
  missingDots,
  doubleMarks,
  mixedBullets,
  headingColons,
  capitalVariants,
  componentsWithoutBody,
  tasksWithoutDeadline,
  equalWording,
  unexplainedAcronyms,
  earlyAcronyms,
  repeatedAcronyms,
  unusedAcronyms,
  spellingVariants,
  tonePlacement,
  doubledWords,
  openBrackets,
  markSlips,
  endMarks,
];

type Review = {
  all: ReviewFinding[];
  byUnit: Map<string, ReviewFinding[]>;
  byFigure: Map<string, ReviewFinding[]>;
};

const reviews = new WeakMap<Graph, Review>();

/** All findings, ordered by where the first place stands; ids are unique. Worked out once for a graph. */
export function findingsOf(graph: Graph): ReviewFinding[] {
  return reviewOf(graph).all;
}

/** Findings with a place in one unit, named by `<document>#<unit>`. */
export function findingsAt(graph: Graph, unit: string): ReviewFinding[] {
  return reviewOf(graph).byUnit.get(unit) ?? [];
}

/** Findings with a place on one figure. */
export function findingsOn(graph: Graph, figure: string): ReviewFinding[] {
  return reviewOf(graph).byFigure.get(figure) ?? [];
}

/** The unit where a place stands; a figure stands at its first unit. */
export function unitOfPlace(graph: Graph, place: FindingPlace): string | undefined {
  return 'unit' in place ? place.unit : graph.figure(place.figure).at[0];
}

function reviewOf(graph: Graph): Review {
  const before = reviews.get(graph);
  if (before !== undefined) return before;
  const all = inReadingOrder(graph, [
    ...graph.model.findings.map((finding) => ({ ...finding, by: 'doc' as const })),
    ...withOwnIds(
      graph,
      RULES.flatMap((rule) => rule(graph)),
    ).map((finding) => ({ ...finding, by: 'quy-tac' as const })),
  ]);
  const review = { all, byUnit: indexOf(all, unitRef), byFigure: indexOf(all, figureId) };
  reviews.set(graph, review);
  return review;
}

/** Rules call a finding by its place in a document; where several drafts share the place, those after the first add their name. */
function withOwnIds(graph: Graph, findings: Finding[]): Finding[] {
  const taken = new Set<string>();
  return findings.map((finding) => {
    const [first] = finding.places;
    const [document = ''] = (first && unitOfPlace(graph, first))?.split('#') ?? [];
    const own = taken.has(finding.id) ? { ...finding, id: `${finding.id}-${document}` } : finding;
    taken.add(own.id);
    return own;
  });
}

function inReadingOrder(graph: Graph, findings: ReviewFinding[]): ReviewFinding[] {
  const order = new Map(draftUnits(graph).map(({ ref }, index) => [ref, index]));
  const placeOf = ({ places: [first] }: ReviewFinding): number => {
    const unit = first === undefined ? undefined : unitOfPlace(graph, first);
    return order.get(unit ?? '') ?? order.size;
  };
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function indexOf(
  findings: ReviewFinding[],
  keyOf: (place: FindingPlace) => string | undefined,
): Map<string, ReviewFinding[]> {
  const index = new Map<string, ReviewFinding[]>();
  for (const finding of findings) {
    const keys = new Set(finding.places.map(keyOf).filter((key) => key !== undefined));
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), finding]);
  }
  return index;
}

function unitRef(place: FindingPlace): string | undefined {
  return 'unit' in place ? place.unit : undefined;
}

function figureId(place: FindingPlace): string | undefined {
  return 'figure' in place ? place.figure : undefined;
}

/** Parts of the draft by which findings are looked for, with the words that readers see. */
export const REVIEW_PARTS = {
  'quyet-dinh': 'Quyết định',
  'phan-1': 'Phần I',
  'phan-2': 'Phần II',
  'phan-3': 'Phần III',
  'phu-luc': 'Phụ lục, mục 1–3',
  'cap-xa': 'Phụ lục, mục 4 (cấp xã)',
} as const;
export type ReviewPart = keyof typeof REVIEW_PARTS;

/** The part where the first place of a finding stands. */
export function partOf(graph: Graph, { places: [first] }: Finding): ReviewPart {
  const ref = first === undefined ? undefined : unitOfPlace(graph, first);
  const unit = ref?.slice(ref.indexOf('#') + 1) ?? '';
  if (unit.startsWith('phu-luc.muc-4')) return 'cap-xa';
  if (unit.startsWith('phu-luc')) return 'phu-luc';
  return (['phan-1', 'phan-2', 'phan-3'] as const).find((part) => unit.startsWith(part)) ?? 'quyet-dinh';
}
