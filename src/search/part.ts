import { type Catalogue, catalogueOf, joinCatalogues, type SharedNames, startsOf } from './catalogue.ts';
import { type EntryContext, packEntries, unpackEntries } from './entries-file.ts';
import type { Fact } from './fact.ts';
import { fieldsOf, type Knowledge, packTexts, type SearchedTexts } from './fields.ts';
import { joinFieldIndexes } from './join-field-indexes.ts';
import { joinSections, splitSections } from './numbers.ts';
import type { Entry } from './record.ts';

/** Records that are loaded together, ready to be searched; `from` is the number of the first. */
export type Part = { from: number; catalogue: Catalogue; fields: SearchedTexts };

/** The file of a part: its entries, and their texts as numbers of the dictionary's pieces. */
export function packPart(
  { entries, numbers, ...knowledge }: Knowledge & { entries: readonly Entry[]; numbers: readonly number[] },
  context: EntryContext,
): Uint8Array {
  return joinSections([...packEntries(entries, context), packTexts(numbers, knowledge, context.dictionary)]);
}

/** The part of a file. Throws when it is none. */
export async function unpackPart(file: Uint8Array, from: number, shared: SharedNames): Promise<Part> {
  const [columns, titles, texts] = splitSections(file);
  if (!columns || !titles || !texts) throw new Error('Search bundle: a section is missing');
  const catalogue = await catalogueOf(await unpackEntries(columns, titles, shared), shared);
  return { from, catalogue, fields: await fieldsOf(catalogue, texts) };
}

/** Several parts as one: its first record has the number 0, whatever the parts are. */
export function joinParts(parts: readonly [Part, ...Part[]]): Omit<Part, 'from'> {
  const [first, ...others] = parts;
  if (others.length === 0) return first;
  const starts = startsOf(parts.map(({ catalogue }) => catalogue.entries.length));
  const field = (name: 'name' | 'text' | 'place') =>
    joinFieldIndexes(parts.map(({ fields }, at) => ({ start: starts[at] ?? 0, index: fields[name] })));
  const recordOf = (number: number): number[] =>
    parts.flatMap(({ from, catalogue }, at) =>
      number >= from && number < from + catalogue.entries.length ? [number - from + (starts[at] ?? 0)] : [],
    );
  const facts = parts.flatMap(({ fields }) =>
    fields.facts.flatMap((fact) =>
      recordOf(fact.record).flatMap((record): Fact[] =>
        fact.about === null
          ? [{ ...fact, record }]
          : recordOf(fact.about).map((about) => ({ ...fact, about, record })),
      ),
    ),
  );
  return {
    catalogue: joinCatalogues([first.catalogue, ...others.map(({ catalogue }) => catalogue)]),
    fields: {
      name: field('name'),
      text: field('text'),
      place: field('place'),
      lexicon: first.fields.lexicon,
      facts,
    },
  };
}
