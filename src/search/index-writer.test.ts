import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFragmentFile } from './fragment-file.ts';
import { writeSearchIndex } from './index-writer.ts';
import { SAMPLE_RECORDS } from './sample-records.ts';

/** More records than fragment files, so that Pagefind groups them. */
const MANY = [1, 2, 3].flatMap((copy) =>
  SAMPLE_RECORDS.map((record) => ({ ...record, url: `/ban-${copy}${record.url}` })),
);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'chi-muc-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function hashes(dir: string): Promise<Record<string, string>> {
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((file) =>
    file.isFile(),
  );
  const rows = await Promise.all(
    files.map(async (file) => {
      const path = join(file.parentPath, file.name);
      return [
        path.slice(dir.length),
        createHash('sha256')
          .update(await readFile(path))
          .digest('hex'),
      ];
    }),
  );
  return Object.fromEntries(rows.sort());
}

test('the same records in another order give the same bytes', async () => {
  for (const records of [SAMPLE_RECORDS, MANY]) {
    const written = await writeSearchIndex(records, join(folder, 'a'));
    await writeSearchIndex(records.toReversed(), join(folder, 'b'));
    expect(await hashes(join(folder, 'a'))).toEqual(await hashes(join(folder, 'b')));
    expect(written.records).toBe(records.length);
  }
});

test('the bundle holds what the browser needs, nothing of an earlier run and no user interface', async () => {
  const out = join(folder, 'pagefind');
  await writeSearchIndex(SAMPLE_RECORDS, out);
  await writeFile(join(out, 'cu.json'), '{}');
  const { bytes } = await writeSearchIndex(SAMPLE_RECORDS, out);
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  const names = files.filter((file) => file.isFile()).map((file) => file.name);
  expect(names).toContain('direct.json');
  expect(names).toContain('pagefind.js');
  expect(names.filter((name) => name.endsWith('.pf_fragment'))).toHaveLength(SAMPLE_RECORDS.length);
  expect(names.filter((name) => /ui|highlight|worker|^cu\./.test(name))).toEqual([]);
  const sizes = await Promise.all(
    files.filter((file) => file.isFile()).map((file) => readFile(join(file.parentPath, file.name))),
  );
  expect(bytes).toBe(sizes.reduce((sum, content) => sum + content.length, 0));
});

test('two records with one address are refused, by name', async () => {
  const [record] = SAMPLE_RECORDS;
  if (record === undefined) throw new Error('no sample records');
  await expect(writeSearchIndex([record, record], folder)).rejects.toThrow(record.url);
});

test('an empty list of records is refused', async () => {
  await expect(writeSearchIndex([], folder)).rejects.toThrow('không có mục nào');
});

test('many records share fewer files, which still name each of them', async () => {
  await writeSearchIndex(MANY, folder);
  const names = await readdir(join(folder, 'fragment'));
  expect(names.length).toBeLessThan(MANY.length);
  const contents = await Promise.all(names.map((name) => readFile(join(folder, 'fragment', name))));
  const urls = names.flatMap((name, index) =>
    readFragmentFile(`fragment/${name}`, contents[index] ?? new Uint8Array()).map(({ url }) => url),
  );
  expect(urls.toSorted()).toEqual(MANY.map(({ url }) => url).toSorted());
});

test('a record without text is not lost', async () => {
  const records = SAMPLE_RECORDS.map((record) => ({ ...record, text: '' }));
  expect((await writeSearchIndex(records, folder)).records).toBe(records.length);
});

test('a file that is no fragment is refused, by path', () => {
  expect(() => readFragmentFile('fragment/vi_1.pf_fragment', gzipSync('{}'))).toThrow('vi_1.pf_fragment');
});
