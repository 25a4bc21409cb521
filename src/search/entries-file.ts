import { placeName } from '../citation/anchor-name.ts';
import { slug } from '../text/vi.ts';
import { type Dictionary, numbersOf, textsOf } from './dictionary.ts';
import { packNumbers, unpackNumbers } from './numbers.ts';
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
  url: string[];
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
  const columns: Columns = { sets: [], set: [], url: [], code: {}, alias: {}, cite: {} };
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
    columns.url.push(differing(short, previous.get(series) ?? ''));
    previous.set(series, short);
    if (entry.code !== null) {
      if (entry.code !== countedOn(lastCode)) columns.code[at] = entry.code;
      lastCode = entry.code;
    }
    if (entry.alias !== null) columns.alias[at] = entry.alias;
    if (cite !== null && cite !== anchorOf(url)) columns.cite[at] = cite;
  }
  const titles = packNumbers(
    numbersOf(
      // Nothing for the title of the record before.
      entries.map(({ title }, at) => (title === entries[at - 1]?.title ? '' : title)),
      dictionary,
    ),
  );
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
  const titles = textsOf(unpackNumbers(packedTitles), dictionary);
  const names = namesOf(documents);
  const previous = new Map<string, string>();
  let lastCode = '';
  let title = '';
  const entries: Entry[] = [];
  for (const [at, set] of columns.set.entries()) {
    if (at % RUN === 0) await yieldToMain();
    const common = sets[set];
    const rest = columns.url[at];
    if (common === undefined || rest === undefined)
      throw new Error(`Search bundle: row ${at} points outside its tables`);
    const { coded, ...shared } = common;
    const series = seriesOf(shared);
    const short = joined(rest, previous.get(series) ?? '');
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

/** Nothing when it counts on; else how many characters are those of `before`, in base 36, a bar, and the others. */
function differing(url: string, before: string): string {
  if (url === countedOn(before)) return '';
  let same = 0;
  while (same < url.length && url[same] === before[same]) same += 1;
  return `${same.toString(36)}|${url.slice(same)}`;
}

function joined(rest: string, before: string): string {
  if (rest === '') return countedOn(before);
  const bar = rest.indexOf('|');
  return before.slice(0, Number.parseInt(rest.slice(0, bar), 36)) + rest.slice(bar + 1);
}
