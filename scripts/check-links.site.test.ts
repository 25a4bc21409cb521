import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { documentOf } from '../src/linker/docx/fixture.ts';
import { enrich, tinyWith } from '../src/model/fixture.ts';
import { type Result, runCommandFile } from './fixture.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kiem-tra-'));
});

afterEach(async () => {
  await rm(dir, { recursive: true });
});

/** Runs the command on files of these contents, in their order. */
async function check(files: Record<string, string | Uint8Array>): Promise<Result> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(dir, name), content);
  const paths = Object.keys(files).map((name) => join(dir, name));
  const settings = { SITE: 'https://khung.example', BASE: '/', KHUNG_MODEL_DIR: tinyWith(enrich) };
  return runCommandFile('check-links', paths, settings);
}

test('guidance whose citations and addresses stand ends well', async () => {
  const { code, out } = await check({
    'a.md': 'Theo [HTM1](https://khung.example/c/htm1/?ban=du-thao-2026).',
  });
  expect(out).toContain(
    '1 trích dẫn rõ nơi, 0 chưa rõ, 0 của văn bản khác; 1 địa chỉ của trang; 0 chỗ không còn đúng',
  );
  expect(code).toBe(0);
});

test('words that changed since they were cited, a code that is no more and a lost address are told with their line', async () => {
  const { code, out } = await check({
    'a.html':
      '<p>Xem\n<a href="https://khung.example/c/htm2/?ban=du-thao-2025">HTM2</a>.</p>\n<p>Mã HTM77.</p>',
  });
  expect(out).toContain('Lời văn đã khác so với bản “du-thao-2025”');
  expect(out).toContain('dòng 3 “HTM77”: Danh mục không có mã này.');
  expect(code).toBe(1);
});

test('Word documents are read; a file that cannot be read is one sentence and the others are still checked', async () => {
  const body = '<w:p><w:r><w:t>Theo HTM1</w:t></w:r></w:p>';
  const { code, out, errors } = await check({
    'a.doc': 'x',
    'b.docx': documentOf(body),
    'c.docx': 'không phải',
  });
  expect(out).toContain('b.docx: 1 trích dẫn rõ nơi');
  expect(errors.trim().split('\n')).toHaveLength(2);
  expect(errors).toContain('chỉ đọc tệp .docx, .html, .md, .txt');
  expect(code).toBe(1);
});
