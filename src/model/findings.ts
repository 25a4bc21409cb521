/** The review of the subject: what was written by a reader and what rules find, in the order of the text. */

import { capitalVariants } from './findings/capitals.ts';
import { equalWording } from './findings/equal-wording.ts';
import { figureWording } from './findings/figure-wording.ts';
import { printedGaps, repeatedLabels } from './findings/labels.ts';
import { missingClauses } from './findings/missing-clause.ts';
import { referencesLeftOpen } from './findings/open-references.ts';
import { doubledWords } from './findings/slips.ts';
import { spellingVariants } from './findings/spellings.ts';
import { type Rule, subjectUnits } from './findings/subject-units.ts';
import { componentsWithoutBody, tasksWithoutDeadline } from './findings/unassigned.ts';
import { earlyAcronyms, unexplainedAcronyms } from './findings/unexplained-acronyms.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import type { Finding, FindingPlace } from './schema/finding.ts';
import type { ReviewPart } from './schema/structure.ts';
import { presentUnits } from './version-outcomes.ts';

/** `quy-tac` a rule found it, `doc` a reader did. */
export type FoundBy = 'quy-tac' | 'doc';
export type ReviewFinding = Finding & { by: FoundBy };

const RULES: readonly Rule[] = [
  missingClauses,
  referencesLeftOpen,
  figureWording,
  repeatedLabels,
  printedGaps,
  capitalVariants,
  componentsWithoutBody,
  tasksWithoutDeadline,
  equalWording,
  unexplainedAcronyms,
  earlyAcronyms,
  spellingVariants,
  doubledWords,
];

type Review = {
  all: ReviewFinding[];
  byUnit: Map<string, ReviewFinding[]>;
  byFigure: Map<string, ReviewFinding[]>;
};

const reviews = new WeakMap<Graph, Review>();
const ruled = new WeakMap<Graph, readonly Finding[]>();

/** What rules find, before it is told from what a reader wrote. Worked out once for a graph. */
export function ruledFindings(graph: Graph): readonly Finding[] {
  const found = ruled.get(graph) ?? RULES.flatMap((rule) => rule(graph));
  ruled.set(graph, found);
  return found;
}

/** Takes what rules found in the same model in another process: reading all texts takes a second. */
export function takeRuledFindings(graph: Graph, found: readonly Finding[]): void {
  ruled.set(graph, found);
}

/** All findings, ordered by where the first place stands; ids are unique. Worked out once for a graph. */
export function findingsOf(graph: Graph): ReviewFinding[] {
  return reviewOf(graph).all;
}

/** Findings with a place in one unit, named by `<document>#<unit>`, or in what the unit was in an earlier version. */
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
  const stored = graph.model.findings.map((finding) => ({ ...finding, by: finding.by ?? ('doc' as const) }));
  const known = new Set(stored.map(({ id }) => id));
  const all = inReadingOrder(graph, [
    ...stored,
    ...ruledFindings(graph)
      .filter(({ id }) => !known.has(id))
      .map((finding) => ({ ...finding, by: 'quy-tac' as const })),
  ]);
  const units = (place: FindingPlace) => ('unit' in place ? presentUnits(graph, place.unit) : []);
  const review = { all, byUnit: indexOf(all, units), byFigure: indexOf(all, figureIds) };
  reviews.set(graph, review);
  return review;
}

function inReadingOrder(graph: Graph, findings: ReviewFinding[]): ReviewFinding[] {
  const order = new Map(subjectUnits(graph).map(({ ref }, index) => [ref, index]));
  const placeOf = ({ places: [first] }: ReviewFinding): number => {
    const unit = first === undefined ? undefined : unitOfPlace(graph, first);
    const [present = ''] = unit === undefined ? [] : presentUnits(graph, unit);
    return order.get(present) ?? order.size;
  };
  return findings.toSorted((a, b) => placeOf(a) - placeOf(b));
}

function indexOf(
  findings: ReviewFinding[],
  keysOf: (place: FindingPlace) => string[],
): Map<string, ReviewFinding[]> {
  const index = new Map<string, ReviewFinding[]>();
  for (const finding of findings) {
    const keys = new Set(finding.places.flatMap(keysOf));
    for (const key of keys) index.set(key, [...(index.get(key) ?? []), finding]);
  }
  return index;
}

function figureIds(place: FindingPlace): string[] {
  return 'figure' in place ? [place.figure] : [];
}

/** Parts of the subject by which findings are looked for; a model that names none has one, the whole document. */
export function reviewParts({ model, subject }: Graph): ReviewPart[] {
  const { reviewParts: parts } = model.structure;
  return parts.length > 0 ? parts : [{ id: 'van-ban', name: subject.shortTitle }];
}

/** The part where the first place of a finding stands: the last one whose unit holds it, else the first. */
export function partOf(graph: Graph, { places: [place] }: Finding): ReviewPart {
  const parts = reviewParts(graph);
  const ref = place && unitOfPlace(graph, place);
  const around = ref === undefined ? [] : unitsAround(graph.unit(ref));
  const found = parts.findLast(({ unit }) => unit !== undefined && around.includes(unit)) ?? parts[0];
  if (found === undefined) throw new Error('no part of the review');
  return found;
}

function unitsAround({ document, unit, ancestors }: PlacedUnit): string[] {
  return [...ancestors, unit].map(({ id }) => `${document.id}#${id}`);
}
