/** One row of a list beside the candidates: the one that it stands for, and the shared ones that it looks like. */
import type { Candidate, Candidates } from './candidates.ts';
import type { ListedComponent } from './framework-table.ts';
import { SAME_BUT_LEVEL } from './likeness.ts';
import type { ReferenceFramework } from './reference-framework.ts';
import type { Alike, Basis } from './results.ts';

/** Minimum likeness of names at which a row counts as a component of the reference. */
export const LIKE = 0.6;
/** Minimum likeness of names at which a row of the body's own looks like a shared component. */
export const DOUBLE = 0.45;
/** Minimum likeness of descriptions, for both. */
export const DESCRIBED_LIKE = 0.5;
/** Maximum other components shown for a row. */
const MOST_OTHERS = 3;

/** What is compared of a row: one of its names, and its description when that is of this name alone. */
export type Named = { own: ListedComponent; name: string; description: string };

export type Match = {
  found: { candidate: Candidate; basis: Basis; likeness: number } | undefined;
  doubles: Alike[];
  others: Alike[];
  /** Whether the component that the row says it stands for is unknown. */
  isUnknown: boolean;
};

/** `framework` is the one that the candidates are of. */
export function matchRow(named: Named, candidates: Candidates, framework: ReferenceFramework): Match {
  const { own, name, description } = named;
  const ranked = candidates.ranked(name, own.layer);
  let known: Alike[] | undefined;
  // Long texts are compared only for rows that nothing else decides.
  const described = () => {
    known ??= description === '' ? [] : candidates.describedLike(`${name} ${description}`, own.layer);
    return known;
  };
  const found = foundFor(named, ranked, described, candidates);
  const isDouble =
    found === undefined ||
    (found.candidate.expected === undefined && !isTakenOver(named.own, found, candidates, framework));
  const doubles = isDouble ? sharedAmong(ranked, described(), candidates) : [];
  const kept = isDouble ? undefined : found;
  const shown = new Set([...doubles.map(({ id }) => id), kept?.candidate.component.id]);
  return {
    found: kept,
    doubles,
    others: ranked
      .filter(({ id, likeness }) => likeness >= DOUBLE && !shown.has(id) && !isOpen(id, candidates))
      .slice(0, MOST_OTHERS),
    isUnknown: own.reference !== '' && candidates.named(own.reference) === undefined,
  };
}

/** What the list itself says comes first, then the code of a coded framework, then the name, then the description. */
function foundFor(
  { own, name }: Named,
  ranked: readonly Alike[],
  described: () => readonly Alike[],
  candidates: Candidates,
): Match['found'] {
  const beside = (candidate: Candidate, basis: Basis, among: readonly Alike[]): Match['found'] => ({
    candidate,
    basis,
    likeness: among.find(({ id }) => id === candidate.component.id)?.likeness ?? 0,
  });
  const said = own.reference === '' ? undefined : candidates.named(own.reference);
  if (said !== undefined) return beside(said, 'danh-sach', ranked);
  const coded = own.code === '' ? undefined : candidates.coded(own.code);
  if (coded !== undefined && ranked.some(({ id }) => id === coded.component.id))
    return beside(coded, 'ma', ranked);
  const same = bestOf(ranked, SAME_BUT_LEVEL, candidates, true);
  if (same !== undefined) {
    const isPart = same.parts.has(candidates.reader.read(name).key);
    return beside(same, isPart ? 'phan' : 'ten', ranked);
  }
  // A row that the body calls its own is taken as that, unless the name is the same.
  if (own.approach === 'bo-sung') return undefined;
  const alike = bestOf(ranked, LIKE, candidates, false);
  if (alike !== undefined) return beside(alike, 'giong', ranked);
  const byDescription =
    name === own.name ? bestOf(described(), DESCRIBED_LIKE, candidates, false) : undefined;
  return byDescription === undefined ? undefined : beside(byDescription, 'mo-ta', described());
}

/** The first candidate that is alike enough. One that stands for whatever else a body has is meant by its own name only. */
function bestOf(
  among: readonly Alike[],
  least: number,
  candidates: Candidates,
  withOpen: boolean,
): Candidate | undefined {
  const first = among.find(({ id }) => withOpen || !isOpen(id, candidates));
  return first === undefined || first.likeness < least ? undefined : candidates.byId.get(first.id);
}

/**
 * Whether a row that is put beside a shared component takes it over: it says so, has its name, or says the words of
 * the shared level and not those of its own.
 */
function isTakenOver(
  { approach, name }: ListedComponent,
  { candidate, basis }: NonNullable<Match['found']>,
  { reader, levelWords }: Candidates,
  { sharedWords }: ReferenceFramework,
): boolean {
  if (approach === 'bo-sung') return false;
  if (approach !== null || (basis !== 'giong' && basis !== 'mo-ta')) return true;
  if (reader.says(name, levelWords)) return false;
  return !reader.says(candidate.component.name, sharedWords) || reader.says(name, sharedWords);
}

/** Shared components among those with alike names or descriptions, each once with its greater likeness. */
function sharedAmong(ranked: readonly Alike[], described: readonly Alike[], candidates: Candidates): Alike[] {
  const enough = [
    ...ranked.filter(({ likeness }) => likeness >= DOUBLE),
    ...described.filter(({ likeness }) => likeness >= DESCRIBED_LIKE),
  ].filter(({ id }) => candidates.byId.get(id)?.expected === undefined && !isOpen(id, candidates));
  return [...Map.groupBy(enough, ({ id }) => id)]
    .map(([id, same]) => ({ id, likeness: Math.max(...same.map(({ likeness }) => likeness)) }))
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST_OTHERS);
}

function isOpen(id: string, { byId }: Candidates): boolean {
  return byId.get(id)?.component.isOpen === true;
}
