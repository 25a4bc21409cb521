/** Search in a model with many more documents than a first search can load. */
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Bundle, createEngine, type Engine } from '../engine.ts';
import type { Found } from '../hits.ts';
import type { SearchRecord } from '../record.ts';
import { diskBundle, realBundle, realGraph } from './fixture.ts';
import { writeSearchIndex } from './index-writer.ts';
import { knowledgeOf } from './query-knowledge.ts';
import { recordsOf } from './records.ts';

const COPIES = 50;
const graph = realGraph();
const real = recordsOf(graph);
const knowledge = knowledgeOf(graph, real);
const original = knowledge.documents[1];
const nameOfCopy = (copy: number) => `Xứ${copy} Đồi${copy}`;

let folder: string;
let few: Bundle;
const many = (loaded: string[] = []) => diskBundle(join(folder, 'many'), loaded);
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'nhieu-van-ban-'));
  const copies = Array.from({ length: COPIES }, (_, copy) => copyOf(copy));
  const others = [...copies, unlike];
  const documents = others.map(({ document }) => document);
  const records = [...real, ...others.flatMap((other) => other.records)];
  await writeSearchIndex(
    records,
    { ...knowledge, documents: [...knowledge.documents, ...documents] },
    join(folder, 'many'),
  );
  few = await realBundle([]);
  engine = createEngine(many());
});
afterAll(() => rm(folder, { recursive: true }));

/** The second document under other names, with a component of its own. */
function copyOf(copy: number) {
  const id = `${original?.id}-${copy}`;
  const own = (text: string) => `${text} ${nameOfCopy(copy)}`;
  const records = real
    .filter(({ document, kind }) => document === original?.id && kind !== 'ghi-chu')
    .map((record): SearchRecord => {
      const url = record.url.replace(original?.id ?? '', id);
      const text = record.text.replaceAll('tỉnh', `tỉnh ${nameOfCopy(copy)}`);
      return { ...record, url, document: id, text, title: record.named ? own(record.title) : record.title };
    });
  const names = {
    name: own(original?.name ?? ''),
    called: own(original?.called ?? ''),
    phrases: [nameOfCopy(copy).toLowerCase().replaceAll('ứ', 'u').replaceAll('đồ', 'do')],
  };
  return { records, document: { id, status: original?.status ?? null, ...names } };
}

/** A document that says the same words as the third one in another order, and so is like no other. */
const unlike = (() => {
  const [, , pattern] = knowledge.documents;
  const records = real
    .filter(({ document, kind, text }) => document === pattern?.id && kind === 'dieu-khoan' && text !== '')
    .map(
      (record): SearchRecord => ({
        ...record,
        document: 'khac',
        url: `/khac${record.url}`,
        text: record.text.split(' ').toReversed().join(' '),
      }),
    );
  const names = { name: 'Văn bản khác', called: 'Văn bản khác', phrases: [] };
  return { records, document: { id: 'khac', status: pattern?.status ?? null, ...names } };
})();

const urls = ({ hits }: Found) => hits.slice(0, 5).map(({ entry }) => entry.url);
const QUERIES = [
  'dữ liệu',
  'hts7',
  'camera',
  'Điều 2',
  `sở tài chính ${nameOfCopy(7)}`,
  'trách nhiệm thi hành',
];

test.each(QUERIES)('a first search for “%s” loads at most four files and 90 KB', async (typed) => {
  const loaded: string[] = [];
  const fresh = createEngine(many(loaded));
  await fresh.search(typed);
  const sizes = await Promise.all(loaded.map((path) => stat(join(folder, 'many', path))));
  expect(loaded.length).toBeLessThanOrEqual(4);
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(90 * 1024);
});

test.each([
  'hts7',
  'Trung tâm dữ liệu quốc gia',
  'dữ liệu mở',
  'Điều 2 khoản 3',
  'ai chủ trì mạng truyền số liệu',
])('for “%s” the first result is that of a site without the other documents', async (typed) => {
  const [first] = urls(await engine.search(typed));
  expect(first).toBe(urls(await createEngine(few).search(typed))[0]);
});

test('what only one of the other documents says is found', async () => {
  for (const copy of [3, 49])
    expect(urls(await engine.search(nameOfCopy(copy)))[0]).toContain(`${original?.id}-${copy}/`);
});

test('a sentence copied from a document that is like no other is found', async () => {
  const runs = unlike.records.flatMap(({ text }) => {
    const words = text.split(' ');
    return words.length > 40 ? [words.slice(10, 22).join(' ')] : [];
  });
  const first = await Promise.all(
    runs.map(async (run) => (await engine.search(run)).hits[0]?.entry.document),
  );
  expect(runs.length).toBeGreaterThan(20);
  expect(first.filter((document) => document === 'khac').length).toBeGreaterThanOrEqual(runs.length * 0.95);
});

test('a document that the reader chooses is searched whole', async () => {
  const id = `${original?.id}-21`;
  const { hits } = await engine.search('Sở Tài chính', { 'van-ban': id });
  expect(hits.some(({ entry }) => entry.document === id)).toBe(true);
  const all = await engine.all({ 'van-ban': id });
  expect(all.hits.some(({ entry }) => entry.document === id)).toBe(true);
});

test('results do not depend on what was searched before', async () => {
  const fresh = createEngine(many());
  for (const typed of QUERIES.toReversed())
    expect(urls(await fresh.search(typed))).toEqual(urls(await createEngine(many()).search(typed)));
});

test('results say whether texts were left out', async () => {
  expect((await engine.search('dữ liệu')).isPartial).toBe(true);
  expect((await createEngine(few).search('dữ liệu')).isPartial).toBe(false);
});
