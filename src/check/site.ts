import { type At, type Page, placeOf, placesIn, readPage } from './built-page.ts';
import { resolve, type Target } from './link-address.ts';

/** Where the site is published: decides which links are inside it. */
export type Publication = {
  /** Sub-folder: starts and ends with `/`. */
  base: string;
  /** Public origin, when known: "https://khung.example". */
  origin?: string;
};

/** A built site for the checks. Paths are below its folder, with `/` and without a leading one. */
export type Site = Publication & {
  pages: readonly Page[];
  /** Every file of the site. */
  files: ReadonlySet<string>;
  /** Content of the style sheets, scripts and drawings. */
  texts: ReadonlyMap<string, string>;
  /** Where an element of a page stands, for a finding: "line:column" with the id of the element around it. */
  placeAt: (page: Page, at: At) => string;
  /** The text of a page, style sheet, script or drawing. */
  textOf: (file: string) => string;
  /** What is worked out from the text of a file alone; another build may know it already. */
  recall: Recall;
  /** The page that an address leads to, with or without the folder's `/`. */
  pageAt: (path: string) => Page | undefined;
  /** Target of a reference in the file at the given address. */
  targetOf: (reference: string, from: string) => Target;
};

/** Returns what `make` gives for the text of a file, or gave for the same text before; `what` names the work. */
export type Recall = <T>(what: string, file: string, make: (text: string) => T) => T;

/** Knows nothing from before. */
export function makeAnew(textOf: (file: string) => string): Recall {
  return (_what, file, make) => make(textOf(file));
}

/** A mistake in the built site: where, what, and what to do, in words for the maintainer. */
export type Finding = { file: string; place: string; what: string; todo: string };

/** One check: returns all mistakes of its kind in the site; `ofPages` when it looks at no other file than its pages. */
export type Check = { name: string; ofPages?: true; check: (site: Site) => Finding[] };

/** Whether the checks read the content of a file. */
export function isText(path: string): boolean {
  return isPage(path) || /\.(css|js|svg)$/.test(path);
}

export function isPage(path: string): boolean {
  return path.endsWith('.html');
}

/** What the checks know of one page. */
export function pageOf(file: string, recall: Recall): Page {
  const content = recall('content', file, (html) => ({ ...readPage(html), bytes: Buffer.byteLength(html) }));
  return { ...content, ...placeOf(file) };
}

/**
 * A site of its pages and files.
 *
 * @param read its pages
 * @param files every path of the site
 * @param textOf content of those for which `isText` is true
 */
export function siteOf(
  read: readonly Page[],
  files: readonly string[],
  textOf: (file: string) => string,
  publication: Publication,
  recall: Recall,
): Site {
  const pages = [...read].sort((a, b) => (a.file < b.file ? -1 : 1));
  const texts = new Map(
    files.filter((file) => isText(file) && !isPage(file)).map((file) => [file, textOf(file)]),
  );
  const byFile = new Map(pages.map((page) => [page.file, page]));
  return {
    ...publication,
    pages,
    files: new Set(files),
    texts,
    placeAt: placeFinder(textOf),
    textOf,
    recall,
    pageAt: (path) => {
      const folder = path === '' || path.endsWith('/') ? path : `${path}/`;
      return byFile.get(path) ?? byFile.get(`${folder}index.html`);
    },
    targetOf: resolver(publication),
  };
}

/** Few pages have findings: only for them it is worked out where elements stand. */
function placeFinder(textOf: (file: string) => string): Site['placeAt'] {
  const known = new Map<string, string[]>();
  return ({ file }, at) => {
    const places = known.get(file) ?? placesIn(textOf(file));
    known.set(file, places);
    return places[at] ?? '';
  };
}

/** Most references are on many pages: those that do not depend on the page are resolved once. */
function resolver({ base, origin }: Publication): Site['targetOf'] {
  const known = new Map<string, Target>();
  return (reference, from) => {
    if (!reference.startsWith('/')) return resolve(reference, from, base, origin);
    const target = known.get(reference) ?? resolve(reference, from, base, origin);
    known.set(reference, target);
    return target;
  };
}

/** Whether an address of the site leads to a page or a file. */
export function hasTarget(site: Site, path: string): boolean {
  return site.files.has(path) || site.pageAt(path) !== undefined;
}
