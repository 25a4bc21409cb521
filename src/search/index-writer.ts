import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { close, createIndex, type IndexFile, type NewFileResponse, type PagefindIndex } from 'pagefind';
import { isDirect, packDirect } from './direct.ts';
import { type Entry, entryOf } from './entry.ts';
import type { Fragment } from './fragment.ts';
import { nameOf } from './name.ts';
import type { SearchRecord } from './record.ts';
import { foldForIndex, wordsOf } from './words.ts';

/** What was written: number of records, bytes of the whole bundle. */
export type WrittenIndex = { records: number; bytes: number };

/** Vietnamese is not stemmed; the language is forced so that all records share one index. */
const LANGUAGE = 'vi';
const SIGNATURE = 'pagefind_dcd';
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
  const bundle = new Map<string, Uint8Array>();
  const fragments: Fragments = new Map();
  for (const { path, content } of await indexRecords(sorted)) {
    const id = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
    if (id !== undefined) fragments.set(readFragmentUrl(path, content), { id, path });
    else if (BROWSER_FILES.test(path)) bundle.set(path, content);
  }
  const entries = sorted.map((record) => {
    const fragment = fragments.get(record.url);
    if (fragment === undefined) throw new Error(`Chỉ mục tìm kiếm: Pagefind không ghi mục ${record.url}.`);
    const entry = entryOf(fragment.id, record);
    bundle.set(fragment.path, fragmentBytes(entry, record.text));
    return entry;
  });
  bundle.set('direct.json', Buffer.from(JSON.stringify(packDirect(entries.filter(isDirect)))));
  return { records: entries.length, bytes: await writeBundle(bundle, outDir) };
}

/** Pagefind's id and file for each address. */
type Fragments = Map<string, { id: string; path: string }>;

function sortByUrl(records: readonly SearchRecord[]): SearchRecord[] {
  if (records.length === 0) throw new Error('Chỉ mục tìm kiếm: không có mục nào.');
  const sorted = [...records].sort((a, b) => (a.url < b.url ? -1 : 1));
  for (const [index, record] of sorted.entries()) {
    if (record.url === sorted[index + 1]?.url) {
      throw new Error(`Chỉ mục tìm kiếm: hai mục cùng địa chỉ ${record.url}.`);
    }
  }
  return sorted;
}

/** Every record through Pagefind, in order, and the files it makes of them. */
async function indexRecords(records: readonly SearchRecord[]): Promise<IndexFile[]> {
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
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
  const { errors }: NewFileResponse = await index.addCustomRecord({
    url: record.url,
    content: foldForIndex(record.text),
    language: LANGUAGE,
    // Pagefind indexes metadata like text, so the original spelling must stay out of it.
    meta: { title: foldForIndex(nameOf(record)) },
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

function readFragmentUrl(path: string, content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE))
    throw new Error(`Chỉ mục tìm kiếm: ${path} không đúng định dạng của Pagefind 1.6.`);
  const { url } = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
  return url;
}

/**
 * Pagefind's fragment with the original words in place of the folded ones that it indexed;
 * both have the same number of words, so its positions hold.
 */
function fragmentBytes({ url, kind, code, title, path, status }: Entry, text: string): Uint8Array {
  const words = wordsOf(text);
  const meta: Fragment['meta'] = { kind, code, title, path, status };
  const fragment = {
    url,
    content: words.join(' '),
    word_count: words.length,
    filters: {},
    meta,
    anchors: [],
  };
  return gzipSync(SIGNATURE + JSON.stringify(fragment), { level: 9 });
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
