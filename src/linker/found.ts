/** What the linker finds in a text. */

/** Something that a citation names. */
export type Target = {
  /** Path of the short address, or of the place where it has none. */
  path: string;
  /** Full citation, with the document and its status. */
  citation: string;
  /** Version of the document that the words are of. */
  version: string;
  /** The version whose words differ from the present ones, newest first; undefined when they never changed. */
  changedSince?: string | undefined;
};

/**
 * `found` one place, a link; `ambiguous` a person decides; `gone` a place or a code that our texts do not have;
 * `other` a place in another instrument, never linked.
 */
export type FoundKind = 'found' | 'ambiguous' | 'gone' | 'other';

export type Found = {
  start: number;
  end: number;
  kind: FoundKind;
  /** One when found, the candidates when ambiguous, else none. */
  targets: Target[];
  /** What to look at, for the reader. */
  note?: string;
};
