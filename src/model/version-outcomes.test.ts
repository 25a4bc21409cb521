import { expect, test } from 'vitest';
import { findingsAt, findingsOf } from './findings.ts';
import { changeJson, enrich, tinyWith } from './fixture.ts';
import { graphOf } from './graph.ts';
import { loadModel } from './load.ts';
import { outcomeOfFinding, outcomeOfUnit, presentUnits } from './version-outcomes.ts';

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
  expect(outcomeOfUnit(graph, places.doi)?.outcome).toBe('doi');
  expect(outcomeOfUnit(graph, places.giu)?.outcome).toBe('giu');
  expect(presentUnits(graph, places.giu)).toEqual(['qd-mau#phan-1.muc-1.diem-a']);
});

test('a unit of today has no outcome', () => {
  expect(outcomeOfUnit(graph, 'qd-mau#phan-1')).toBeUndefined();
});

test('a finding of an earlier version says what became of its place and stands at the unit of today', () => {
  expect(outcomeOfFinding(graph, finding('doi') as never)).toMatchObject({
    outcome: 'doi',
    version: { version: 'du-thao-2025' },
  });
  expect(findingsAt(graph, 'qd-mau#phu-luc.muc-1.1.diem-b').map(({ id }) => id)).toContain('doi');
  expect(outcomeOfFinding(graph, finding('giu') as never)?.outcome).toBe('giu');
});
