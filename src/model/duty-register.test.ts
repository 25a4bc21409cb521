import { expect, test } from 'vitest';
import {
  bearerName,
  bearersOf,
  countsByStrength,
  dutiesAt,
  dutiesBorneBy,
  dutiesOf,
  dutiesOn,
  layersOf,
} from './duty-register.ts';
import { changeJson, enrich, realGraph, tinyWith } from './fixture.ts';
import { graphOf } from './graph.ts';
import { findFaults, loadModel } from './load.ts';

const graph = graphOf(loadModel(tinyWith(enrich)));
const ids = (duties: readonly { id: string }[]) => duties.map(({ id }) => id);

test('duties are found by unit, by component or its group, by body and by role', () => {
  expect(ids(dutiesAt(graph, 'qd-mau#phan-2.muc-1.doan-1'))).toEqual(['nv-3']);
  expect(ids(dutiesOn(graph, 'mang-mau'))).toEqual(['nv-2', 'nv-3']);
  expect(ids(dutiesOn(graph, 'htm1'))).toEqual([]);
  expect(ids(dutiesBorneBy(graph, 'bo-mau'))).toEqual(['nv-2']);
  expect(bearersOf(graph, dutiesOf(graph)).map((id) => bearerName(graph, id))).toEqual([
    'Bộ Mẫu',
    'Người làm dịch vụ',
  ]);
});

test('strengths are counted firmest first, layers come from the duty and from its components', () => {
  expect(countsByStrength(dutiesOf(graph))).toEqual([
    { strength: 'phai', count: 2 },
    { strength: 'uu-tien', count: 1 },
  ]);
  expect(dutiesOf(graph).map((duty) => layersOf(graph, duty))).toEqual([[1], [1], []]);
});

type Register = {
  duties: ({ who: { body: string; words?: string }[] } & Record<string, unknown>)[];
  explained: { unit: string }[];
};

const faultsOf = (change: (value: Register) => void) =>
  findFaults(
    tinyWith((dir) => {
      enrich(dir);
      changeJson('duties.json', change)(dir);
    }),
  ).map(({ name, place }) => [name, place]);

test.each(['span', 'object', 'condition', 'exception'])('one letter wrong in %s is a fault', (field) => {
  const faults = faultsOf(({ duties: [first] }) => {
    if (first) first[field] = 'Mọi dịch vụ phải thuận tiên';
  });
  expect(faults).toContainEqual(['QuoteNotInText', `$.duties[0].${field}`]);
});

test('the word of strength stands in the span, the name of who in the unit or above it', () => {
  const faults = faultsOf(({ duties: [first, , third] }) => {
    if (first) first['word'] = 'liên thông';
    if (third)
      third.who = [
        { body: 'bo-mau', words: 'TỔ CHỨC THỰC HIỆN' },
        { body: 'bo-mau', words: 'Bộ Khác' },
      ];
  });
  expect(faults).toEqual([
    ['QuoteNotInText', '$.duties[0].word'],
    ['QuoteNotInText', '$.duties[2].who[1].words'],
  ]);
});

test('bodies, roles, components, groups and documents exist, ids stand once', () => {
  const faults = faultsOf(({ duties: [first, second] }) => {
    if (first && second) {
      Object.assign(first, { id: 'nv-2', groups: ['khong-co'], components: ['khong-co'] });
      first.who = [{ body: 'khong-co' }];
    }
  });
  expect(faults).toEqual([
    ['DuplicateId', '$.duties[1].id'],
    ['DanglingReference', '$.duties[0].who[0].body'],
    ['DanglingReference', '$.duties[0].groups[0]'],
    ['DanglingReference', '$.duties[0].components[0]'],
  ]);
});

const real = realGraph();

test('every strength is used, and who is named where the text names anybody', () => {
  const duties = dutiesOf(real);
  expect(countsByStrength(duties)).toHaveLength(6);
  expect(duties.filter(({ who }) => who.length > 0).length).toBeGreaterThan(duties.length / 2);
});

test('every task of a body is a duty of that body, at its unit or below it', () => {
  const left = real.model.tasks.filter(
    ({ agency, unit }) =>
      !dutiesBorneBy(real, agency).some((duty) => duty.unit === unit || duty.unit.startsWith(`${unit}.`)),
  );
  expect(left).toEqual([]);
});

test('a condition is quoted of every duty that holds only when something is so', () => {
  const open = dutiesOf(real).filter(
    ({ strength, condition }) => strength === 'chi-khi' && condition === undefined,
  );
  expect(ids(open)).toEqual([]);
});
