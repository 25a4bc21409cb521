/**
 * What can be linked to and what became of it: `/du-lieu/verify.json`. The browser, the command `check-links` and programs
 * of others read the same file. Addresses are paths without the site's folder.
 */

/** Where the site offers the table, below its root. */
export const LINK_TABLE_FILE = 'du-lieu/verify.json';

/** One version of a place: the version's name and a fingerprint of the words that it had there. */
export type Words = [version: string, hash: string];

/** A unit of a document. */
export type LinkPlace = {
  /** Its address with the anchor. */
  to: string;
  /** Name inside the document: "điểm a mục 3 phần II"; only of what a citation names by number. */
  name?: string;
  /** Its words in each version that has it, the present one last. */
  words: Words[];
};

export type LinkDocument = {
  id: string;
  /** How a citation calls it. */
  citation: string;
  /** What running text calls it: "Khung kiến trúc …". */
  names: string[];
  number?: string;
  /** ISO 8601. */
  date?: string;
  issuer: string;
  status: string;
  statusText: string;
  /** The present version. */
  version: string;
  versionName: string;
  /** ISO 8601, when the present version was posted. */
  posted: string;
  to: string;
  /** Akoma Ntoso name of the present version, unofficial; that of a unit has its eId behind `/~`. */
  iri: string;
  /** Units by anchor, in reading order. */
  places: Record<string, LinkPlace>;
};

export type LinkComponent = {
  id: string;
  code: string | null;
  name: string;
  /** Reference to the unit that defines it: `<document>#<unit>`. */
  unit: string;
  citation: string;
  /** Its words are those of the unit that defines it. */
  words: Words[];
};

/** A published place that is gone: where it went; nowhere when it was withdrawn. */
export type GonePlace = {
  kind: 'moved' | 'merged' | 'split' | 'withdrawn' | 'retracted';
  to: string[];
  was?: string;
  version?: string;
};

export type LinkTable = {
  /** Public address of the site, ending with `/`. */
  site: string;
  /** How addresses are written, in words, for who reads the file. */
  form: string;
  /** Id of the document whose units have short addresses. */
  subject: string;
  documents: LinkDocument[];
  components: LinkComponent[];
  /** Layers, principles and the like, by the anchor that a citation of them gives: `lop-2`. */
  titled: Record<string, string>;
  /** Pages that stand and hold no unit. */
  pages: string[];
  gone: Record<string, GonePlace>;
};

/** A short address has a component's id, or the anchor of one of these units of the subject. */
export function shortPathOf(
  table: Pick<LinkTable, 'subject'>,
  document: string,
  anchor: string,
  place: LinkPlace,
): string {
  return document === table.subject && place.name !== undefined ? `/c/${anchor}/` : place.to;
}

/**
 * The public address of a path, with the version that was read: `https://…/c/<id>/?ban=<version>`. The version changes
 * nothing for a reader; a check of the link compares the words of then and now.
 */
export function publicAddress({ site }: Pick<LinkTable, 'site'>, path: string, version?: string): string {
  const url = new URL(path.replace(/^\//, ''), site);
  if (version !== undefined) url.searchParams.set('ban', version);
  return url.href;
}
