import { expect, test } from 'vitest';
import { changeJson, TINY, tinyWith } from './fixture.ts';
import { loadChecked, loadModel } from './load.ts';

test('a model that another process has checked is read as one that is checked here', () => {
  expect(loadChecked(TINY)).toEqual(loadModel(TINY));
});

test('a file of the wrong shape is a fault even then', () => {
  const dir = tinyWith(
    changeJson('agencies.json', ([first]: [Record<string, unknown>]) => {
      first['id'] = '';
    }),
  );
  expect(() => loadChecked(dir)).toThrow();
});
