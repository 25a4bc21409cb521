import { type Dictionary, type DictionaryRows, dictionaryOf } from './dictionary.ts';
import { packEntries, unpackEntries } from './entries-file.ts';
import { joinSections, packNumbers, splitSections, unpackNumbers } from './numbers.ts';
import { type PartFinder, packPartFinder, unpackPartFinder } from './part-finder.ts';
import type { DocumentNames, Entry } from './record.ts';
import type { Signs } from './signs.ts';
import { yieldToMain } from './yield-to-main.ts';

/**
 * What every search needs first: one file, small enough to come with the first search, with which names, codes and
 * citations are answered. It has all that is known of each record but its text, unless the texts are too long for a
 * first search: then the records of other documents than the site's subject are in parts, loaded when a query may be
 * about them.
 */
export type NamesFile = {
  documents: DocumentNames[];
  /** The words of all names and texts, those of the parts too. */
  dictionary: DictionaryRows;
  /** In which all texts are kept. */
  signs: Signs;
  entries: readonly Entry[];
  /** Stamp of the file of texts that belongs to these names. */
  textsStamp: string;
  /** The parts, whose records have the numbers after those of `entries`. */
  parts: PartAddress[];
  finder: PartFinder;
};

/** Path of a part's file, the number of its first record, and whose records they are. */
export type PartAddress = {
  path: string;
  from: number;
  document: string | null;
  frameworks: (string | null)[];
};

type Front = Omit<NamesFile, 'entries' | 'finder' | 'signs'>;

/** The file that `unpackNames` reads. Throws when a title has a word that the dictionary lacks. */
export async function packNames({ entries, finder, signs, ...front }: NamesFile): Promise<Uint8Array> {
  const context = { documents: front.documents, dictionary: await dictionaryOf(front.dictionary, signs) };
  return joinSections([
    new TextEncoder().encode(JSON.stringify(front satisfies Front)),
    ...packEntries(entries, context),
    packPartFinder(finder),
    packNumbers([signs.short.length, ...signs.short, ...signs.pairs.flat()]),
  ]);
}

/** What `packNames` packed, the dictionary ready for use. */
export type UnpackedNames = Omit<NamesFile, 'dictionary'> & { dictionary: Dictionary };

/** The names of a file. Throws when a row points outside its tables. */
export async function unpackNames(bytes: Uint8Array): Promise<UnpackedNames> {
  const [json, columns, titles, finder, packedSigns] = splitSections(bytes);
  if (!json || !columns || !titles || !finder || !packedSigns)
    throw new Error('Search bundle: a section is missing');
  const front = JSON.parse(new TextDecoder().decode(json)) as Front;
  await yieldToMain();
  const signs = signsIn(unpackNumbers(packedSigns));
  const dictionary = await dictionaryOf(front.dictionary, signs);
  await yieldToMain();
  const entries = await unpackEntries(columns, titles, { documents: front.documents, dictionary });
  return { ...front, dictionary, signs, entries, finder: unpackPartFinder(finder) };
}

function signsIn([count = 0, ...numbers]: Iterable<number>): Signs {
  const pairs = Array.from({ length: (numbers.length - count) / 2 }, (_, at): [number, number] => [
    numbers[count + 2 * at] ?? 0,
    numbers[count + 2 * at + 1] ?? 0,
  ]);
  return { short: numbers.slice(0, count), pairs };
}
