import { expect, test } from 'vitest';
import { fateOfFinding, fateOfUnit, presentUnits } from './fates.ts';
import { findingsAt, findingsOf } from './findings.ts';
import { changeJson, enrich, tinyWith } from './fixture.ts';
import { graphOf } from './graph.ts';
import { loadModel } from './load.ts';

/** Two comments on the earlier version: on the line whose words changed since, and on one whose words stayed. */
const places = {
  doi: 'qd-mau@du-thao-2025#phu-luc.muc-1.1.diem-b',
  giu: 'qd-mau@du-thao-2025#phan-1.muc-1.diem-a',
};
const graph = graphOf(
  loadModel(
    tinyWith((dir) => {
      enrich(dir);
      changeJson('findings.json', (findings: object[]) => {
        for (const [id, unit] of Object.entries(places)) {
          findings.push({
            id,
            kind: 'ten-goi',
            severity: 'hinh-thuc',
            places: [{ unit }],
            rank: 3,
            title: 'Góp ý',
            note: 'Góp ý.',
            suggestion: 'Sửa.',
            by: 'doc',
          });
        }
      })(dir);
    }),
  ),
);
const finding = (id: string) => findingsOf(graph).find((one) => one.id === id) ?? { places: [] as never[] };

test('a unit of an earlier version is followed to what it is now, and its words compared', () => {
  expect(fateOfUnit(graph, places.doi)?.fate).toBe('doi');
  expect(fateOfUnit(graph, places.giu)?.fate).toBe('giu');
  expect(presentUnits(graph, places.giu)).toEqual(['qd-mau#phan-1.muc-1.diem-a']);
});

test('a unit of today has no fate', () => {
  expect(fateOfUnit(graph, 'qd-mau#phan-1')).toBeUndefined();
});

test('a finding of an earlier version says what became of its place and stands at the unit of today', () => {
  expect(fateOfFinding(graph, finding('doi') as never)).toMatchObject({
    fate: 'doi',
    version: { version: 'du-thao-2025' },
  });
  expect(findingsAt(graph, 'qd-mau#phu-luc.muc-1.1.diem-b').map(({ id }) => id)).toContain('doi');
  expect(fateOfFinding(graph, finding('giu') as never)?.fate).toBe('giu');
});
