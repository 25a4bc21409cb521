import { expect, test } from 'vitest';
import { backlinksOf, countOf } from './backlinks.ts';
import { realGraph } from './fixture.ts';
import { referencesOf } from './references.ts';

const graph = realGraph();
const shown = (...target: Parameters<typeof backlinksOf> extends [unknown, infer T] ? [T] : never) =>
  backlinksOf(graph, ...target).map(({ document, count }) => [document.id, count]);

test('a point of part II is named by the reference frameworks of the appendix', () => {
  const [group, ...more] = backlinksOf(graph, { unit: 'qd-khung-kien-truc-so#phan-2.muc-3.diem-a' });
  expect(more).toEqual([]);
  expect(group?.count).toBe(6);
  expect(group?.places[0]?.placed.unit.id).toBe('phu-luc.muc-1.diem-a.doan-3');
});

test('a law is named by all three documents, in their order', () => {
  expect(shown({ law: 'luat-20-2023-qh15' })).toEqual([
    ['qd-khung-kien-truc-so', 2],
    ['qd-3388-gia-lai', 1],
    ['kien-truc-chinh-phu-so-4-0', 3],
  ]);
});

test('several mentions in one unit are one place with its count', () => {
  const groups = backlinksOf(graph, { component: 'trung-tam-du-lieu-quoc-gia' });
  const thrice = groups.flatMap(({ places }) => places).find(({ count }) => count === 3);
  expect(thrice?.placed.unit.id).toBe('phan-2.muc-4.diem-b.doan-2');
  expect(countOf(groups)).toBe(
    groups.reduce((sum, { places }) => sum + places.reduce((all, { count }) => all + count, 0), 0),
  );
});

test('what stands inside a unit does not count for it, nor a definition for its component', () => {
  const layer = 'qd-khung-kien-truc-so#phan-2.muc-3.diem-c';
  const inside = backlinksOf(graph, { unit: layer }).flatMap(({ places }) => places);
  expect(inside.filter(({ placed }) => placed.unit.id.startsWith('phan-2.muc-3.diem-c'))).toEqual([]);
  const own = graph.model.components.filter(({ id, unit }) =>
    backlinksOf(graph, { component: id }).some(({ places }) =>
      places.some(({ placed }) => `${placed.document.id}#${placed.unit.id}` === unit),
    ),
  );
  expect(own).toEqual([]);
});

test('what is ambiguous counts for none of its candidates', () => {
  const open = referencesOf(graph).filter(({ result }) => result === 'ambiguous');
  expect(open.length).toBeGreaterThan(0);
  const counted = open.filter(({ unit, targets }) =>
    targets.some((target) =>
      backlinksOf(graph, target).some(({ places }) =>
        places.some(({ placed }) => `${placed.document.id}#${placed.unit.id}` === unit),
      ),
    ),
  );
  expect(counted).toEqual([]);
});
