import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
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

/** What one build recalls of the page in several works: each with how often it was worked out. */
function recall(...works: string[]) {
  const store = openStore(join(dir, 'kho'));
  const recalled = works.map((what) => {
    const make = vi.fn(readPage);
    return { content: recallFrom(store, dir)(what, 'a.html', make), made: make.mock.calls.length };
  });
  store.save();
  return recalled;
}

/** Writes the page anew, as a build does that does not put in the file of the last one. */
async function write(html: string): Promise<void> {
  await rm(join(dir, 'a.html'), { force: true });
  await writeFile(join(dir, 'a.html'), html);
}

const first = page('AAAAAAAA', 'sha256-a');

test('of a file that was read before all is known without reading it', async () => {
  await write(first);
  expect(recall('content')).toEqual([{ content: readPage(first), made: 1 }]);
  expect(recall('content')).toEqual([{ content: readPage(first), made: 0 }]);
});

test('of the same text in another file all is known', async () => {
  await write(first);
  recall('content', 'size');
  await write(first);
  await utimes(join(dir, 'a.html'), 1, 1);
  const known = { content: readPage(first), made: 0 };
  expect(recall('content', 'size')).toEqual([known, known]);
});

test('a page that differs in names of styles and in hashes of its policy is known with its own, but for its size', async () => {
  await write(first);
  recall('content', 'size');
  const second = page('BBBBBBBB', 'sha256-b');
  await write(second);
  const content = readPage(second);
  expect(recall('content', 'size')).toEqual([
    { content, made: 0 },
    { content, made: 1 },
  ]);
  expect(recall('content')).toEqual([{ content, made: 0 }]);
});

test.each([
  ['a word', page('AAAAAAAA', 'sha256-a', 'lời khác')],
  ['the length of its policy', page('AAAAAAAA', 'sha256-abc')],
])('a page that differs in %s is read', async (_, html) => {
  await write(first);
  recall('content');
  await write(html);
  expect(recall('content')).toEqual([{ content: readPage(html), made: 1 }]);
  expect(recall('content')).toEqual([{ content: readPage(html), made: 0 }]);
});
