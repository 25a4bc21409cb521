import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { tinyWith } from './fixture.ts';
import { findFaults } from './load.ts';

const entry = { everyday: ['sổ đỏ'], official: 'Khung', reason: 'Cách gọi thường.', unit: 'qd-mau#dieu-1' };
const faultsOf = (own: object) =>
  findFaults(
    tinyWith((dir) => writeFileSync(join(dir, 'lexicon.json'), JSON.stringify([{ ...entry, ...own }]))),
  ).map(({ name, file, place }) => [name, file, place]);

test('the official words of an entry stand in its unit', () => {
  expect(faultsOf({ official: 'lời không có' })).toContainEqual([
    'NameNotInText',
    'lexicon.json',
    '$[0].official',
  ]);
});

test('the unit of an entry is one of the model', () => {
  expect(faultsOf({ unit: 'qd-mau#dieu-99' })).toContainEqual([
    'DanglingReference',
    'lexicon.json',
    '$[0].unit',
  ]);
});

test('an entry without everyday words is refused', () => {
  expect(faultsOf({ everyday: [] }).map(([name]) => name)).toContain('BadShape');
});
