import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { DirectFile } from './direct.ts';
import { createEngine, type Engine, type Found } from './engine.ts';
import { writeSearchIndex } from './index-writer.ts';
import { loadPagefind } from './pagefind.ts';
import { SAMPLE_RECORDS } from './sample-records.ts';
import { wordsOf } from './words.ts';

/** Pagefind's own browser code runs here, reading the bundle from disk in place of the network. */
let folder: string;
let engine: Engine;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tim-kiem-'));
  await writeSearchIndex(SAMPLE_RECORDS, folder);
  vi.stubGlobal('fetch', async (address: string) => {
    const path = new URL(address).pathname;
    return new Response(await readFile(path));
  });
  engine = createEngine({
    direct: async () => JSON.parse(await readFile(join(folder, 'direct.json'), 'utf8')) as DirectFile,
    pagefind: () => loadPagefind(`${pathToFileURL(folder)}/`),
  });
});

afterAll(async () => {
  vi.unstubAllGlobals();
  await rm(folder, { recursive: true });
});

const urls = (found: Found) => found.hits.map(({ entry }) => entry.url);
const marks = (found: Found) =>
  found.hits.flatMap(({ excerpt }) => excerpt.filter(({ mark }) => mark).map(({ text }) => text));

test.each([
  ['dinh danh', '/thanh-phan/nen-tang-dinh-danh-va-xac-thuc-dien-tu/'],
  ['HTS7', '/thanh-phan/hts7/'],
  ['hts 7', '/thanh-phan/hts7/'],
  ['Trung tâm dữ liệu quốc gia', '/thanh-phan/trung-tam-du-lieu-quoc-gia/'],
  ['Trung tâm dữ liệu quốc gia'.normalize('NFD'), '/thanh-phan/trung-tam-du-lieu-quoc-gia/'],
  ['ƯDCQS9', '/thanh-phan/udcqs9/'],
  ['udcqs9', '/thanh-phan/udcqs9/'],
  ['số hóa hồ sơ', '/thanh-phan/hts8/'],
  ['wifi công cộng', '/thanh-phan/hts10/'],
  ['nguyên tắc 6', '/nguyen-tac/6/'],
  ['lớp 2', '/lop/2/'],
  ['khảo s', '/thanh-phan/dlhq9/'],
])('%s finds %s first', async (typed, url) => {
  expect(urls(await engine.search(typed, 10))[0]).toBe(url);
});

test('names come from the direct index alone, without excerpts', async () => {
  expect(await engine.direct('hts 7', 8)).toMatchObject([
    { entry: { url: '/thanh-phan/hts7/' }, excerpt: [] },
  ]);
});

test('excerpts show the official spelling with marks around what was found', async () => {
  expect(marks(await engine.search('so hoa ho so', 10))).toContain('số hoá hồ sơ');
});

test('no result comes twice, and batches together hold all results', async () => {
  const all = await engine.search('dữ liệu', 100);
  const collected: string[] = [];
  let found: Found | undefined = await engine.search('dữ liệu', 4);
  while (found) {
    collected.push(...urls(found));
    found = await found.more?.();
  }
  expect(collected).toHaveLength(all.total);
  expect(new Set(collected)).toEqual(new Set(urls(all)));
  expect(all.more).toBeNull();
});

test('words that stand nowhere find nothing', async () => {
  expect(await engine.search('zxqv', 10)).toEqual({ total: 0, hits: [], complete: true, more: null });
});

test('punctuation alone finds nothing', async () => {
  expect((await engine.search('“ – ”', 10)).total).toBe(0);
});

test('records that lack a word are offered as nearest only', async () => {
  const found = await engine.search('hts7 zxqv', 10);
  expect(found.complete).toBe(false);
  expect(found.total).toBeGreaterThan(0);
});

test('data that could not be loaded is asked for again at the next search', async () => {
  const direct = vi
    .fn<() => Promise<DirectFile>>()
    .mockRejectedValueOnce(new Error('offline'))
    .mockResolvedValue({ kinds: [], statuses: [], paths: [], rows: [] });
  const failing = createEngine({ direct, pagefind: async () => ({ search: async () => ({ results: [] }) }) });
  await expect(failing.search('hts7', 10)).rejects.toThrow('offline');
  expect((await failing.search('hts7', 10)).total).toBe(0);
});

test('every fragment holds the original words at the positions of the index', async () => {
  const pagefind = await loadPagefind(`${pathToFileURL(folder)}/`);
  const { results } = await pagefind.search('du');
  const texts = new Map(SAMPLE_RECORDS.map((record) => [record.url, wordsOf(record.text).join(' ')]));
  for (const result of results) {
    const { raw_url, content } = await result.data();
    expect(content).toBe(texts.get(raw_url));
  }
  expect(results.length).toBeGreaterThan(5);
});
