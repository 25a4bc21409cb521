import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close, createIndex, type IndexFile, type NewFileResponse, type PagefindIndex } from 'pagefind';
import { isDirect, packDirect } from './direct.ts';
import { type Entry, entryOf } from './entry.ts';
import { isFragmentFile, readFragmentFile, writeFragmentFile } from './fragment-file.ts';
import { nameOf } from './name.ts';
import type { SearchRecord } from './record.ts';
import { foldForIndex } from './words.ts';

/** What was written: number of records, bytes of the whole bundle. */
export type WrittenIndex = { records: number; bytes: number };

/** Vietnamese is not stemmed; the language is forced so that all records share one index. */
const LANGUAGE = 'vi';
/** Texts of results come in about this many files: few requests for a search, few bytes for each. */
const FRAGMENT_FILES = 48;
const BROWSER_FILES = /^(?:pagefind\.js|pagefind-entry\.json|wasm\.unknown\.pagefind|.*\.pf_(?:meta|index))$/;

/**
 * Writes the search bundle: Pagefind's index of the folded records and `direct.json`.
 * The folder is emptied first. The same records in any order give the same bytes.
 * Pagefind's Node API reports instead of throwing; this throws, naming the record, on any report,
 * on two records with one address, and when the counts do not agree.
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  outDir: string,
): Promise<WrittenIndex> {
  const sorted = sortByUrl(records);
  const byUrl = new Map(sorted.map((record) => [record.url, record]));
  const bundle = new Map<string, Uint8Array>();
  const entries: Entry[] = [];
  for (const { path, content } of await indexRecords(sorted)) {
    if (isFragmentFile(path)) {
      const held = readFragmentFile(path, content).map(({ id, url }) => {
        const record = byUrl.get(url);
        if (record === undefined) throw new Error(`Chỉ mục tìm kiếm: Pagefind ghi địa chỉ lạ ${url}.`);
        return { entry: entryOf(id, record), text: record.text };
      });
      entries.push(...held.map(({ entry }) => entry));
      bundle.set(path, writeFragmentFile(path, held));
    } else if (BROWSER_FILES.test(path)) {
      bundle.set(path, content);
    }
  }
  if (entries.length !== sorted.length) {
    throw new Error(`Chỉ mục tìm kiếm: có ${sorted.length} mục nhưng Pagefind ghi ${entries.length}.`);
  }
  const direct = packDirect(entries.filter(isDirect).sort((a, b) => compare(a.url, b.url)));
  bundle.set('direct.json', Buffer.from(JSON.stringify(direct)));
  return { records: entries.length, bytes: await writeBundle(bundle, outDir) };
}

/** By code unit, so that the order is the same on every machine. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function sortByUrl(records: readonly SearchRecord[]): SearchRecord[] {
  if (records.length === 0) throw new Error('Chỉ mục tìm kiếm: không có mục nào.');
  const sorted = [...records].sort((a, b) => compare(a.url, b.url));
  for (const [index, record] of sorted.entries()) {
    if (record.url === sorted[index + 1]?.url) {
      throw new Error(`Chỉ mục tìm kiếm: hai mục cùng địa chỉ ${record.url}.`);
    }
  }
  return sorted;
}

/** Every record through Pagefind, in order, and the files it makes of them. */
async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE, maxFragments: FRAGMENT_FILES });
  try {
    if (index === undefined || errors.length > 0) throw new Error(`Pagefind: ${errors.join('; ')}`);
    for (const record of records) await addRecord(index, record);
    const { files, errors: failures } = await index.getFiles();
    if (failures.length > 0) throw new Error(`Pagefind: ${failures.join('; ')}`);
    checkPageCount(files, records.length);
    return files;
  } finally {
    await index?.deleteIndex();
    await close();
  }
}

async function addRecord(index: PagefindIndex, record: SearchRecord): Promise<void> {
  const title = foldForIndex(nameOf(record));
  const { errors }: NewFileResponse = await index.addCustomRecord({
    url: record.url,
    // Pagefind drops what has no content, so a record without text stands under its name.
    content: foldForIndex(record.text) || title,
    language: LANGUAGE,
    // Pagefind indexes metadata like text, so the original spelling must stay out of it.
    meta: { title },
  });
  if (errors.length > 0) throw new Error(`Pagefind, ${record.url}: ${errors.join('; ')}`);
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
