/**
 * Who builds or decides on a component: what its figure says above the column, what the running text says, and where
 * they differ.
 */
import { findingsOn, type ReviewFinding } from './findings.ts';
import type { Graph, PlacedUnit } from './graph.ts';
import type { Component } from './schema/component.ts';
import type { Figure } from './schema/figure.ts';
import type { Unit } from './schema/unit.ts';

/** Official words with the place that says them. */
export type SaidOnFigure = { words: string; figure: Figure };
export type SaidInText = { words: string; place: PlacedUnit };

export type StatedRules = {
  onFigures: SaidOnFigure[];
  inText: SaidInText[];
  /** Findings that say how the figure's rule and the text differ. */
  findings: ReviewFinding[];
};

/** A sentence that says who chooses. */
const WHO_CHOOSES = /(?:^|(?<=[.;] ))Ủy ban nhân dân[^.]*\./u;
const WHO_PROVIDES = /do cấp .+ cung cấp/u;
const TIER_WORDS = /cung cấp|thiết yếu|bổ sung theo loại địa bàn/u;

/** The rules for one component, each with its place. */
export function statedRules(graph: Graph, component: Component): StatedRules {
  const onFigures = graph
    .cellsFor(component.id)
    .flatMap(({ figure, groups }) =>
      groups.flatMap(({ rule }) => (rule === undefined ? [] : [{ words: rule, figure }])),
    );
  const findings = onFigures.flatMap(({ words, figure }) =>
    findingsOn(graph, figure.id).filter(({ places }) =>
      places.some((place) => 'figure' in place && place.figure === figure.id && isSame(place.quote, words)),
    ),
  );
  return { onFigures, inText: saidInText(graph.unit(component.unit)), findings: [...new Set(findings)] };
}

/** Whether only a figure gives a component its tier: no heading above its line in the text does. */
export function isTierFromFigure(graph: Graph, { id, tier, unit }: Component): boolean {
  return tier !== null && tierHeadingAt(graph.unit(unit)) < 0 && graph.cellsFor(id).length > 0;
}

/** Plain paragraphs right below the heading of the tier, without those that only introduce a list. */
export function tierParagraphs(place: PlacedUnit): PlacedUnit[] {
  const at = tierHeadingAt(place);
  const unit = place.ancestors[at];
  if (unit === undefined) return [];
  const ancestors = place.ancestors.slice(0, at + 1);
  return (unit.units ?? [])
    .filter(({ kind, text }) => kind === 'doan' && text !== undefined && !/[:：]\s*$/.test(text))
    .map((own) => ({ document: place.document, unit: own, ancestors }));
}

function saidInText(place: PlacedUnit): SaidInText[] {
  const chosen = tierParagraphs(place).flatMap((rule) => {
    const [words] = WHO_CHOOSES.exec(rule.unit.text ?? '') ?? [];
    return words === undefined ? [] : [{ words, place: rule }];
  });
  const at = tierHeadingAt(place);
  const unit = place.ancestors[at];
  if (chosen.length > 0 || unit?.heading === undefined || !WHO_PROVIDES.test(unit.heading)) return chosen;
  return [
    {
      words: unit.heading,
      place: { document: place.document, unit, ancestors: place.ancestors.slice(0, at) },
    },
  ];
}

function tierHeadingAt({ ancestors }: { ancestors: Unit[] }): number {
  return ancestors.findLastIndex(({ heading }) => heading !== undefined && TIER_WORDS.test(heading));
}

function isSame(one: string | undefined, other: string): boolean {
  return one?.toLocaleLowerCase('vi') === other.toLocaleLowerCase('vi');
}
