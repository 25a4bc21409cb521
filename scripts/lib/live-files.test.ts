import { expect, test } from 'vitest';
import { kindOf } from './live-files.ts';

test.each([
  ['pagefind/names.bin', 'search'],
  ['du-lieu/components.csv', 'downloads'],
  ['du-lieu/oscal/catalog.json', 'downloads'],
  ['thanh-phan/hts7.json', 'downloads'],
  ['thay-doi.atom', 'downloads'],
  ['llms.txt', 'downloads'],
  ['so-do/quan-he/hts7.svg', 'downloads'],
  ['du-lieu/', undefined],
  ['thanh-phan/hts7/', undefined],
  ['so-do/hinh-3.svg', undefined],
  ['opensearch.xml', undefined],
])('%s is of kind %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
