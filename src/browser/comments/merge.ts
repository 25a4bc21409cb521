/** Puts the comments of a colleague's file to one's own. Pure. */
import { type Comment, contentOf, newId } from './comment.ts';

export type Merged = {
  comments: Comment[];
  added: number;
  /** Comments that say what one of one's own says of the same places. */
  duplicates: number;
  /** Comments that were changed on both sides: both are kept and share their `canonical`. */
  conflicts: number;
};

export function mergeComments(own: readonly Comment[], theirs: readonly Comment[]): Merged {
  const comments = [...own];
  const said = new Set(own.map(contentOf));
  const indexes = new Map(own.map(({ id }, index) => [id, index]));
  const merged = { added: 0, duplicates: 0, conflicts: 0 };
  for (const comment of theirs) {
    const content = contentOf(comment);
    const at = indexes.get(comment.id);
    const mine = at === undefined ? undefined : comments[at];
    if (said.has(content)) {
      merged.duplicates += 1;
    } else if (at !== undefined && mine !== undefined) {
      const canonical = mine.canonical ?? mine.id;
      comments[at] = { ...mine, canonical };
      comments.push({ ...comment, id: newId(), canonical });
      merged.conflicts += 1;
    } else {
      indexes.set(comment.id, comments.length);
      comments.push(comment);
      merged.added += 1;
    }
    said.add(content);
  }
  return { comments, ...merged };
}

/** Ids of comments of which there is another copy that says something else. */
export function conflictsIn(comments: readonly Comment[]): ReadonlySet<string> {
  const copies = Map.groupBy(comments, ({ id, canonical = id }) => canonical);
  return new Set([...copies.values()].flatMap((all) => (all.length > 1 ? all.map(({ id }) => id) : [])));
}
