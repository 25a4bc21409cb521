import { expect, test } from 'vitest';
import { packDirect, unpackDirect } from './direct.ts';
import { documentsOf, realGraph } from './fixture.ts';
import { recordsOf } from './index/records.ts';
import type { Entry } from './record.ts';

const graph = realGraph();
const entries = recordsOf(graph).map(({ text: _, ...entry }): Entry => entry);
const file = packDirect(entries, documentsOf(graph), { vocabulary: '', texts: [] });

test('unpacking gives back what was packed, for every record of the real model', () => {
  expect(unpackDirect(file)).toEqual(entries);
});

test('a row that points outside its tables is refused', () => {
  expect(() => unpackDirect({ ...file, sets: [] })).toThrow('row 0');
});
