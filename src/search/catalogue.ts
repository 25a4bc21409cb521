import { wordsIn } from '../citation/parse-citation-query.ts';
import { codeKey, type Word } from '../text/codes.ts';
import { type Acronym, acronymsOf } from './acronyms.ts';
import type { Dictionary } from './dictionary.ts';
import { type Vocabulary, vocabularyOf } from './known-words.ts';
import { type Name, nameTokens } from './name.ts';
import type { UnpackedNames } from './names-file.ts';
import type { DocumentNames, Entry } from './record.ts';
import { yieldToMain } from './yield-to-main.ts';

/** The names of all records, ready to be searched. */
export type Catalogue = {
  /** Record k is the k-th of each. */
  entries: readonly Entry[];
  names: readonly Name[];
  dictionary: Dictionary;
  vocabulary: Vocabulary;
  acronyms: readonly Acronym[];
  /** Keys of the components' codes. */
  codes: ReadonlySet<string>;
  /** The documents with the words of their names. */
  documents: readonly (Pick<DocumentNames, 'id' | 'name' | 'phrases'> & { words: ReadonlySet<string> })[];
  /** Records whose name may answer all of these words; none that does is missing. */
  candidates(words: readonly Word[], open: boolean): ReadonlySet<number>;
  /** Two words, folded or spelled, that follow each other in some name. */
  isPair(first: string | undefined, second: string | undefined): boolean;
};

/** Names prepared before yielding to the main thread. */
const RUN = 50;

/** What the catalogues of all parts share. */
export type SharedNames = Pick<Catalogue, 'dictionary' | 'vocabulary' | 'documents'>;

export function sharedNamesOf({
  dictionary,
  documents,
}: Pick<UnpackedNames, 'dictionary' | 'documents'>): SharedNames {
  return {
    dictionary,
    vocabulary: vocabularyOf(dictionary),
    documents: documents.map(({ called, ...names }) => ({ ...names, words: wordsIn(called) })),
  };
}

/** Prepares the names of records for searching. */
export async function catalogueOf(entries: readonly Entry[], shared: SharedNames): Promise<Catalogue> {
  const names: Name[] = [];
  for (let from = 0; from < entries.length; from += RUN) {
    await yieldToMain();
    names.push(...entries.slice(from, from + RUN).map(nameTokens));
  }
  await yieldToMain();
  const byName = await candidatesIn(names);
  await yieldToMain();
  const acronyms = [...acronymsOf(entries), ...compoundsOf(names)];
  await yieldToMain();
  const pairs = new Set(
    names.flatMap(({ tokens }) =>
      tokens
        .slice(1)
        .flatMap(({ fold, spelling }, at) => [
          `${tokens[at]?.fold} ${fold}`,
          `${tokens[at]?.spelling} ${spelling}`,
        ]),
    ),
  );
  return {
    ...shared,
    entries,
    names,
    acronyms,
    ...byName,
    codes: new Set(
      entries.flatMap(({ code, kind }) => (code === null || kind !== 'thanh-phan' ? [] : [codeKey(code)])),
    ),
    isPair: (first, second) => pairs.has(`${first} ${second}`),
  };
}

/** Several catalogues as one: the records of each after those of the one before. */
export function joinCatalogues(parts: readonly [Catalogue, ...Catalogue[]]): Catalogue {
  const [{ dictionary, vocabulary, documents }] = parts;
  const starts = startsOf(parts.map(({ entries }) => entries.length));
  return {
    dictionary,
    vocabulary,
    documents,
    entries: parts.flatMap(({ entries }) => entries),
    names: parts.flatMap(({ names }) => names),
    acronyms: parts.flatMap(({ acronyms }) => acronyms),
    codes: new Set(parts.flatMap(({ codes }) => [...codes])),
    candidates: (words, open) =>
      new Set(
        parts.flatMap((part, at) =>
          [...part.candidates(words, open)].map((record) => record + (starts[at] ?? 0)),
        ),
      ),
    isPair: (first, second) => parts.some((part) => part.isPair(first, second)),
  };
}

/** Where each of several things begins that stand one after the other. */
export function startsOf(lengths: readonly number[]): number[] {
  let start = 0;
  return lengths.map((length) => {
    start += length;
    return start - length;
  });
}

/** A word with a hyphen inside may be written as one: `Wi-Fi` and `wifi`. */
function compoundsOf(names: readonly Name[]): Acronym[] {
  const found = new Map<string, Acronym>();
  for (const { tokens } of names) {
    if (!tokens.some(({ word }, at) => word === tokens[at - 1]?.word)) continue;
    for (const parts of Map.groupBy(tokens, ({ word }) => word).values()) {
      if (parts.length !== 2) continue;
      const key = parts.map(({ fold }) => fold).join('');
      const short = { fold: key, marks: key, spelling: key, word: 0 };
      if (/^[a-z]+$/.test(key)) found.set(key, { key, short: [short], long: parts });
    }
  }
  return [...found.values()];
}

async function candidatesIn(names: readonly Name[]): Promise<Pick<Catalogue, 'candidates'>> {
  const byWord = new Map<string, Set<number>>();
  const byLetters = new Map<string, Set<number>>();
  const add = (map: Map<string, Set<number>>, key: string, record: number) => {
    const known = map.get(key);
    if (known === undefined) map.set(key, new Set([record]));
    else known.add(record);
  };
  for (const [record, { code, tokens, alias, titleStart, wordStart }] of names.entries()) {
    if (record % RUN === 0) await yieldToMain();
    for (const { fold } of [...tokens, ...alias]) add(byWord, fold, record);
    for (const part of [tokens, tokens.slice(titleStart), tokens.slice(wordStart), alias]) {
      add(byLetters, part.map(({ fold }) => fold).join(''), record);
    }
    if (code !== null) add(byLetters, code, record);
  }
  const sorted = [...byWord.keys()].sort();
  const beginning = (letters: string): Set<number> => {
    const found = new Set<number>();
    for (let at = firstFrom(sorted, letters); sorted[at]?.startsWith(letters); at += 1)
      for (const record of byWord.get(sorted[at] ?? '') ?? []) found.add(record);
    return found;
  };
  const withWord = (folded: string, open: boolean): Set<number> =>
    open ? beginning(folded) : (byWord.get(folded) ?? new Set());
  return {
    candidates(words, open) {
      const found = new Set(byLetters.get(words.map(({ fold }) => fold).join('')));
      const [least, ...others] = words
        .map(({ fold }, at) => withWord(fold, open && at === words.length - 1))
        .sort((a, b) => a.size - b.size);
      for (const record of least ?? []) if (others.every((each) => each.has(record))) found.add(record);
      return found;
    },
  };
}

/** The place of the first word that is not before these letters, among sorted ones. */
function firstFrom(sorted: readonly string[], letters: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < letters) low = middle + 1;
    else high = middle;
  }
  return low;
}
