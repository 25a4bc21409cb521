/** Everything that a text cites of ours: places, documents by their number, components. Pure; the same in browser and command. */
import { isFree } from '../citation/reference.ts';
import type { Found } from './found.ts';
import { type Aliases, instrumentsIn } from './instruments-in-text.ts';
import type { LinkTable } from './link-table.ts';
import { type Lookup, lookupOf } from './lookup.ts';
import { placesIn } from './places.ts';
import { plainText } from './plain-text.ts';
import { namesOf, thingsIn } from './things.ts';

/** Reads the paragraphs of one text in their order: a short name that one gives holds in those that follow. */
export type Reader = (paragraph: string) => Found[];

/** Makes readers for texts; the table is made ready once. */
export function readersOf(table: LinkTable): () => Reader {
  const lookup = lookupOf(table);
  const names = namesOf(table.components);
  return () => {
    const aliases: Aliases = new Map();
    return (paragraph) => {
      const { text, back } = plainText(paragraph);
      const found = read(text, lookup, names, aliases);
      return found.map((each) => ({ ...each, start: back(each.start), end: back(each.end) }));
    };
  };
}

function read(text: string, lookup: Lookup, names: ReturnType<typeof namesOf>, aliases: Aliases): Found[] {
  const instruments = instrumentsIn(text, lookup.table.documents, aliases);
  const places = placesIn(text, instruments, lookup);
  const free = instruments.filter(({ start, end }) => isFree(places, start, end));
  const documents = free.flatMap(({ start, end, document, byNumber }): Found[] => {
    const target = document !== undefined && byNumber ? lookup.document(document) : undefined;
    return target === undefined ? [] : [{ start, end, kind: 'found', targets: [target] }];
  });
  const things = thingsIn(text, names, lookup, [...places, ...instruments]);
  return [...places, ...documents, ...things].toSorted((a, b) => a.start - b.start);
}
