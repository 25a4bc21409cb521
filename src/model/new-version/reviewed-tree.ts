/** The tree that an import drafts, put right as a reader put right the tree of the version before. Pure. */
import { compareDocuments } from '../compare-documents.ts';
import { withIds } from '../import/with-ids.ts';
import type { Unit } from '../schema/unit.ts';
import { walkUnits } from '../walk.ts';

type Building = Omit<Unit, 'units'> & { units: Building[] };

/**
 * Units of `drafted` whose words stand in `reviewed` get its kind, label and parent, as far as the order of the text
 * allows; all others stay where the import put them.
 */
export function reviewedTree(reviewed: Unit[], drafted: Unit[]): Unit[] {
  const before = new Map([...walkUnits(reviewed)].map((visit) => [visit.unit.id, visit]));
  const same = new Map(
    compareDocuments(reviewed, drafted).flatMap((change) =>
      change.kind === 'kept' || change.kind === 'moved' ? [[change.to, change.from]] : [],
    ),
  );
  const roots: Building[] = [];
  const made = new Map<string, Building>();
  const ofReviewed = new Map<string, Building>();
  /** Units that are still open: a new one can only be put below one of these. */
  let path: Building[] = [];
  for (const { unit, ancestors } of walkUnits(drafted)) {
    const old = before.get(same.get(unit.id) ?? '');
    const { label } = unit;
    const { label: _, ...own } = old?.unit ?? unit;
    const building: Building = { ...own, ...(label === undefined ? {} : { label }), units: [] };
    const wanted = [
      old && ofReviewed.get(old.ancestors.at(-1)?.id ?? ''),
      made.get(ancestors.at(-1)?.id ?? ''),
    ].find((parent) => parent !== undefined && path.includes(parent));
    const isRoot = ancestors.length === 0;
    const parent = isRoot ? undefined : (wanted ?? path.at(-1));
    (parent?.units ?? roots).push(building);
    path = [...(parent === undefined ? [] : path.slice(0, path.indexOf(parent) + 1)), building];
    made.set(unit.id, building);
    if (old !== undefined) ofReviewed.set(old.unit.id, building);
  }
  return withIds(roots);
}
