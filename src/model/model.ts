import { STATUSES } from '../text/status.ts';
import type { RawModel } from './raw.ts';
import type { Agency, Task } from './schema/agency.ts';
import type { Component } from './schema/component.ts';
import type { StoredComparison } from './schema/counterpart.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Figure } from './schema/figure.ts';
import type { Finding } from './schema/finding.ts';
import type { LexiconEntry } from './schema/lexicon.ts';
import type { Permalinks, Redirect } from './schema/permalink.ts';
import type { StoredRelation } from './schema/relation.ts';
import type { Source } from './schema/source.ts';
import type { Structure } from './schema/structure.ts';
import type { Term } from './schema/term.ts';
import { walkUnits } from './walk.ts';

/** The checked model: every reference resolves, every text is NFC and stands in its source. */
export type Model = {
  sources: Source[];
  /** The subject first, the others by status. */
  documents: LegalDocument[];
  /** What the documents were before, as published here. */
  versions: LegalDocument[];
  structure: Structure;
  /** All frameworks, in the order of `structure.frameworks`, then of the text. */
  components: Component[];
  /** In the order in which the documents have them. */
  figures: Figure[];
  /** What we read out of the text, beside what rules derive from its words. */
  relations: StoredRelation[];
  /** Acronyms and terms of the texts, by id. */
  terms: Term[];
  /** Everyday words for what the texts call otherwise. */
  lexicon: LexiconEntry[];
  /** The subject against the other documents: our reading, with the units on both sides. */
  comparisons: StoredComparison[];
  /** Our written comments on the subject; the rules of `findings/` add theirs. */
  findings: Finding[];
  agencies: Agency[];
  tasks: Task[];
  permalinks: Permalinks;
  redirects: Redirect[];
};

/** Drops the places of files, which only faults need, and puts lists in a fixed order. */
export function modelOf(raw: RawModel): Model {
  const all = raw.components.flatMap(({ value }) => value);
  const { subject } = raw.structure.value;
  const isSubject = ({ id }: LegalDocument) => Number(id === subject);
  const documents = raw.documents
    .map(({ value }) => value)
    .sort((a, b) => isSubject(b) - isSubject(a) || byStatus(a, b));
  return {
    sources: raw.manifest.value.sources,
    documents,
    versions: raw.versions.map(({ value }) => value),
    structure: raw.structure.value,
    components: raw.structure.value.frameworks.flatMap(({ id }) =>
      all.filter(({ framework }) => framework === id),
    ),
    figures: inReadingOrder(
      raw.figures.map(({ value }) => value),
      documents,
    ),
    relations: raw.relations.value,
    terms: raw.terms.value,
    lexicon: raw.lexicon.value,
    comparisons: raw.comparisons.value,
    findings: raw.findings.value,
    agencies: raw.agencies.value,
    tasks: raw.tasks.value,
    permalinks: raw.permalinks.value,
    redirects: raw.redirects.value,
  };
}

/** A figure stands where the first of its units stands; figures of one unit follow by id, those of none come last. */
function inReadingOrder(figures: Figure[], documents: LegalDocument[]): Figure[] {
  const places = new Map<string, number>();
  for (const { id, units } of documents)
    for (const { unit } of walkUnits(units)) places.set(`${id}#${unit.id}`, places.size);
  const placeOf = ({ at }: Figure): number =>
    Math.min(...at.map((ref) => places.get(ref) ?? Number.POSITIVE_INFINITY));
  return figures.toSorted((a, b) => {
    const [first, second] = [placeOf(a), placeOf(b)];
    if (first !== second) return first < second ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
}

function byStatus(a: LegalDocument, b: LegalDocument): number {
  return STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status) || (a.id < b.id ? -1 : 1);
}
