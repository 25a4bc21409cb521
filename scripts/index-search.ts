/** `node scripts/index-search.ts --model DIR --out DIR`: what search can find of a model → the bundle in a built site. */
import { join } from 'node:path';
import { type Graph, graphOf } from '../src/model/graph.ts';
import { loadModel } from '../src/model/load.ts';
import { type WrittenIndex, writeSearchIndex } from '../src/search/index/index-writer.ts';
import { knowledgeOf } from '../src/search/index/query-knowledge.ts';
import { recordsOf } from '../src/search/index/records.ts';
import { SEARCH_FOLDER } from '../src/search/record.ts';
import { readArguments } from './lib/arguments.ts';
import { task } from './lib/task.ts';

/** Writes the search bundle of a site into its folder and prints one line. Throws as `writeSearchIndex` does. */
export function indexSearch(graph: Graph, dist: string): Promise<WrittenIndex> {
  const records = recordsOf(graph);
  return task(
    'Lập chỉ mục tìm kiếm',
    () => writeSearchIndex(records, knowledgeOf(graph, records), join(dist, SEARCH_FOLDER)),
    ({ records: count, bytes }) => `${count} mục, ${Math.round(bytes / 1024)} KB`,
  );
}

if (import.meta.main) {
  const { values } = readArguments({
    options: { model: { type: 'string', default: 'model' }, out: { type: 'string', default: 'dist' } },
  });
  await indexSearch(graphOf(loadModel(values.model)), values.out);
}
