import { placeName } from '../citation/anchor-name.ts';
import { nameOf } from './name.ts';
import type { Entry } from './record.ts';

/**
 * The direct index: everything that is known of each record but its text, and the site's vocabulary. One file, small
 * enough to come with the first search. Row k of every column is record k; `set` is a place in `sets`, an address
 * is kept as what differs from the last one of its kind and document.
 */
export type DirectFile = {
  /** `called` holds every word by which a citation may call the document. */
  documents: { id: string; name: string; status: Entry['status']; called: string }[];
  sets: Shared[];
  set: number[];
  url: string[];
  code: Record<number, string>;
  title: string[];
  alias: Record<number, string>;
  cite: Record<number, string>;
  vocabulary: string;
  /** Number of the first record of each file of texts, and the file's name. */
  texts: { from: number; file: string }[];
};

/** What many records have in common. `path` is empty where the citation says it. */
type Shared = Pick<
  Entry,
  'kind' | 'named' | 'quoted' | 'path' | 'document' | 'status' | 'layer' | 'framework' | 'tier' | 'area'
>;

/** Packs entries, in their order. `unpackDirect(packDirect(x, …))` gives `x`. */
export function packDirect(
  entries: readonly Entry[],
  documents: DirectFile['documents'],
  rest: Pick<DirectFile, 'vocabulary' | 'texts'>,
): DirectFile {
  const names = namesOf(documents);
  const sets = new Map<string, number>();
  const shared: Shared[] = [];
  const previous = new Map<string, string>();
  const file: DirectFile = {
    documents,
    sets: shared,
    set: [],
    url: [],
    code: {},
    title: [],
    alias: {},
    cite: {},
    ...rest,
  };
  for (const [at, entry] of entries.entries()) {
    const { kind, named, quoted, document, status, layer, framework, tier, area, cite, url } = entry;
    const path = entry.path === citedPath(entry, names) ? '' : entry.path;
    const own: Shared = { kind, named, quoted, path, document, status, layer, framework, tier, area };
    const key = JSON.stringify(own);
    const set = sets.get(key) ?? shared.push(own) - 1;
    sets.set(key, set);
    file.set.push(set);
    const series = seriesOf(own);
    file.url.push(differing(url, previous.get(series) ?? ''));
    previous.set(series, url);
    file.title.push(shortened(entries, at));
    if (entry.code !== null) file.code[at] = entry.code;
    if (entry.alias !== null) file.alias[at] = entry.alias;
    if (cite !== null && cite !== anchorOf(url)) file.cite[at] = cite;
  }
  return file;
}

/** The entries of a direct index. Throws when a row points outside its tables. */
export function unpackDirect(file: DirectFile): Entry[] {
  const names = namesOf(file.documents);
  const previous = new Map<string, string>();
  let title = '';
  return file.set.map((set, at) => {
    const shared = file.sets[set];
    const rest = file.url[at];
    if (shared === undefined || rest === undefined)
      throw new Error(`direct.json: row ${at} points outside its tables`);
    const series = seriesOf(shared);
    const url = joined(rest, previous.get(series) ?? '');
    previous.set(series, url);
    title = lengthened(file.title[at] ?? '', title, file, at + 1);
    const isUnit = shared.kind === 'dieu-khoan' || shared.kind === 'nhiem-vu';
    const cite = file.cite[at] ?? (isUnit ? anchorOf(url) : null);
    return {
      ...shared,
      url,
      title,
      code: file.code[at] ?? null,
      alias: file.alias[at] ?? null,
      cite,
      path: shared.path || citedPath({ document: shared.document, cite }, names),
    };
  });
}

function namesOf(documents: DirectFile['documents']): ReadonlyMap<string | null, string> {
  return new Map(documents.map(({ id, name }) => [id, name]));
}

function citedPath(
  { document, cite }: Pick<Entry, 'document' | 'cite'>,
  names: ReadonlyMap<string | null, string>,
): string {
  return [names.get(document), cite === null ? '' : placeName(cite)].filter(Boolean).join(' › ');
}

/** Stands for the name of the next entry. */
const NEXT = '\t';

/**
 * Nothing for the same title as the entry before; what stands before the next entry's name where it ends with that,
 * unless that title is kept shortened itself.
 */
function shortened(entries: readonly Entry[], at: number): string {
  const title = entries[at]?.title ?? '';
  if (title === entries[at - 1]?.title) return '';
  return endsWithNext(entries, at) && !endsWithNext(entries, at + 1)
    ? title.slice(0, -nameOf(entries[at + 1] ?? { code: null, title: '' }).length) + NEXT
    : title;
}

function endsWithNext(entries: readonly Entry[], at: number): boolean {
  const [own, next] = [entries[at], entries[at + 1]];
  return (
    own !== undefined && next !== undefined && own.title !== next.title && own.title.endsWith(nameOf(next))
  );
}

function lengthened(kept: string, before: string, file: DirectFile, next: number): string {
  if (kept === '') return before;
  if (!kept.endsWith(NEXT)) return kept;
  return kept.slice(0, -1) + nameOf({ code: file.code[next] ?? null, title: file.title[next] ?? '' });
}

/** Entries whose addresses look alike. */
function seriesOf({ kind, document }: Shared): string {
  return `${kind} ${document}`;
}

function anchorOf(url: string): string | null {
  const at = url.indexOf('#');
  return at < 0 ? null : url.slice(at + 1);
}

/** How many characters are those of `before`, in base 36 and a bar, then the others. */
function differing(url: string, before: string): string {
  let same = 0;
  while (same < url.length && url[same] === before[same]) same += 1;
  return `${same.toString(36)}|${url.slice(same)}`;
}

function joined(rest: string, before: string): string {
  const bar = rest.indexOf('|');
  return before.slice(0, Number.parseInt(rest.slice(0, bar), 36)) + rest.slice(bar + 1);
}
