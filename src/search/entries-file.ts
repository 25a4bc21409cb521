import { placeName } from '../citation/anchor-name.ts';
import { slug } from '../text/vi.ts';
import { type Dictionary, numbersOf, packPieces, textsOf, unpackPieces } from './dictionary.ts';
import type { DocumentNames, Entry } from './record.ts';
import { yieldToMain } from './yield-to-main.ts';

/** What the rows of entries are read with. */
export type EntryContext = {
  documents: readonly Pick<DocumentNames, 'id' | 'name'>[];
  dictionary: Dictionary;
};

/**
 * Row k of every column is record k; `set` is a place in `sets`. An address is kept as what differs from the last one of
 * its kind and document, and neither it nor a code is kept where it only counts on.
 */
type Columns = {
  sets: SharedValues[];
  set: number[];
  /** How many characters of each address are those of the last one, and the others; nothing where it only counts on. */
  same: string;
  rest: string;
  code: Record<number, string>;
  alias: Record<number, string>;
  cite: Record<number, string>;
};

/** What many records have in common. `path` is empty where the citation says it. */
type Shared = Pick<
  Entry,
  'kind' | 'named' | 'quoted' | 'path' | 'document' | 'status' | 'layer' | 'framework' | 'tier' | 'area'
> & { coded: boolean };

/** The fields of `Shared`, in the order in which their values are kept. */
const SHARED = [
  'kind',
  'named',
  'quoted',
  'path',
  'document',
  'status',
  'layer',
  'framework',
  'tier',
  'area',
  'coded',
] as const satisfies readonly (keyof Shared)[];
type SharedValues = Shared[keyof Shared][];

/** The titles in the pieces of a dictionary; nothing for the title of the record before. */
export function titleNumbers(entries: readonly Pick<Entry, 'title'>[], dictionary: Dictionary): number[] {
  return numbersOf(
    entries.map(({ title }, at) => (title === entries[at - 1]?.title ? '' : title)),
    dictionary,
  );
}

/** Entries unpacked before yielding to the main thread. */
const RUN = 50;

/** `unpackEntries(packEntries(x))` gives `x`. Throws when a title has a word that the dictionary lacks. */
export function packEntries(
  entries: readonly Entry[],
  { documents, dictionary }: EntryContext,
): [columns: Uint8Array, titles: Uint8Array] {
  const names = namesOf(documents);
  const sets = new Map<string, number>();
  const previous = new Map<string, string>();
  let lastCode = '';
  const columns: Columns = { sets: [], set: [], same: '', rest: '', code: {}, alias: {}, cite: {} };
  const rests: string[] = [];
  for (const [at, entry] of entries.entries()) {
    const { kind, named, quoted, document, status, layer, framework, tier, area, cite, url } = entry;
    const path = entry.path === citedPath(entry, names) ? '' : entry.path;
    const coded = entry.code !== null;
    const own: Shared = { kind, named, quoted, path, document, status, layer, framework, tier, area, coded };
    const key = JSON.stringify(own);
    const set = sets.get(key) ?? columns.sets.push(SHARED.map((name) => own[name])) - 1;
    sets.set(key, set);
    columns.set.push(set);
    const series = seriesOf(own);
    const short = withoutName(entry);
    const before = previous.get(series) ?? '';
    const same = short === countedOn(before) ? null : sameIn(short, before);
    columns.same += signOf(same);
    if (same !== null) rests.push(short.slice(same));
    previous.set(series, short);
    if (entry.code !== null) {
      if (entry.code !== countedOn(lastCode)) columns.code[at] = entry.code;
      lastCode = entry.code;
    }
    if (entry.alias !== null) columns.alias[at] = entry.alias;
    if (cite !== null && cite !== anchorOf(url)) columns.cite[at] = cite;
  }
  columns.rest = rests.join(BETWEEN);
  const titles = packPieces(titleNumbers(entries, dictionary), dictionary);
  return [new TextEncoder().encode(JSON.stringify(columns)), titles];
}

/** The entries of `packEntries`. Throws when a row points outside its tables. */
export async function unpackEntries(
  packedColumns: Uint8Array,
  packedTitles: Uint8Array,
  { documents, dictionary }: EntryContext,
): Promise<Entry[]> {
  const columns = JSON.parse(new TextDecoder().decode(packedColumns)) as Columns;
  const sets = columns.sets.map(
    (values) => Object.fromEntries(SHARED.map((name, place) => [name, values[place]])) as Shared,
  );
  await yieldToMain();
  const titles = textsOf(await unpackPieces(packedTitles, dictionary), dictionary);
  const names = namesOf(documents);
  const previous = new Map<string, string>();
  const rests = columns.rest.split(BETWEEN);
  let lastCode = '';
  let lastRest = 0;
  let title = '';
  const entries: Entry[] = [];
  for (const [at, set] of columns.set.entries()) {
    if (at % RUN === 0) await yieldToMain();
    const common = sets[set];
    const same = columns.same.charCodeAt(at) - FIRST_SIGN;
    if (common === undefined || Number.isNaN(same))
      throw new Error(`Search bundle: row ${at} points outside its tables`);
    const { coded, ...shared } = common;
    const series = seriesOf(shared);
    const before = previous.get(series) ?? '';
    const short = same < 0 ? countedOn(before) : before.slice(0, same) + (rests[lastRest++] ?? '');
    previous.set(series, short);
    if (coded) lastCode = columns.code[at] ?? countedOn(lastCode);
    const code = coded ? lastCode : null;
    title = titles[at] || title;
    const url = withName(short, { code, title });
    const isUnit = shared.kind === 'dieu-khoan' || shared.kind === 'nhiem-vu';
    const cite = columns.cite[at] ?? (isUnit ? anchorOf(url) : null);
    entries.push({
      ...shared,
      url,
      title,
      code,
      alias: columns.alias[at] ?? null,
      cite,
      path: shared.path || citedPath({ document: shared.document, cite }, names),
    });
  }
  return entries;
}

function namesOf(documents: EntryContext['documents']): ReadonlyMap<string | null, string> {
  return new Map(documents.map(({ id, name }) => [id, name]));
}

function citedPath(
  { document, cite }: Pick<Entry, 'document' | 'cite'>,
  names: ReadonlyMap<string | null, string>,
): string {
  return [names.get(document), cite === null ? '' : placeName(cite)].filter(Boolean).join(' › ');
}

/** Entries whose addresses look alike. */
function seriesOf({ kind, document }: Pick<Shared, 'kind' | 'document'>): string {
  return `${kind} ${document}`;
}

function anchorOf(url: string): string | null {
  const at = url.indexOf('#');
  return at < 0 ? null : url.slice(at + 1);
}

/** Stand for title and code in an address that is made of them. */
const [TITLE, CODE] = ['~', '^'];

function withoutName({ url, title, code }: Entry): string {
  return [[slug(title), TITLE] as const, [slug(code ?? ''), CODE] as const].reduce(
    (short, [own, sign]) => (own === '' ? short : short.replace(own, sign)),
    url,
  );
}

function withName(short: string, { title, code }: Pick<Entry, 'title' | 'code'>): string {
  return short.replace(CODE, () => slug(code ?? '')).replace(TITLE, () => slug(title));
}

/** The text with the last number in it one higher; `doan-3` → `doan-4`. */
function countedOn(text: string): string {
  return text.replace(/\d+(?=\D*$)/, (number) => String(Number(number) + 1));
}

/** How many characters an address has in common with another from its beginning, at most `MOST_SAME`. */
function sameIn(url: string, before: string): number {
  let same = 0;
  while (same < MOST_SAME && same < url.length && url[same] === before[same]) same += 1;
  return same;
}

/** The sign of such a number; of none, that before the first. */
function signOf(same: number | null): string {
  return String.fromCharCode(FIRST_SIGN + (same ?? -1));
}

/** Signs are those of ASCII behind the quotation mark. */
const FIRST_SIGN = '$'.charCodeAt(0);
const MOST_SAME = '~'.charCodeAt(0) - FIRST_SIGN;
const BETWEEN = '\n';
