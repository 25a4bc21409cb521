import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textsOf, unpackPieces } from '../dictionary.ts';
import { unpackNames } from '../names-file.ts';
import { splitSections } from '../numbers.ts';
import { unpackTextsFile } from '../texts-file.ts';
import { diskBundle, realGraph } from './fixture.ts';
import { writeSearchIndex } from './index-writer.ts';
import { knowledgeOf } from './query-knowledge.ts';
import { recordsOf } from './records.ts';

const graph = realGraph();
const records = recordsOf(graph);
const words = knowledgeOf(graph, records);
let folder: string;
const bundleOf = (name: string) => join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chi-muc-'));
  await writeSearchIndex(records, words, bundleOf('first'));
});
afterAll(() => rm(folder, { recursive: true }));

async function files(name: string): Promise<Map<string, string>> {
  const paths = (await readdir(bundleOf(name), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
  return new Map(
    await Promise.all(
      paths.map(
        async (path) =>
          [path.slice(bundleOf(name).length), (await readFile(path)).toString('base64')] as const,
      ),
    ),
  );
}

test('the same records give the same bytes', async () => {
  const written = await writeSearchIndex(records, words, bundleOf('again'));
  expect(await files('again')).toEqual(await files('first'));
  expect(written.records).toBe(records.length);
});

test('the file of names is at most 28 KB, and that of the texts at most 42', async () => {
  const sizes = [...(await files('first'))].map(([path, content]) => [
    path,
    Buffer.from(content, 'base64').length,
  ]);
  expect(sizes).toEqual([
    ['/names.bin', expect.toSatisfy((size) => size <= 28 * 1024)],
    ['/texts.bin', expect.toSatisfy((size) => size <= 42 * 1024)],
  ]);
});

test('names and texts are kept as they were given', async () => {
  const bundle = diskBundle(bundleOf('first'), []);
  const { entries, dictionary, textsStamp } = await unpackNames(await bundle('names.bin'));
  const [packed] = splitSections(unpackTextsFile(await bundle('texts.bin'), textsStamp));
  expect(entries).toEqual(records.map(({ text: _, ...entry }) => entry));
  expect(textsOf(await unpackPieces(packed ?? new Uint8Array(), dictionary), dictionary)).toEqual(
    records.map(({ text }) => text),
  );
});
