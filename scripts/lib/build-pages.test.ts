import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Render } from './build-pages.ts';
import { BESIDE_PAGES, HAND_WRITTEN } from './plan-pages.ts';
import { openStore } from './store.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'trang-'));
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(dir, { recursive: true });
});

const names = ['a', 'b', 'c', 'd', 'e'];

/** Writes a page for each MDX file, as Astro does, and notes how many it was given. */
function renderer(next: string, runs: string[][]): Render {
  return async () => {
    const [out, content] = [`${next}.trang`, `${next}.noi-dung`];
    await rm(out, { recursive: true, force: true });
    const files = (await readdir(content)).filter((name) => name.endsWith('.mdx'));
    runs.push(files.filter((name) => !HAND_WRITTEN.includes(name)).sort());
    await mkdir(join(out, '_astro'), { recursive: true });
    for (const file of files) {
      const page = join(out, file.replace(/\.mdx$/, ''), 'index.html');
      await mkdir(dirname(page), { recursive: true });
      await cp(join(content, file), page);
    }
  };
}

test('no run of the renderer gets more pages than it may hold, and the site has all', async () => {
  const content = join(dir, 'content');
  await mkdir(content);
  for (const name of [...HAND_WRITTEN, ...names.map((name) => `${name}.mdx`), ...BESIDE_PAGES])
    await writeFile(join(content, name), name);
  vi.stubEnv('KHUNG_CONTENT_DIR', content);
  vi.resetModules();
  const { renderMissing } = await import('./build-pages.ts');
  const pages = names.map((name) => ({
    address: `/${name}/`,
    file: `${name}.mdx`,
    key: name,
    isKept: false,
  }));
  for (const [atATime, expected] of [
    [2, [['a.mdx', 'b.mdx'], ['c.mdx', 'd.mdx'], ['e.mdx']]],
    [5, [names.map((name) => `${name}.mdx`)]],
  ] as const) {
    const runs: string[][] = [];
    const next = join(dir, `next-${atATime}`);
    await mkdir(next);
    const store = openStore(join(dir, `store-${atATime}`));
    expect(await renderMissing(pages, { next }, store, renderer(next, runs), atATime)).toBe(true);
    expect(runs).toEqual(expected);
    for (const name of names)
      expect(await readFile(join(next, name, 'index.html'), 'utf8')).toBe(`${name}.mdx`);
    expect((await readdir(dir)).filter((name) => name.startsWith(`next-${atATime}.`))).toEqual([]);
  }
});
