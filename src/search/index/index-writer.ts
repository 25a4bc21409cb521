import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tokensOf } from '../../text/words.ts';
import { type DictionaryRows, dictionaryOf, dictionaryRows, numbersOf, piecesOf } from '../dictionary.ts';
import { titleNumbers } from '../entries-file.ts';
import type { Fact } from '../fact.ts';
import { type Knowledge, packTexts } from '../fields.ts';
import { type PartAddress, packNames } from '../names-file.ts';
import { packPart } from '../part.ts';
import { type DocumentNames, type Entry, NAMES_FILE, type SearchRecord, TEXTS_FILE } from '../record.ts';
import { packTextsFile } from '../texts-file.ts';
import { frequentSigns } from './frequent-signs.ts';
import { indexedWords } from './pagefind-index.ts';
import { finderFor, splitRecords } from './split-records.ts';

/** What was written: number of records, bytes of the whole bundle. */
export type WrittenIndex = { records: number; bytes: number };

/**
 * Writes the search bundle, packed with gzip whatever the server does: the names, and the texts in the words that
 * Pagefind's index has of them. The folder is emptied first. The same records give the same bytes. Throws as
 * `indexedWords` does, and when Pagefind's words of a text are not those that the browser will look for.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  { documents, lexicon, facts }: Knowledge & { documents: readonly DocumentNames[] },
  outDir: string,
): Promise<WrittenIndex> {
  await checkWords(records);
  const rows = dictionaryFor(records);
  const split = splitRecords(records, documents);
  const pieces = await dictionaryOf(rows);
  const words = [
    ...numbersOf(
      split.core.map(({ text }) => text),
      pieces,
    ),
    ...titleNumbers(split.core, pieces),
  ];
  const signs = frequentSigns(words, pieces.pieces.length);
  const context = { documents, dictionary: { ...pieces, signs } };
  const runs = [split.core, ...split.parts.map((part) => part.records)];
  const numberOf = new Map(runs.flat().map((record, number) => [record.url, number]));
  const renumber = (at: number): number => numberOf.get(records[at]?.url ?? '') ?? 0;
  const renumbered = facts.map(
    (fact): Fact => ({
      ...fact,
      about: fact.about === null ? null : renumber(fact.about),
      record: renumber(fact.record),
    }),
  );
  /** Those whose later record is one of `count` from `from` on. */
  const factsIn = (from: number, count: number) =>
    renumbered.filter(({ about, record }) => {
      const last = Math.max(about ?? 0, record);
      return last >= from && last < from + count;
    });
  const files: Record<string, Uint8Array> = {};
  const add = (file: Uint8Array): string => {
    const path = `text/${contentHash(file)}.bin`;
    files[path] = file;
    return path;
  };
  const numbersIn = (own: readonly SearchRecord[]) =>
    numbersOf(
      own.map(({ text }) => text),
      context.dictionary,
    );
  const texts = packTexts(
    numbersIn(split.core),
    { lexicon, facts: factsIn(0, split.core.length) },
    context.dictionary,
  );
  const textsStamp = contentHash(texts);
  files[TEXTS_FILE] = packTextsFile(texts, textsStamp);
  let from = split.core.length;
  const parts = split.parts.map(({ document, records: own }): PartAddress => {
    const file = packPart(
      { entries: own.map(entryOf), numbers: numbersIn(own), lexicon: [], facts: factsIn(from, own.length) },
      context,
    );
    from += own.length;
    const frameworks = [...new Set(own.map(({ framework }) => framework))];
    return { path: add(file), from: from - own.length, document, frameworks };
  });
  files[NAMES_FILE] = await packNames({
    documents: [...documents],
    dictionary: rows,
    signs,
    entries: split.core.map(entryOf),
    textsStamp,
    parts,
    finder: finderFor(split),
  });
  return { records: records.length, bytes: await writeBundle(files, outDir) };
}

function entryOf({ text: _, ...entry }: SearchRecord): Entry {
  return entry;
}

/** Pagefind splits every text into the words that `tokensOf` gives; else a word would not be found. */
async function checkWords(records: readonly SearchRecord[]): Promise<void> {
  const texts = records.map(({ text }) => tokensOf(text).map(({ spelling }) => spelling));
  const indexed = await indexedWords(texts.map((words) => words.join(' ')));
  for (const [at, words] of texts.entries()) {
    const other = words.findIndex((word, place) => indexed[at]?.[place] !== word);
    if (other >= 0 || indexed[at]?.length !== words.length)
      throw new Error(`Chỉ mục tìm kiếm: ${records[at]?.url}: Pagefind chia từ khác ở “${words[other]}”.`);
  }
}

/**
 * All words with how often they are used. What our comments say counts once only: how common a word is, the texts
 * decide.
 */
function dictionaryFor(records: readonly SearchRecord[]): DictionaryRows {
  const uses = new Map<string, number>();
  for (const { kind, title, alias, code, text } of records) {
    for (const piece of [title, alias ?? '', code ?? '', text].flatMap(piecesOf)) {
      const known = uses.get(piece) ?? 0;
      uses.set(piece, kind === 'ghi-chu' ? Math.max(known, 1) : known + 1);
    }
  }
  return dictionaryRows(uses);
}

/** Part of a file's name that changes with its content, so that no browser takes an old file for the new one. */
function contentHash(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 6);
}

/** Packed with the memory level, which decides how soon gzip counts its letters anew, that makes it smallest. */
function packedSmall(content: Uint8Array): Buffer {
  const all = MEMORY_LEVELS.map((memLevel) => gzipSync(content, { level: 9, memLevel }));
  return all.reduce((a, b) => (b.length < a.length ? b : a));
}

const MEMORY_LEVELS = [4, 5, 6, 7, 8, 9];

async function writeBundle(files: Readonly<Record<string, Uint8Array>>, outDir: string): Promise<number> {
  await rm(outDir, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of Object.entries(files)) {
    const target = join(outDir, path);
    const packed = packedSmall(content);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, packed);
    bytes += packed.length;
  }
  return bytes;
}
