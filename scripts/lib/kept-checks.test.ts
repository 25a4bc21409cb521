import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPage } from '../../src/check/built-page.ts';
import { recallFrom } from './kept-checks.ts';
import { openStore } from './store.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'kiem-'));
});

afterEach(() => rm(dir, { recursive: true }));

const page = (style: string, hash: string, words = 'lời') =>
  `<meta http-equiv="content-security-policy" content="style-src '${hash}'"><link rel="stylesheet" href="/_astro/a.${style}.css"><p id="x">${words}`;

/** Reads pages one after the other as two builds do; gives what is known of the second, and how often it was parsed. */
function readAgain(first: string, second: string): { content: unknown; parsed: number } {
  const store = openStore(join(dir, 'kho'));
  const read = vi.fn(readPage);
  const recall = recallFrom(store);
  recall('content', first, () => readPage(first));
  store.save();
  const content = recallFrom(openStore(join(dir, 'kho')))('content', second, () => read(second));
  return { content, parsed: read.mock.calls.length };
}

test('a page that was read before is known without being parsed', () => {
  const html = page('AAAAAAAA', 'sha256-a');
  expect(readAgain(html, html)).toEqual({ content: readPage(html), parsed: 0 });
});

test('a page that differs in names of styles and in hashes of its policy is known with its own', () => {
  const html = page('BBBBBBBB', 'sha256-b');
  expect(readAgain(page('AAAAAAAA', 'sha256-a'), html)).toEqual({ content: readPage(html), parsed: 0 });
});

test('a page that differs in a word, or has a policy of another length, is parsed', () => {
  const first = page('AAAAAAAA', 'sha256-a');
  for (const html of [page('AAAAAAAA', 'sha256-a', 'lời khác'), page('AAAAAAAA', 'sha256-abc')])
    expect(readAgain(first, html)).toEqual({ content: readPage(html), parsed: 1 });
});
