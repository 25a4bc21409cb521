/**
 * What became of the places of comments since the version that was read: from the table of what can be linked to and
 * from `changes-since/<version>.json`. Pure.
 */
import type { LinkTable } from '../../linker/link-table.ts';
import type { Comment, CommentPlace } from './comment.ts';

/** The part of `changes-since/<version>.json` that is needed. */
export type ChangesSince = {
  document: string;
  since: string;
  changes: readonly {
    kind: string;
    from: { unit: string } | null;
    to: readonly { unit: string; name: string; url: string }[];
  }[];
};

/** `now` it stands in the present version; `kept` and `moved` its words are the same; `lost` there is no such place. */
export type PlaceOutcome =
  | { outcome: 'now' | 'lost' }
  | { outcome: 'kept' | 'moved' | 'changed'; now: Pick<CommentPlace, 'anchor' | 'name' | 'address'>[] };

/** Versions of the subject's comments whose changes must be known, without the present ones. */
export function earlierVersions(comments: readonly Comment[], table: LinkTable): string[] {
  const places = comments.flatMap((comment) => comment.places);
  return [...new Set(places.filter((place) => isEarlier(place, table)).map(({ version }) => version))];
}

function isEarlier({ document, version }: CommentPlace, table: LinkTable): boolean {
  const present = table.documents.find(({ id }) => id === document);
  return present !== undefined && version !== present.version;
}

export function outcomeOf(
  place: CommentPlace,
  table: LinkTable,
  changesSince: readonly ChangesSince[],
): PlaceOutcome {
  const document = table.documents.find(({ id }) => id === place.document);
  if (document === undefined) return { outcome: 'lost' };
  const stands = document.places[place.anchor] !== undefined;
  if (place.version === document.version) return { outcome: stands ? 'now' : 'lost' };
  const since = changesSince.find((each) => each.document === place.document && each.since === place.version);
  // A version that the site does not know says nothing of what changed: only the reader can tell.
  if (since === undefined) return stands ? { outcome: 'changed', now: [here(place)] } : { outcome: 'lost' };
  const change = since.changes.find(({ from }) => from?.unit === place.anchor);
  if (change === undefined) return stands ? { outcome: 'kept', now: [here(place)] } : { outcome: 'lost' };
  if (change.to.length === 0) return { outcome: 'lost' };
  const now = change.to.map(({ unit, name, url }) => ({ anchor: unit, name, address: url }));
  return { outcome: change.kind === 'moved' ? 'moved' : 'changed', now };
}

function here({ anchor, name, address }: CommentPlace): Pick<CommentPlace, 'anchor' | 'name' | 'address'> {
  return { anchor, name, address };
}

/** The place in the present version; several when it was split. The quoted words stay as they were read. */
export function carriedPlace(place: CommentPlace, outcome: PlaceOutcome, table: LinkTable): CommentPlace[] {
  const version = table.documents.find(({ id }) => id === place.document)?.version;
  if (!('now' in outcome) || version === undefined) return [place];
  return outcome.now.map((now) => ({ ...place, ...now, version }));
}

/** The comments with every place whose words are the same carried to the present version; the others stay as they are. */
export function carryComments(
  comments: readonly Comment[],
  table: LinkTable,
  changesSince: readonly ChangesSince[],
): { comments: Comment[]; carried: number } {
  let carried = 0;
  const moved = comments.map((comment) => {
    const outcomes = comment.places.map((place) => ({
      place,
      outcome: outcomeOf(place, table, changesSince),
    }));
    if (outcomes.some(({ outcome: { outcome } }) => outcome === 'kept' || outcome === 'moved')) carried += 1;
    return {
      ...comment,
      places: outcomes.flatMap(({ place, outcome }) =>
        outcome.outcome === 'kept' || outcome.outcome === 'moved'
          ? carriedPlace(place, outcome, table)
          : [place],
      ),
    };
  });
  return { comments: moved, carried };
}

/** In the order of the texts, the table's first document first; comments on the whole before all others. */
export function inTextOrder(comments: readonly Comment[], table: LinkTable): Comment[] {
  const order = new Map(
    table.documents
      .flatMap(({ id, places }) => Object.keys(places).map((anchor) => `${id}#${anchor}`))
      .map((key, index) => [key, index]),
  );
  const positionOf = ({ places: [first] }: Comment): number =>
    first === undefined ? -1 : (order.get(`${first.document}#${first.anchor}`) ?? order.size);
  return comments.toSorted((a, b) => positionOf(a) - positionOf(b));
}
