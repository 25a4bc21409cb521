import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { planNavigation, planPages } from './plan.ts';
import { renderAll } from './render.ts';

/** Pages of the tiny model as reviewed; a change to a generator shows its difference in the same commit. */
const GOLDEN = [
  'navigation.json',
  'van-ban.mdx',
  'van-ban/qd-mau.mdx',
  'van-ban/qd-mau/quyet-dinh.mdx',
  'van-ban/qd-mau/phan-1.mdx',
  'van-ban/qd-mau/phan-1/muc-2.mdx',
  'van-ban/qd-mau/toan-van.mdx',
  'lop/1.mdx',
  'nguyen-tac/1.mdx',
  'khung-tham-chieu/cap-xa.mdx',
  'thanh-phan/mang-mau.mdx',
  'thanh-phan/htm1.mdx',
  'co-quan/bo-mau.mdx',
];

const graph = graphOf(loadModel(join(import.meta.dirname, '../model/fixtures/tiny')));
const files = renderAll(planPages(graph), planNavigation(graph));

for (const path of GOLDEN) {
  test(`${path} of the tiny model is as reviewed`, async () => {
    const file = files.find((candidate) => candidate.path === path);
    await expect(file?.text).toMatchFileSnapshot(`golden/${path.replaceAll('/', '.')}`);
  });
}

test('the same model gives the same pages', () => {
  const again = graphOf(loadModel(join(import.meta.dirname, '../model/fixtures/tiny')));
  expect(renderAll(planPages(again), planNavigation(again))).toEqual(files);
});

test('every page has an address, a title and a description of its own', () => {
  const pages = planPages(graph);
  for (const key of ['address', 'title', 'description'] as const) {
    const values = pages.map((page) => (key === 'address' ? page.address : page.meta[key]));
    expect(new Set(values).size).toBe(pages.length);
  }
});
