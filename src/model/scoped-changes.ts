/** What each version changed in a part of a document: a section, the unit of a component, the tasks of a body. */

import type { UnitChange } from './compare-documents.ts';
import type { Graph } from './graph.ts';
import { anchorsAfter } from './propose-redirects.ts';
import type { LegalDocument } from './schema/document.ts';
import { CHANGE_KINDS, countedChanges } from './version-changes.ts';
import { changesById } from './version-outcomes.ts';
import { versionsOf } from './versions.ts';
import { walkUnits } from './walk.ts';

/** A version in which the part changed, or the first that the site has; `words` say what changed in it. */
export type ScopedChange = { version: LegalDocument; words: string };

/**
 * Newest first. A part is named by units of the present version; each holds all below it.
 *
 * @param roots anchors of the units
 */
export function changesIn(graph: Graph, documentId: string, roots: readonly string[]): ScopedChange[] {
  const versions = versionsOf(graph.model, documentId).toReversed();
  const [present] = versions;
  if (present === undefined) return [];
  let ids = new Set(
    [...walkUnits(present.units)].flatMap(({ unit, ancestors }) =>
      roots.length === 0 || [unit, ...ancestors].some(({ id }) => roots.includes(id)) ? [unit.id] : [],
    ),
  );
  return versions.flatMap((version, index): ScopedChange[] => {
    const earlier = versions[index + 1];
    if (earlier === undefined) return [{ version, words: `Đăng lần đầu: ${ids.size} đơn vị dẫn được.` }];
    const changes = [...changesById(earlier, version).values()];
    const before = new Set<string>();
    const touched: UnitChange[] = [];
    const came = new Set<string>();
    for (const change of changes) {
      const to = anchorsAfter(change);
      for (const id of to) came.add(id);
      if (change.kind === 'new' || !to.some((id) => ids.has(id))) continue;
      before.add(change.from);
      touched.push(change);
    }
    for (const id of ids) if (!came.has(id)) touched.push({ kind: 'new', to: id });
    for (const change of changes) {
      if (change.kind === 'gone' && isInside(earlier, change.from, before)) touched.push(change);
    }
    ids = before;
    const told = touched.filter(({ kind }) => CHANGE_KINDS.some((known) => known === kind));
    return told.length === 0 ? [] : [{ version, words: `${countedChanges(told)}.` }];
  });
}

/** Whether a unit of a version stands right below or inside one of those named. */
function isInside({ units }: LegalDocument, id: string, names: ReadonlySet<string>): boolean {
  const visit = [...walkUnits(units)].find(({ unit }) => unit.id === id);
  return visit?.ancestors.some((above) => names.has(above.id)) ?? false;
}
