/** The redirects that a new version of a document needs, ready for `redirects.json`. Pure. */

import { unitName } from '../citation/unit-name.ts';
import { pageUnitOf, sectionAddress, unitAddress, wholeTextAddress } from './address.ts';
import type { UnitChange } from './compare-documents.ts';
import type { PlacedUnit } from './graph.ts';
import { codeAnchor } from './id.ts';
import type { LegalDocument } from './schema/document.ts';
import type { Redirect } from './schema/permalink.ts';
import { walkUnits } from './walk.ts';

/** Where in the site a unit is linked: as a page of its own, on its section's page, on the page of the whole text. */
type Shape = 'page' | 'section' | 'whole';
type Offer = { placed: PlacedUnit; shape: Shape; code?: string };

/** Anchors in the later version that a unit of the earlier one became; none when it is gone. */
export function anchorsAfter(change: UnitChange): string[] {
  if (change.kind === 'gone') return [];
  return Array.isArray(change.to) ? change.to : [change.to];
}

/** Pages of their own in the later version: those of the earlier one, as far as their units are there. */
export function pagesAfter(pages: readonly string[], changes: readonly UnitChange[]): string[] {
  const became = byAnchor(changes);
  return [...new Set(pages.flatMap((id) => anchorsAfter(became.get(id) ?? { kind: 'gone', from: id })))];
}

/** Anchors of the earlier version that other words stand at in the later: nothing can be redirected from them. */
export function takenAnchors(changes: readonly UnitChange[]): string[] {
  const now = new Set(changes.flatMap(anchorsAfter));
  return changes.flatMap((change) =>
    change.kind === 'new' || anchorsAfter(change).includes(change.from) || !now.has(change.from)
      ? []
      : [change.from],
  );
}

/**
 * One redirect for every address and anchor of `before` that `after` does not have. A unit on a page leads to where the
 * unit is now; one on the page of the whole text stays on that page.
 */
export function proposeRedirects(
  before: LegalDocument,
  after: LegalDocument,
  changes: readonly UnitChange[],
): Redirect[] {
  const offered = offersOf(after);
  const became = byAnchor(changes);
  const now = new Map(placedUnits(after).map((placed) => [placed.unit.id, placed]));
  const byCode = new Map(placedUnits(after).map((placed) => [placed.unit.code, placed]));
  return [...offersOf(before)].flatMap(([from, { placed, shape, code }]): Redirect[] => {
    if (offered.has(from)) return [];
    const defined = code === undefined ? undefined : byCode.get(code);
    const change = became.get(placed.unit.id) ?? { kind: 'gone', from: placed.unit.id };
    const units = defined === undefined ? anchorsAfter(change).flatMap((id) => now.get(id) ?? []) : [defined];
    const targets = units.map((unit) => addressAs(shape, unit, defined && code));
    const [to, ...more] = [...new Set(targets)];
    if (to === undefined) {
      const name = unitName(placed);
      const was = code === undefined ? name : `${code} (${name})`;
      return [{ kind: 'withdrawn', from, was, document: before.id, version: before.version }];
    }
    if (more.length > 0) return [{ kind: 'split', from, to: [to, ...more] }];
    return [{ kind: change.kind === 'merged' ? 'merged' : 'moved', from, to }];
  });
}

function byAnchor(changes: readonly UnitChange[]): Map<string, UnitChange> {
  return new Map(changes.flatMap((change) => (change.kind === 'new' ? [] : [[change.from, change]])));
}

function placedUnits(document: LegalDocument): PlacedUnit[] {
  return [...walkUnits(document.units)].map(({ unit, ancestors }) => ({ document, unit, ancestors }));
}

/** Every address and anchor that the pages of a document offer, with what stands there. */
function offersOf(document: LegalDocument): Map<string, Offer> {
  const offers = new Map<string, Offer>();
  for (const placed of placedUnits(document)) {
    const { unit } = placed;
    const page = pageUnitOf(placed);
    if (page === unit) offers.set(sectionAddress(document.id, unit.id), { placed, shape: 'page' });
    for (const code of unit.code === undefined ? [undefined] : [undefined, unit.code]) {
      const coded = code === undefined ? {} : { code };
      offers.set(addressAs('whole', placed, code), { placed, shape: 'whole', ...coded });
      if (page) offers.set(addressAs('section', placed, code), { placed, shape: 'section', ...coded });
    }
  }
  return offers;
}

function addressAs(shape: Shape, placed: PlacedUnit, code?: string): string {
  const { document, unit } = placed;
  if (shape === 'page' && pageUnitOf(placed) === unit) return sectionAddress(document.id, unit.id);
  const [address] = shape === 'whole' ? [wholeTextAddress(document.id)] : unitAddress(placed).split('#');
  return `${address}#${code === undefined ? unit.id : codeAnchor(code)}`;
}
