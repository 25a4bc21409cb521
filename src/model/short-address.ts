/**
 * Short addresses, `/c/<id>/`: one for every component and for every numbered unit of the subject document that the
 * ledger of permalinks has ever held. They are derived from the ledger, so they last as long as its lines do.
 */
import { hasShortAddress } from '../citation/has-short-address.ts';
import { componentAddress, documentAddress, unitAddress } from './address.ts';
import type { Graph } from './graph.ts';
import { endsOf, type RedirectEnds } from './redirect-targets.ts';
import { walkUnits } from './walk.ts';

/** A short address and the place that it leads to. */
export type ShortPlace = {
  id: string;
  /** Address with its anchor; of a place that is gone, where it went or the page that says what became of it. */
  to: string;
  /** What it names now; undefined for a place that is gone. */
  names: { component: string } | { unit: string } | undefined;
};

/** Anchors of units with a number in print, for those that no document holds any more. */
const NUMBERED_ANCHOR =
  /(?:^|\.)(?:phu-luc(?:-\d+)?|(?:chuong|phan|muc|dieu|khoan|diem)-(?:\d+(?:\.\d+)*[a-z]?|[a-z]+\d*)(?:-\d+)?)$/;

/** Pages that show a whole document: an anchor's own page says more. */
const WHOLE = /\/(?:toan-van|ban\/[^/]+)\/$/;

export function shortAddress(id: string): string {
  return `/c/${id}/`;
}

/** Every short address, in order of the ids. */
export function shortPlacesOf(graph: Graph): ShortPlace[] {
  const subject = graph.subject.id;
  const places = new Map<string, ShortPlace>();
  for (const { id } of graph.model.components)
    places.set(id, { id, to: componentAddress({ id }), names: { component: id } });
  for (const { unit } of walkUnits(graph.document(subject).units)) {
    const ref = `${subject}#${unit.id}`;
    if (hasShortAddress(unit) && !places.has(unit.id))
      places.set(unit.id, { id: unit.id, to: unitAddress(graph.unit(ref)), names: { unit: ref } });
  }
  for (const place of gonePlaces(graph, subject)) if (!places.has(place.id)) places.set(place.id, place);
  return [...places.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Places of the ledger that nothing stands at any more; an anchor's own page comes before the whole document. */
function gonePlaces({ model }: Graph, subject: string): ShortPlace[] {
  const ends = endsOf(model.redirects);
  const addresses = Object.keys(model.permalinks).sort(
    (a, b) => Number(WHOLE.test(a)) - Number(WHOLE.test(b)),
  );
  return addresses.flatMap((address): ShortPlace[] => {
    const [, component] = /^\/thanh-phan\/([^/]+)\/$/.exec(address) ?? [];
    if (component !== undefined) return [gone(component, address, ends)];
    if (!address.startsWith(documentAddress(subject))) return [];
    return (model.permalinks[address] ?? [])
      .filter((anchor) => NUMBERED_ANCHOR.test(anchor))
      .map((anchor) => gone(anchor, `${address}#${anchor}`, ends));
  });
}

function gone(id: string, place: string, ends: RedirectEnds): ShortPlace {
  const [first, ...others] = ends.of(place)?.to ?? [];
  return { id, to: first === undefined || others.length > 0 ? place : first, names: undefined };
}
