import { expect, test } from 'vitest';
import { realGraph } from './fixture.ts';
import { termUses } from './term-use.ts';

const graph = realGraph();
const uses = (term: string) =>
  termUses(graph, { term }).map(({ document, count, first }) => [document.id, count, first.unit.id]);

test('uses are counted by document, with the unit of the first', () => {
  expect(uses('NDXP')).toEqual([
    ['qd-khung-kien-truc-so', 2, 'phan-2.muc-3.diem-b.doan-12'],
    ['qd-3388-gia-lai', 2, expect.any(String)],
  ]);
});

test('a code is no use of the letters that it begins with', () => {
  // The heading of the group and eighteen lines that write “thành phần HTS”, none of the codes HTS1 … HTS22.
  expect(uses('HTS').map(([, count]) => count)).toEqual([19]);
});

test('every term of the model is used', () => {
  expect(graph.model.terms.filter((term) => termUses(graph, term).length === 0)).toEqual([]);
});

test('what no text says has no use', () => {
  expect(uses('không có chữ này')).toEqual([]);
});
