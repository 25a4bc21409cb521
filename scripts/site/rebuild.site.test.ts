/** A build that puts in what the last one made gives the same bytes as one that makes everything. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { enrich, TINY } from '../../src/model/fixture.ts';
import { copyProject } from '../bench/workspace.ts';
import { keyOf } from '../lib/store.ts';
import { runBuild } from './build-run.ts';
import { filesBelow } from './fixture.ts';

let project = '';

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), 'dung-lai-'));
  await copyProject(project);
  await cp(TINY, join(project, 'model'), { recursive: true });
  enrich(join(project, 'model'));
}, 60_000);

afterAll(() => rm(project, { recursive: true }));

/** Builds the copy and gives what the build says of its pages. */
async function build(): Promise<{ rendered: number; kept: number }> {
  const { code, out, errors } = await runBuild({}, project);
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  const [, rendered, kept] = /Dựng trang {2}(\d+) trang mới, (\d+) trang giữ lại/.exec(out) ?? [];
  return { rendered: Number(rendered), kept: Number(kept) };
}

async function hashes(): Promise<Record<string, string>> {
  const dist = join(project, 'dist');
  const hash = async (file: string) => [file, keyOf(await readFile(join(dist, file)))] as const;
  return Object.fromEntries(await Promise.all((await filesBelow(dist)).map(hash)));
}

function change(file: string, from: string | RegExp, to: string): void {
  const text = readFileSync(join(project, file), 'utf8');
  const changed = text.replace(from, to);
  expect(changed, file).not.toBe(text);
  writeFileSync(join(project, file), changed);
}

/** Removes what the build keeps, and what says that it has nothing to do. */
async function forget(): Promise<void> {
  const folder = join(project, '.build');
  for (const name of await readdir(folder)) await rm(join(folder, name), { recursive: true });
}

describe('a build after a change', () => {
  test('of our words, of a style and of a component renders few pages and gives the bytes of a whole build', {
    timeout: 600_000,
  }, async () => {
    const first = await build();
    expect(first.kept).toBe(0);

    change('model/findings.json', /"note": "/, '"note": "Thử. ');
    const words = await build();
    expect(words.rendered).toBeLessThan(first.rendered / 2);
    expect(words.rendered + words.kept).toBe(first.rendered);

    // One that fails leaves nothing behind which the next would take for the site that stands.
    change('model/findings.json', '"note": "Thử. ', '"note": "Thử lại. ');
    change('src/components/Finding.astro', '<li', '<a href="/khong-co/">x</a><li');
    expect(await runBuild({}, project)).toMatchObject({ code: 1 });
    change('src/components/Finding.astro', '<a href="/khong-co/">x</a><li', '<li');

    change('src/styles/footer.css', /padding-block: [^;]+;/, 'padding-block: 0.3rem;');
    change('src/components/Finding.astro', 'class="finding"', 'class="finding thu"');
    const component = await build();
    expect(component.rendered).toBeGreaterThan(0);
    expect(component.rendered).toBeLessThan(first.rendered / 2);

    const rebuilt = await hashes();
    await forget();
    expect(await build()).toEqual({ rendered: first.rendered, kept: 0 });
    expect(await hashes()).toEqual(rebuilt);
  });
});
