import { gunzipSync, gzipSync } from 'node:zlib';
import type { Entry } from './entry.ts';
import type { Fragment } from './fragment.ts';
import { wordsOf } from './words.ts';

/**
 * Pagefind's fragment files: what its browser code loads to show a result. A file holds one fragment
 * (`vi_1a2b3c4.pf_fragment`) or, when there are many records, a group of them by id (`vi_group_….pf_fragment`).
 */
const SIGNATURE = 'pagefind_dcd';
const isGroup = (path: string): boolean => /\/[a-z]+_group_[^/]+$/.test(path);

/** The file's path is that of a fragment file. */
export function isFragmentFile(path: string): boolean {
  return path.startsWith('fragment/') && path.endsWith('.pf_fragment');
}

/** Ids and addresses of the records in a fragment file. Throws when the file is not in the known format. */
export function readFragmentFile(path: string, content: Uint8Array): { id: string; url: string }[] {
  const text = gunzipSync(content).toString('utf8');
  if (!text.startsWith(SIGNATURE)) {
    throw new Error(`Chỉ mục tìm kiếm: ${path} không đúng định dạng của Pagefind 1.6.`);
  }
  const json = text.slice(SIGNATURE.length);
  if (isGroup(path)) {
    const group = JSON.parse(json) as Record<string, { url: string }>;
    return Object.entries(group).map(([id, { url }]) => ({ id, url }));
  }
  const { url } = JSON.parse(json) as { url: string };
  return [{ id: path.slice('fragment/'.length, -'.pf_fragment'.length), url }];
}

/**
 * The same file with the original words in place of the folded ones that Pagefind indexed; both have the
 * same number of words, so its positions hold.
 */
export function writeFragmentFile(
  path: string,
  records: readonly { entry: Entry; text: string }[],
): Uint8Array {
  const fragments = records.map(({ entry, text }) => [entry.id, fragmentOf(entry, text)] as const);
  const content = isGroup(path) ? Object.fromEntries(fragments) : fragments[0]?.[1];
  return gzipSync(SIGNATURE + JSON.stringify(content), { level: 9 });
}

function fragmentOf({ url, kind, code, title, path, status }: Entry, text: string): object {
  const words = wordsOf(text);
  const meta: Fragment['meta'] = { kind, code, title, path, status };
  return { url, content: words.join(' '), word_count: words.length, filters: {}, meta, anchors: [] };
}
