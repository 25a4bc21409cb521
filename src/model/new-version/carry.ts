/** From one version of a document to the next: where each unit went, and what a person must look at. Pure. */
import { unitName } from '../../citation/unit-name.ts';
import type { UnitChange } from '../compare-documents.ts';
import { anchorsAfter } from '../propose-redirects.ts';
import type { CounterpartSubject } from '../schema/counterpart.ts';
import type { LegalDocument } from '../schema/document.ts';
import type { FigureTarget } from '../schema/figure.ts';
import { fullText, type Visit, walkUnits, wordsOf } from '../walk.ts';
import type { Decision } from './decisions.ts';

/** Components and principles that the new version still has, by id and number. */
export type Standing = { components: ReadonlySet<string>; principles: ReadonlySet<number> };

/** A document before and after, with the way from one to the other. */
export type Step = {
  before: LegalDocument;
  after: LegalDocument;
  changes: readonly UnitChange[];
  /** Where a reference leads now; undefined when its unit is gone. References to other documents stay. */
  carried: (ref: string) => string | undefined;
  /** Own words of a unit before, as printed. */
  wordsBefore: (ref: string) => string;
  /** Own words of a unit after, as printed. */
  wordsAfter: (ref: string) => string;
  /** Words of a unit after, with all below it. */
  textAfter: (ref: string) => string;
  /** Notes that `what` refers to a unit of the document before: when its words changed or went, a person decides. */
  hangs: (ref: string, what: string) => void;
  decide: (decision: Decision) => void;
  /** Everything a person must decide, in the order of kinds and of the text. */
  decisions: () => Decision[];
};

/**
 * What a place is after the step: a unit is taken along; undefined when it, the component or the principle is gone. Other
 * things stay.
 */
export function placeAfter<Place extends FigureTarget | CounterpartSubject>(
  place: Place,
  { components, principles }: Standing,
  { carried }: Pick<Step, 'carried'>,
): Place | { unit: string } | undefined {
  if ('component' in place) return components.has(place.component) ? place : undefined;
  if ('principle' in place) return principles.has(place.principle) ? place : undefined;
  if (!('unit' in place)) return place;
  const unit = carried(place.unit);
  return unit === undefined ? undefined : { unit };
}

export function stepBetween(
  before: LegalDocument,
  after: LegalDocument,
  changes: readonly UnitChange[],
): Step {
  const became = new Map(changes.flatMap((change) => (change.kind === 'new' ? [] : [[change.from, change]])));
  const olds = new Map([...walkUnits(before.units)].map((visit) => [visit.unit.id, visit]));
  const news = new Map([...walkUnits(after.units)].map((visit) => [visit.unit.id, visit]));
  const decided: Decision[] = [];
  const hanging = new Map<string, string[]>();
  const idOf = (ref: string): string | undefined =>
    ref.startsWith(`${before.id}#`) ? ref.slice(before.id.length + 1) : undefined;
  const isKept = (id: string) => ['kept', 'moved'].includes(became.get(id)?.kind ?? '');
  return {
    before,
    after,
    changes,
    carried: (ref) => {
      const id = idOf(ref);
      if (id === undefined) return ref;
      const change = became.get(id);
      const [to] = change === undefined ? [] : anchorsAfter(change);
      return to === undefined ? undefined : `${after.id}#${to}`;
    },
    wordsBefore: (ref) => wordsIn(olds, idOf(ref)),
    wordsAfter: (ref) => wordsIn(news, idOf(ref)),
    textAfter: (ref) => {
      const visit = news.get(idOf(ref) ?? '');
      return visit === undefined ? '' : `${wordsOf(visit.unit)}\n${fullText(visit.unit)}`;
    },
    hangs: (ref, what) => {
      const id = idOf(ref);
      if (id !== undefined && !isKept(id)) hanging.set(id, [...(hanging.get(id) ?? []), what]);
    },
    decide: (decision) => decided.push(decision),
    decisions: () => [...decided, ...[...olds.keys()].flatMap(decisionsOn)],
  };

  /** What refers to one unit whose words changed or that is gone. */
  function decisionsOn(id: string): Decision[] {
    const what = hanging.get(id);
    const visit = olds.get(id);
    if (what === undefined || visit === undefined) return [];
    const change = became.get(id);
    const [to] = change === undefined ? [] : anchorsAfter(change);
    const words = `${unitName(visit)}: ${[...new Set(what)].join('; ')}`;
    return to === undefined
      ? [{ kind: 'da-rut', words, file: versionFile(before), at: `"id": "${id}"` }]
      : [{ kind: 'doi-loi', words, file: documentFile(after), at: `"id": "${to}"` }];
  }
}

function wordsIn(visits: ReadonlyMap<string, Visit>, id: string | undefined): string {
  const visit = visits.get(id ?? '');
  return visit === undefined ? '' : wordsOf(visit.unit);
}

/** Where the present version of a document lies in the model. */
export function documentFile({ id }: Pick<LegalDocument, 'id'>): string {
  return `documents/${id}.json`;
}

/** Where an earlier version of a document lies in the model. */
export function versionFile({ id, version }: Pick<LegalDocument, 'id' | 'version'>): string {
  return `versions/${id}/${version}.json`;
}
