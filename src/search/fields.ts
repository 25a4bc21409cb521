import { tokensOf } from '../text/words.ts';
import type { Catalogue } from './catalogue.ts';
import { type Dictionary, packPieces, unpackPieces } from './dictionary.ts';
import { type Lexicon, type LexiconRow, lexiconOf } from './everyday-words.ts';
import type { Fact } from './fact.ts';
import { type FieldIndex, fieldIndexOf } from './field-index.ts';
import { nameOf } from './name.ts';
import { joinSections, splitSections } from './numbers.ts';
import type { Entry } from './record.ts';
import { yieldToMain } from './yield-to-main.ts';

/** What a record is searched by. */
export type Fields = {
  /** Its own name, code and other wording. */
  name: FieldIndex;
  text: FieldIndex;
  /** Where it stands: the headings above it, its path, the names of its document. */
  place: FieldIndex;
};

/** The fields with what else a search of the texts needs. */
export type SearchedTexts = Fields & { lexicon: Lexicon; facts: readonly Fact[] };

/** What the texts are searched with beside their words. */
export type Knowledge = { lexicon: readonly LexiconRow[]; facts: readonly Fact[] };

/** The file of texts: their numbers, and what they are searched with. */
export function packTexts(
  numbers: readonly number[],
  { lexicon, facts }: Knowledge,
  dictionary: Dictionary,
): Uint8Array {
  const rows = lexicon.map(({ everyday, official }) => [official, ...everyday].join('\t')).join('\n');
  const sections = [rows, JSON.stringify(factRows(facts))];
  return joinSections([
    packPieces(numbers, dictionary),
    ...sections.map((text) => new TextEncoder().encode(text)),
  ]);
}

/** The fields of all records, and what they are searched with, from the file of texts. */
export async function fieldsOf(catalogue: Catalogue, file: Uint8Array): Promise<SearchedTexts> {
  const { entries, dictionary, documents } = catalogue;
  const [packed = new Uint8Array(), lexicon, facts] = splitSections(file);
  const text = await fieldIndexOf(await unpackPieces(packed, dictionary), dictionary);
  await yieldToMain();
  const pieceOf = new Map<string, number>();
  for (const [piece, token] of dictionary.tokens.entries())
    if (token !== null) pieceOf.set(token.spelling, piece);
  const fieldOf = (rows: readonly (readonly string[])[]) => indexOfRows(rows, pieceOf, dictionary);
  const name = await fieldOf(entries.map((entry) => (entry.named ? [nameOf(entry), entry.alias ?? ''] : [])));
  await yieldToMain();
  const names = new Map(documents.map(({ id, name: called }) => [id, called]));
  const above = await headingsAbove(entries);
  await yieldToMain();
  const place = await fieldOf(
    entries.map((entry, record) => [
      ...(above[record] ?? []),
      entry.path,
      names.get(entry.document ?? '') ?? '',
    ]),
  );
  await yieldToMain();
  return { name, text, place, lexicon: lexiconOf(rowsIn(lexicon)), facts: factsIn(facts) };
}

function rowsIn(section: Uint8Array | undefined): LexiconRow[] {
  const lines = new TextDecoder().decode(section).split('\n').filter(Boolean);
  return lines.map((line) => {
    const [official = '', ...everyday] = line.split('\t');
    return { official, everyday };
  });
}

type FactRow = [abouts: readonly number[], record: number, phrases: string, asks: string, says: string];

/** Facts that say the same by the same record are one row. */
function factRows(facts: readonly Fact[]): FactRow[] {
  const alike = Map.groupBy(facts, ({ about, record, phrases, asks, says }) =>
    JSON.stringify([about === null, record, phrases, asks, says]),
  );
  return [...alike.values()].flatMap((own) =>
    own
      .slice(0, 1)
      .map(
        ({ record, phrases, asks, says }): FactRow => [
          own.flatMap(({ about }) => about ?? []),
          record,
          phrases.join('|'),
          asks.join('|'),
          says,
        ],
      ),
  );
}

function factsIn(section: Uint8Array | undefined): Fact[] {
  const rows = JSON.parse(new TextDecoder().decode(section)) as FactRow[];
  return rows.flatMap(([abouts, record, phrases, asks, says]) =>
    (abouts.length === 0 ? [null] : abouts).map((about) => ({
      about,
      record,
      phrases: phrases === '' ? [] : phrases.split('|'),
      asks: asks.split('|') as Fact['asks'],
      says,
    })),
  );
}

/** Rows whose words are numbered before yielding to the main thread. */
const RUN = 50;

async function indexOfRows(
  rows: readonly (readonly string[])[],
  pieceOf: ReadonlyMap<string, number>,
  dictionary: Dictionary,
): Promise<FieldIndex> {
  // Headings and paths are those of many records.
  const known = new Map<string, number[]>();
  const numbersOf = (text: string): number[] => {
    const own = known.get(text) ?? tokensOf(text).flatMap(({ spelling }) => pieceOf.get(spelling) ?? []);
    known.set(text, own);
    return own;
  };
  const numbers: number[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % RUN === 0) await yieldToMain();
    for (const text of row) for (const number of numbersOf(text)) numbers.push(number);
    numbers.push(0);
  }
  await yieldToMain();
  return fieldIndexOf(Uint32Array.from(numbers), dictionary);
}

/** The headings that each record stands under: those of the units around it, and for a component its unit's. */
async function headingsAbove(entries: readonly Entry[]): Promise<string[][]> {
  const titles = new Map<string, string>();
  for (const { cite, document, title, named } of entries)
    if (cite !== null && named) titles.set(`${document}#${cite}`, title);
  let unit: Entry | undefined;
  const all: string[][] = [];
  for (const [record, entry] of entries.entries()) {
    if (record % RUN === 0) await yieldToMain();
    if (entry.cite !== null) unit = entry;
    const at = entry.kind === 'thanh-phan' ? unit : entry;
    const around = at?.cite == null ? [] : placesAround(at.cite);
    const above = around.flatMap((cite) => titles.get(`${at?.document}#${cite}`) ?? []);
    all.push(entry.named || above.includes(entry.title) ? above : [...above, entry.title]);
  }
  return all;
}

/** Anchors of the places around one: `phan-2`, `phan-2.muc-3` around `phan-2.muc-3.diem-a`. */
function placesAround(cite: string): string[] {
  const parts = cite.split('.');
  return parts.slice(0, -1).map((_, end) => parts.slice(0, end + 1).join('.'));
}
