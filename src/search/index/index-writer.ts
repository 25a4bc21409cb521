import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile, type NewFileResponse, type PagefindIndex } from 'pagefind';
import { fold } from '../../text/vi.ts';
import { indexText } from '../../text/words.ts';
import { type DirectFile, packDirect } from '../direct.ts';
import type { Entry, SearchRecord } from '../record.ts';
import { packVocabulary, unpackVocabulary } from '../vocabulary.ts';
import { contentHash, gzip, lightIndex } from './index-file.ts';
import { neighboursIn } from './pack-words.ts';

/** What was written: number of records, bytes of the whole bundle. */
export type WrittenIndex = { records: number; bytes: number };

/** Vietnamese is not stemmed; the language is forced so that all records share one index. */
const LANGUAGE = 'vi';

/** Characters of text that a file of texts aims at; one file holds texts of one document only. */
const TEXT_FILE = 8_000;

/**
 * Writes the search bundle: `direct.bin`, Pagefind's engine with its index, and the texts that results quote.
 * Every file is packed with gzip, whatever the server does. The folder is emptied first. The same records give the same bytes. Pagefind's Node API reports instead of throwing;
 * this throws, naming the record, on any report, and when the counts do not agree.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  documents: DirectFile['documents'],
  outDir: string,
): Promise<WrittenIndex> {
  const said = neighboursIn(records.map(({ text }) => fold(indexText(text))));
  const vocabulary = packVocabulary(records);
  const { folds } = unpackVocabulary(vocabulary);
  const bundle = lightIndex(await indexRecords(records), (url) => Number(url.slice(1)), said, folds);
  const texts = textFiles(records).map(({ from, to }) => {
    const content = json(records.slice(from, to).map(({ text }) => text));
    const file = `text/${from}-${contentHash(content)}.bin`;
    bundle.set(file, content);
    return { from, file };
  });
  const entries = records.map(({ text: _, ...entry }): Entry => entry);
  const direct = packDirect(entries, documents, {
    vocabulary,
    texts,
  });
  bundle.set('direct.bin', json(direct));
  return { records: records.length, bytes: await writeBundle(bundle, outDir) };
}

/** Every record that has a text through Pagefind, in order, and the files it makes of them. */
async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  try {
    if (index === undefined || errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    let added = 0;
    for (const [at, { text, url }] of records.entries()) {
      const content = indexText(text);
      if (content === '') continue;
      await addRecord(index, at, content, url);
      added += 1;
    }
    if (added === 0) throw new Error('Chỉ mục tìm kiếm: không có văn bản nào.');
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    checkPageCount(files, added);
    return files;
  } finally {
    await index?.deleteIndex();
    await close();
  }
}

async function addRecord(index: PagefindIndex, at: number, content: string, url: string): Promise<void> {
  const { errors }: NewFileResponse = await index.addCustomRecord({
    // The address that Pagefind keeps is the number of the record.
    url: `/${at}`,
    content,
    language: LANGUAGE,
  });
  if (errors.length > 0) throw new Error(`Pagefind, ${url}: ${errors.join('; ')}`);
}

function checkPageCount(files: readonly IndexFile[], expected: number): void {
  const entry = files.find((file) => file.path === 'pagefind-entry.json');
  const text = Buffer.from(entry?.content ?? []).toString('utf8');
  const { languages } = JSON.parse(text) as { languages: Record<string, { page_count: number }> };
  const counted = languages[LANGUAGE]?.page_count ?? 0;
  if (counted !== expected) {
    throw new Error(`Chỉ mục tìm kiếm: có ${expected} mục nhưng Pagefind chỉ nhận ${counted}.`);
  }
}

/** Runs of records, each of one document, so that a result loads a few KB of texts and not all. */
function textFiles(records: readonly SearchRecord[]): { from: number; to: number }[] {
  const files: { from: number; to: number }[] = [];
  let size = 0;
  for (const [at, { document, text }] of records.entries()) {
    const last = files.at(-1);
    if (
      last === undefined ||
      size + text.length > TEXT_FILE ||
      (text !== '' && size > 0 && records[at - 1]?.document !== document)
    ) {
      files.push({ from: at, to: at + 1 });
      size = text.length;
    } else {
      last.to = at + 1;
      size += text.length;
    }
  }
  return files;
}

function json(value: unknown): Uint8Array {
  return gzip(Buffer.from(JSON.stringify(value)));
}

async function writeBundle(bundle: ReadonlyMap<string, Uint8Array>, outDir: string): Promise<number> {
  await rm(outDir, { recursive: true, force: true });
  let bytes = 0;
  for (const [path, content] of bundle) {
    const target = join(outDir, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
    bytes += content.length;
  }
  return bytes;
}
