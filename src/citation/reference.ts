/** What a reference is: some words of a unit that name something else. */

export const REFERENCE_KINDS = ['don-vi', 'thanh-phan', 'co-quan', 'van-ban', 'thuat-ngu'] as const;

/** `don-vi` a place in the same document, `thanh-phan` a component, `co-quan` a body, `van-ban` another document, `thuat-ngu` a term. */
export type ReferenceKind = (typeof REFERENCE_KINDS)[number];

/** `resolved` one thing, `ambiguous` several things could be meant, `dangling` nothing that the texts or the site hold. */
export type ReferenceResult = 'resolved' | 'ambiguous' | 'dangling';

/** One thing that is named: a unit `<document>#<unit>`, or the id of a component, a body, a law or a term. */
export type ReferenceTarget =
  | { unit: string }
  | { component: string }
  | { agency: string }
  | { law: string }
  | { term: string };

/** Words of one unit that name something, before it is known in which unit. */
export type Mention = {
  /** Place in the unit's text, in UTF-16 code units. */
  start: number;
  end: number;
  kind: ReferenceKind;
  result: ReferenceResult;
  /**
   * Resolved: what is named, first what a link leads to (a range names all its units, an acronym of a component both).
   * Ambiguous: the candidates, nearest first. Dangling: empty.
   */
  targets: ReferenceTarget[];
  /** How we read it, or why it cannot be read; our words. */
  note?: string;
};

export type Reference = Mention & {
  /** Reference to the unit whose words these are. */
  unit: string;
  /** The words: `start` to `end` of the unit's text. */
  text: string;
};

/** Whether a span overlaps none of those that are taken. */
export function isFree(
  taken: readonly { start: number; end: number }[],
  start: number,
  end: number,
): boolean {
  return taken.every((other) => end <= other.start || other.end <= start);
}
