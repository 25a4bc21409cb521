import type { Word } from '../text/codes.ts';
import type { Catalogue } from './catalogue.ts';

/** Documents that a query names beside what it looks for, and its other words: "kho dữ liệu mở" of one province. */
export type NamedDocument = { ids: ReadonlySet<string>; rest: Word[] };

/** Words that join a thing and its document. */
const JOINING = new Set('cua o tai trong theo thuoc voi cho ban nay'.split(' '));

/**
 * The documents that a query names by a phrase of their own; the words around it that belong to their names are not
 * among the others. Null when it names none.
 */
export function documentNamedIn(
  words: readonly Word[],
  documents: Catalogue['documents'],
): NamedDocument | null {
  const ids = new Set<string>();
  const left = new Set(words.keys());
  for (const { id, words: own, phrases } of documents) {
    for (const phrase of phrases) {
      const parts = phrase.split(' ');
      const at = words.findIndex((_, start) =>
        parts.every((part, offset) => words[start + offset]?.fold === part),
      );
      if (at < 0) continue;
      ids.add(id);
      let [from, to] = [at, at + parts.length];
      while (to < words.length && own.has(words[to]?.fold ?? '')) to += 1;
      while (from > 0 && belongs(words[from - 1], own)) from -= 1;
      for (let place = from; place < to; place += 1) left.delete(place);
    }
  }
  const rest = words.filter((_, at) => left.has(at));
  return ids.size === 0 ? null : { ids, rest };
}

function belongs(word: Word | undefined, own: ReadonlySet<string>): boolean {
  return word !== undefined && (own.has(word.fold) || JOINING.has(word.fold));
}
