import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { enrich, TINY } from '../../src/model/fixture.ts';
import { planNavigation } from '../../src/plan/plan.ts';
import { renderPage } from '../../src/plan/render.ts';
import { readCode } from './import-closure.ts';
import { pageKeys } from './page-keys.ts';
import { planModel } from './plan-pages.ts';

let model = '';

beforeEach(async () => {
  model = await mkdtemp(join(tmpdir(), 'khoa-'));
  cpSync(TINY, model, { recursive: true });
  enrich(model);
});

afterEach(() => rmSync(model, { recursive: true }));

const SETTINGS = { site: 'https://khung.example', base: '/', out: 'dist', model: '', reportTo: '' };

/** The key of each page of the model, by address. */
function keys(settings = SETTINGS): Map<string, string> {
  const { graph, pages } = planModel(model);
  const keyOfPage = pageKeys(graph, planNavigation(graph), settings);
  return new Map(pages.map((page) => [page.address, keyOfPage(page, renderPage(page).text)]));
}

function changed(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  return [...after].filter(([address, key]) => before.get(address) !== key).map(([address]) => address);
}

function change(file: string, from: RegExp, to: string): void {
  const text = readFileSync(join(model, file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(join(model, file), text.replace(from, to));
}

test('the same model has the same keys, and no two pages share one', () => {
  const first = keys();
  expect(changed(first, keys())).toEqual([]);
  expect(new Set(first.values()).size).toBe(first.size);
});

test('a word of a comment changes the keys of the pages that show it, and of few others', () => {
  const before = keys();
  change('findings.json', /"note": "/, '"note": "Thử. ');
  const found = changed(before, keys());
  expect(found.some((address) => address.startsWith('/ra-soat/'))).toBe(true);
  expect(found.length).toBeLessThan(before.size / 2);
});

test('the name of the site, its address and the receiver of reports change every key', () => {
  const before = keys();
  for (const other of [
    { site: 'https://khac.example' },
    { base: '/kien-truc/' },
    { reportTo: 'a@b.example' },
  ])
    expect(changed(before, keys({ ...SETTINGS, ...other }))).toHaveLength(before.size);
  change('structure.json', /"name": "/, '"name": "Tên khác ');
  expect(changed(before, keys())).toHaveLength(before.size);
});

test('the frame of a page reads the model in one file, whose data is part of each key', () => {
  const code = readCode(new Set(['src/components/block-components.ts']));
  const readers = code
    .closureOf(['src/components/Shell.astro'])
    .filter((file) => code.importsOf(file).includes('src/model/site-model.ts'));
  expect(readers).toEqual(['src/components/frame-data.ts']);
});
