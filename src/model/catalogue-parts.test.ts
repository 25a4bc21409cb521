import { expect, test } from 'vitest';
import { catalogueParts, isCataloguePart } from './catalogue-parts.ts';
import { TINY } from './fixture.ts';
import { graphOf } from './graph.ts';
import { loadModel } from './load.ts';

const model = loadModel(TINY);

function partsOf(count: number) {
  const [pattern] = model.components;
  const components = Array.from({ length: count }, (_, at) => ({ ...pattern, id: `c-${at}` }));
  return catalogueParts({ model: { ...model, components: components as typeof model.components } });
}

test('a catalogue that fits on one page has one', () => {
  expect(catalogueParts(graphOf(model)).map(({ address }) => address)).toEqual(['/thanh-phan/']);
  expect(partsOf(400)).toHaveLength(1);
  expect(partsOf(0)).toHaveLength(1);
});

test('a longer one has each component once, in order, on pages of their own addresses', () => {
  const parts = partsOf(1001);
  expect(parts.map(({ address }) => address)).toEqual([
    '/thanh-phan/',
    '/thanh-phan/trang/2/',
    '/thanh-phan/trang/3/',
  ]);
  expect(parts.flatMap(({ items }) => items.map(({ id }) => id))).toEqual(
    Array.from({ length: 1001 }, (_, at) => `c-${at}`),
  );
  expect(parts.map(({ address }) => isCataloguePart(`${address.slice(1)}index.html`))).toEqual([
    false,
    true,
    true,
  ]);
});
