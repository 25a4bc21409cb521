import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { diskSources, documentsOf, realGraph } from '../fixture.ts';
import { unpackVocabulary } from '../vocabulary.ts';
import { writeSearchIndex } from './index-writer.ts';
import { recordsOf } from './records.ts';

const graph = realGraph();
const records = recordsOf(graph);
const documents = documentsOf(graph);
let folder: string;
const bundle = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chi-muc-'));
  await writeSearchIndex(records, documents, bundle('first'));
});
afterAll(() => rm(folder, { recursive: true }));

async function files(name: string): Promise<Map<string, string>> {
  const paths = (await readdir(bundle(name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) => [path.slice(bundle(name).length), (await readFile(path)).toString('base64')] as const,
      ),
    ),
  );
}

test('the same records give the same bytes', async () => {
  const written = await writeSearchIndex(records, documents, bundle('again'));
  expect(await files('again')).toEqual(await files('first'));
  expect(written.records).toBe(records.length);
});

test('the file of names is at most 30 KB and the files of the index are small', async () => {
  const sizes = new Map(
    [...(await files('first'))].map(([path, content]) => [path, Buffer.from(content, 'base64').length]),
  );
  expect(sizes.get('/direct.bin')).toBeLessThanOrEqual(30 * 1024);
  for (const [path, size] of sizes) if (path.startsWith('/index/')) expect(size).toBeLessThan(8 * 1024);
});

test('every text is kept as it was given, in the order of the records', async () => {
  const names = await readdir(bundle('first/text'));
  const inOrder = names.sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  const texts = await Promise.all(
    inOrder.map(
      async (name) =>
        JSON.parse(gunzipSync(await readFile(bundle(`first/text/${name}`))).toString()) as string[],
    ),
  );
  expect(texts.flat()).toEqual(records.map(({ text }) => text));
});

test('every word of every text is found again where it stands', async () => {
  const sources = diskSources(bundle('first'), []);
  const { folds } = unpackVocabulary((await sources.direct()).vocabulary);
  const pagefind = await sources.pagefind(folds);
  const now = async () => undefined;
  const at = records.findIndex(({ text }) => text.startsWith('Trung tâm Dữ liệu Quốc gia và'));
  expect((await pagefind.phrase(['trung', 'tâm', 'dữ', 'liệu'], true, now)).get(at)).toBe(0);
  expect((await pagefind.phrase(['trung', 'tam'], false, now)).has(at)).toBe(true);
  expect((await pagefind.phrase(['trùng', 'tâm'], true, now)).has(at)).toBe(false);
  expect((await pagefind.phrase(['xyzzyq'], false, now)).size).toBe(0);
});

test('without any text there is nothing to index, and that is said', async () => {
  const empty = records.slice(0, 2).map((record) => ({ ...record, text: '' }));
  await expect(writeSearchIndex(empty, documents, bundle('empty'))).rejects.toThrow('không có văn bản nào');
});
