import { expect, test } from 'vitest';
import { tinyWith, writeComparisons } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { differenceOf } from '../text/difference.ts';
import { differenceBlock, isTelling, sizesOf } from './difference-blocks.ts';
import { planNavigation, planPages } from './plan.ts';
import { renderAll } from './render.ts';

const graph = graphOf(loadModel(tinyWith(writeComparisons)));
const files = renderAll(planPages(graph), planNavigation(graph));

for (const path of ['doi-chieu.mdx', 'doi-chieu/ban-cu.mdx', 'doi-chieu/ban-cu/htm1.mdx']) {
  test(`${path} of the tiny model compared with itself is as reviewed`, async () => {
    const file = files.find((candidate) => candidate.path === path);
    await expect(file?.text).toMatchFileSnapshot(`golden/${path.replaceAll('/', '.')}`);
  });
}

test('only rows with words on both sides have a page', () => {
  const paths = files.map(({ path }) => path).filter((path) => path.startsWith('doi-chieu/ban-cu/'));
  expect(paths).toEqual(['doi-chieu/ban-cu/mang-mau.mdx', 'doi-chieu/ban-cu/htm1.mdx']);
});

test('a model that compares nothing has no page of comparisons and no sidebar for them', () => {
  const plain = graphOf(loadModel(tinyWith(() => undefined)));
  expect(planPages(plain).filter(({ address }) => address.startsWith('/doi-chieu/'))).toEqual([]);
  expect(planNavigation(plain)['doi-chieu']).toBeUndefined();
});

test('a line break of either text begins a paragraph of the difference', () => {
  const found = differenceBlock(differenceOf('một hai\nba', 'một hai\nbốn\nnăm'), { before: 'a', now: 'b' });
  expect('children' in found && found.children).toHaveLength(3);
});

test('marks tell something when a quarter of the shorter text is common, and sizes count words', () => {
  const few = differenceOf('một hai ba bốn năm', 'sáu bảy tám chín năm');
  expect(sizesOf(few)).toEqual({ kept: 1, deleted: 4, inserted: 4 });
  expect(isTelling(few)).toBe(false);
  expect(isTelling(differenceOf('một hai ba bốn', 'một hai'))).toBe(true);
});

test('the page of a layer says what became of it, as that of a component does', () => {
  const comparisons = graph.model.comparisons.map((comparison) => ({
    ...comparison,
    rows: comparison.rows.slice(0, 1).map((row) => ({ ...row, subject: { layer: 1 as const } })),
  }));
  const page = (model: typeof graph.model) =>
    planPages(graphOf(model)).find(({ address }) => address === '/lop/1/');
  expect(page({ ...graph.model, comparisons })?.meta.toc).toContainEqual({
    id: 'doi-chieu',
    text: 'So với văn bản trước',
    depth: 1,
  });
  expect(JSON.stringify(page({ ...graph.model, comparisons })?.body)).toContain('"value":"doi-chieu"');
  expect(JSON.stringify(page(graph.model))).not.toContain('"doi-chieu"');
});
