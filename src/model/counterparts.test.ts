import { expect, test } from 'vitest';
import { isShared } from './checklist.ts';
import {
  counterpartsFor,
  counterpartsOf,
  earlierText,
  hasBothSides,
  isWordForWord,
  provisionText,
  totalsOf,
} from './counterparts.ts';
import { FAULTS, type FaultName } from './faults.ts';
import { realGraph, replaceIn, tinyWith, writeComparisons } from './fixture.ts';
import { findFaults } from './load.ts';
import type { StoredComparison } from './schema/counterpart.ts';

const graph = realGraph();
const { comparisons, components, structure } = graph.model;
const all = comparisons.flatMap((comparison) => counterpartsOf(graph, comparison));
const national = components.filter(({ framework }) => framework === 'quoc-gia');
const comparisonWith = (id: string): StoredComparison => {
  const found = comparisons.find((comparison) => comparison.id === id);
  if (found === undefined) throw new Error(`no comparison ${id}`);
  return found;
};

test.each(comparisons)('$id has one row for every national component, principle and layer', ({ rows }) => {
  const ids = rows.map(({ id }) => id);
  expect(ids).toEqual(
    expect.arrayContaining([
      ...national.map(({ id }) => id),
      ...structure.principles.map(({ number }) => `nguyen-tac-${number}`),
      ...structure.layers.map(({ number }) => `lop-${number}`),
    ]),
  );
});

test.each(comparisons)('$id names each row after what it is about', ({ rows }) => {
  for (const { id, subject } of rows) {
    if (subject === undefined || 'unit' in subject) continue;
    if ('component' in subject) expect(id).toBe(subject.component);
    if ('principle' in subject) expect(id).toBe(`nguyen-tac-${subject.principle}`);
    if ('layer' in subject) expect(id).toBe(`lop-${subject.layer}`);
  }
});

test('what a province has and the province’s earlier document lacks has a row of its own', () => {
  const rows = new Set(comparisonWith('gia-lai').rows.map(({ id }) => id));
  const own = components.filter((component) => component.framework === 'cap-tinh' && !isShared(component));
  expect(own.filter(({ id }) => !rows.has(id))).toEqual([]);
});

test('a national component that the earlier document has is counted as the documents were read', () => {
  const ids = new Set(national.map(({ id }) => id));
  const had = (id: string) =>
    comparisonWith(id).rows.filter((row) => ids.has(row.id) && row.before.length > 0).length;
  expect({ 'phien-ban-4-0': had('phien-ban-4-0'), 'gia-lai': had('gia-lai') }).toEqual({
    'phien-ban-4-0': 25,
    'gia-lai': 34,
  });
});

test('every numbered component and every principle of version 4.0 stands in some row', () => {
  const used = new Set(
    comparisonWith('phien-ban-4-0').rows.flatMap(({ before }) => before.map(({ unit }) => unit)),
  );
  const places = ['chuong-3.phan-2', 'phan-3.muc-3'].flatMap((id) =>
    (graph.unit(`kien-truc-chinh-phu-so-4-0#${id}`).unit.units ?? []).filter(({ kind }) => kind !== 'doan'),
  );
  expect(places).toHaveLength(30);
  const isUsed = (id: string) => [...used].some((ref) => ref.endsWith(`#${id}`) || ref.includes(`#${id}.`));
  expect(places.map(({ id }) => id).filter((id) => !isUsed(id))).toEqual([]);
});

test('every bullet of the four layers of Gia Lai stands in some row', () => {
  const used = comparisonWith('gia-lai').rows.flatMap(({ before }) => before.map(({ unit }) => unit));
  const lines = ['a', 'b', 'c', 'd'].flatMap((letter) => {
    const { unit } = graph.unit(`qd-3388-gia-lai#dieu-1.khoan-1.diem-${letter}`);
    return (unit.units ?? []).flatMap((child) => (child.kind === 'nhom' ? (child.units ?? []) : [child]));
  });
  const bullets = lines.filter(({ kind }) => kind === 'gach').map(({ id }) => `qd-3388-gia-lai#${id}`);
  expect(bullets.length).toBeGreaterThan(50);
  expect(bullets.filter((ref) => !used.includes(ref))).toEqual([]);
});

test('what is said to be the same has the same letters on both sides, and nothing else has', () => {
  for (const counterpart of all)
    expect(isWordForWord(counterpart), counterpart.row.id).toBe(counterpart.row.kind === 'giong-nhau');
});

test('every note is one sentence of ours, and every row but new and dropped ones has words on both sides', () => {
  for (const { row, now, before } of all) {
    expect(row.note).toMatch(/^[\p{Lu}“].*\.$/u);
    expect(hasBothSides(row)).toBe(row.kind !== 'moi' && row.kind !== 'bo');
    if (hasBothSides(row)) expect(now?.text && earlierText({ before })).toBeTruthy();
  }
});

test('totals are those of the rows, in the order of kinds', () => {
  const { rows } = comparisonWith('gia-lai');
  const totals = totalsOf(rows);
  expect(totals.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
  expect(totals[0]).toEqual({ kind: 'giong-nhau', count: 24 });
});

test('the data centre has a narrower counterpart in both earlier documents', () => {
  const found = counterpartsFor(graph, { component: 'trung-tam-du-lieu-quoc-gia' });
  expect(found.map(({ comparison, row }) => [comparison.id, row.kind])).toEqual([
    ['phien-ban-4-0', 'thu-hep'],
    ['gia-lai', 'thu-hep'],
  ]);
});

test('the words of a provision are its heading, its text and the unnumbered lines below it', () => {
  const { unit } = graph.unit('kien-truc-chinh-phu-so-4-0#chuong-3.phan-2.muc-18');
  const text = provisionText(unit);
  expect(text.split('\n')).toHaveLength(3);
  expect(text).not.toContain('CSDL quốc gia về Dân cư');
});

const MISTAKES: { name: FaultName; says: string; change: (dir: string) => void; place: string }[] = [
  {
    name: 'NameNotInText',
    says: 'an earlier name with a letter that its unit does not have',
    change: replaceIn('counterparts.json', '"name":"Mạng mẫu"', '"name":"Mạng mâu"'),
    place: '$[0].rows[0].before[0].name',
  },
  {
    name: 'CounterpartKindWrong',
    says: 'a row said to be the same whose words differ',
    change: replaceIn('counterparts.json', '"kind":"doi-ten"', '"kind":"giong-nhau"'),
    place: '$[0].rows[1].kind',
  },
  {
    name: 'CounterpartKindWrong',
    says: 'a row said to be wider whose words are the same',
    change: replaceIn('counterparts.json', '"kind":"giong-nhau"', '"kind":"mo-rong"'),
    place: '$[0].rows[0].kind',
  },
  {
    name: 'DanglingReference',
    says: 'a row about a component that does not exist',
    change: replaceIn('counterparts.json', '{"component":"htm1"}', '{"component":"htm11"}'),
    place: '$[0].rows[1].subject',
  },
  {
    name: 'DanglingReference',
    says: 'an earlier unit that does not exist',
    change: replaceIn('counterparts.json', 'qd-mau#phu-luc"', 'qd-mau#phu-lucc"'),
    place: '$[0].rows[2].before[0].unit',
  },
  {
    name: 'DuplicateId',
    says: 'two rows with one id',
    change: replaceIn('counterparts.json', '"id":"htm1"', '"id":"mang-mau"'),
    place: '$[0].rows[1].id',
  },
  {
    name: 'BadShape',
    says: 'a dropped provision that names a component of the draft',
    change: replaceIn('counterparts.json', '"kind":"doi-ten"', '"kind":"bo"'),
    place: '$[0].rows[1]',
  },
];

test('the comparison that the mistakes below start from has no fault', () => {
  expect(findFaults(tinyWith(writeComparisons))).toEqual([]);
});

test.each(MISTAKES)('$name names $says, its file and its place', ({ name, change, place }) => {
  const dir = tinyWith((copy) => {
    writeComparisons(copy);
    change(copy);
  });
  const faults = findFaults(dir).filter((fault) => fault.name === name);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatchObject({ file: 'counterparts.json', place });
  expect(faults[0]?.todo).toContain(FAULTS[name]);
});
