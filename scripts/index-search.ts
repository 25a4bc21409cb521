/** `node scripts/index-search.ts --records FILE --out DIR`: search records (a JSON array) → the bundle in a built site. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type WrittenIndex, writeSearchIndex } from '../src/search/index-writer.ts';
import { SEARCH_FOLDER, type SearchRecord } from '../src/search/record.ts';
import { task } from './lib/task.ts';

/** Writes the search bundle of a site into its folder and prints one line. Throws as `writeSearchIndex` does. */
export function indexSearch(records: readonly SearchRecord[], dist: string): Promise<WrittenIndex> {
  return task(
    'Lập chỉ mục tìm kiếm',
    () => writeSearchIndex(records, join(dist, SEARCH_FOLDER)),
    ({ records: count, bytes }) => `${count} mục, ${Math.round(bytes / 1024)} KB`,
  );
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { records: { type: 'string' }, out: { type: 'string', default: 'dist' } },
  });
  if (values.records === undefined) throw new Error('Thiếu --records: tệp JSON chứa các mục cần tìm.');
  await indexSearch(JSON.parse(await readFile(values.records, 'utf8')) as SearchRecord[], values.out);
}
