/** A reader's comment on places of the documents. */

/** A place of a document with the words that the reader had before them. */
export type CommentPlace = {
  /** Id of the document. */
  document: string;
  /** Version of the document that was read. */
  version: string;
  /** Anchor of the unit. */
  anchor: string;
  /** Name of the unit inside its document: "điểm a mục 3 phần II". */
  name: string;
  /** Public address of the unit when the comment was made. */
  address: string;
  /** Quoted words; empty when the comment is on the unit as a whole. */
  exact: string;
  /** Words before and behind them, as far as they are known. */
  prefix: string;
  suffix: string;
};

export type Comment = {
  /** `urn:uuid:…`. */
  id: string;
  /** Id of the first of several copies that were changed apart; absent while there is one. */
  canonical?: string;
  /** ISO 8601. */
  created: string;
  modified: string;
  /** Who comments; may be empty. */
  creator: string;
  /** Address of the finding that it was begun from; empty for one of the reader's own. */
  via: string;
  opinion: string;
  reason: string;
  proposal: string;
  /** None for a comment on the whole. */
  places: CommentPlace[];
};

export const MOST_COMMENTS = 500;
export const LONGEST_TEXT = 5000;
export const LONGEST_QUOTE = 2000;
export const MOST_PLACES = 50;

/** A comment without words yet. */
export function newComment(places: CommentPlace[], creator = ''): Comment {
  const now = new Date().toISOString();
  return {
    ...{ id: newId(), created: now, modified: now, creator, via: '' },
    ...{ opinion: '', reason: '', proposal: '', places },
  };
}

/** A random UUID; `crypto.randomUUID` is missing on pages over plain http. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const set = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return set.toString(16).padStart(2, '0');
  });
  const groups = [hex.slice(0, 4), hex.slice(4, 6), hex.slice(6, 8), hex.slice(8, 10), hex.slice(10)];
  return `urn:uuid:${groups.map((group) => group.join('')).join('-')}`;
}

/** Whether two comments say the same of the same places, whoever wrote them. */
export function saysTheSame(one: Comment, other: Comment): boolean {
  return contentOf(one) === contentOf(other);
}

export function contentOf({ opinion, reason, proposal, places }: Comment): string {
  const where = places.map(({ document, anchor, exact }) => [document, anchor, squeezed(exact)]);
  return JSON.stringify([...[opinion, reason, proposal].map(squeezed), where]);
}

function squeezed(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}
