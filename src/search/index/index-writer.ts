import { createHash } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { tokensOf } from '../../text/words.ts';
import { type DictionaryRows, dictionaryOf, dictionaryRows, numbersOf, piecesOf } from '../dictionary.ts';
import { type Knowledge, packTexts } from '../fields.ts';
import { type DocumentNames, packNames } from '../names-file.ts';
import { type Entry, NAMES_FILE, type SearchRecord } from '../record.ts';
import { indexedWords } from './pagefind-index.ts';

/** What was written: number of records, bytes of the whole bundle. */
export type WrittenIndex = { records: number; bytes: number };

/**
 * Writes the search bundle, packed with gzip whatever the server does: the names, and the texts in the words that
 * Pagefind's index has of them. The folder is emptied first. The same records give the same bytes. Throws as
 * `indexedWords` does, and when Pagefind's words of a text are not those that the browser will look for.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  { documents, ...knowledge }: Knowledge & { documents: readonly DocumentNames[] },
  outDir: string,
): Promise<WrittenIndex> {
  await checkWords(records);
  const rows = dictionaryFor(records);
  const numbers = numbersOf(
    records.map(({ text }) => text),
    dictionaryOf(rows),
  );
  const packed = packTexts(numbers, knowledge);
  const texts = `text/${contentHash(packed)}.bin`;
  const entries = records.map(({ text: _, ...entry }): Entry => entry);
  const names = packNames({ documents: [...documents], dictionary: rows, entries, texts });
  const files = { [NAMES_FILE]: names, [texts]: packed };
  return { records: records.length, bytes: await writeBundle(files, outDir) };
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

async function writeBundle(files: Readonly<Record<string, Uint8Array>>, outDir: string): Promise<number> {
  await rm(outDir, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of Object.entries(files)) {
    const target = join(outDir, path);
    const packed = gzipSync(content, { level: 9 });
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, packed);
    bytes += packed.length;
  }
  return bytes;
}
