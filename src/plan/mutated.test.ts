/** A model with one thing changed anywhere is either planned to its end or refused with named faults. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ModelError } from '../model/faults.ts';
import { enrich, tinyWith } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { documentsOf } from '../search/index/documents.ts';
import { recordsOf } from '../search/index/records.ts';
import { checkLedger } from './ledger.ts';
import { planNavigation, planPages } from './plan.ts';
import { withRedirects } from './redirects.ts';
import { renderAll } from './render.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Where a value stands: in which file, by which keys. */
type Place = { file: string; keys: (string | number)[] };

const dir = tinyWith(enrich);
const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort();
const values = new Map(
  files.map((file) => [file, JSON.parse(readFileSync(join(dir, file), 'utf8')) as Json]),
);

function placesIn(value: Json, file: string, keys: Place['keys'] = []): Place[] {
  const inside = Array.isArray(value)
    ? value.flatMap((item, index) => placesIn(item, file, [...keys, index]))
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, item]) => placesIn(item, file, [...keys, key]))
      : [];
  return [{ file, keys }, ...inside];
}

const places = [...values].flatMap(([file, value]) => placesIn(value, file));
const texts = [...new Set(places.map(valueAt).filter((value) => typeof value === 'string'))];

function valueAt({ file, keys }: Place): Json | undefined {
  return keys.reduce<Json | undefined>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    values.get(file),
  );
}

/** The value of a file with one place of it changed; a change to undefined leaves the place out. */
function changed(value: Json, [key, ...rest]: Place['keys'], change: (old: Json) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) {
    const items = value.map((item, index) => (index === key ? changed(item, rest, change) : item));
    return items.filter((item) => item !== undefined);
  }
  if (typeof value !== 'object' || value === null) return value;
  return { ...value, [key]: changed(value[key] ?? null, rest, change) };
}

/** Values of the model that stand elsewhere under the same name. */
const namesakes = Map.groupBy(places, ({ keys }) => keys.findLast((key) => typeof key === 'string'));

function namesake({ keys }: Place, pick: number): Json | undefined {
  const candidates = namesakes.get(keys.findLast((key) => typeof key === 'string')) ?? [];
  const place = candidates[pick % candidates.length];
  return place && valueAt(place);
}

/** Other values for a value; those of the model itself make wrong references, circles and things that stand twice. */
const mutation: fc.Arbitrary<(old: Json, place: Place) => unknown> = fc.oneof(
  { weight: 12, arbitrary: fc.nat().map((pick) => (_: Json, place: Place) => namesake(place, pick)) },
  { weight: 2, arbitrary: fc.constantFrom(...texts).map((text) => () => text) },
  { weight: 2, arbitrary: fc.constantFrom(...places).map((place) => () => valueAt(place)) },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }).map((value) => () => value) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom<unknown[]>(undefined, null, '', [], {}, 0, -1, 1e308, 2 ** 53)
      .map((value) => () => value),
  },
  {
    weight: 2,
    arbitrary: fc.constant((old: Json) => (Array.isArray(old) ? [...old, ...old] : [old, old])),
  },
  {
    weight: 2,
    arbitrary: fc.constant((old: Json) => (Array.isArray(old) ? old.toReversed() : `${String(old)} `)),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'binary' }).map((text) => (old: Json) => `${String(old)}${text}`),
  },
);

/** Names of the faults; none when the model was planned, rendered and made searchable to the end. */
function outcome(): string[] {
  try {
    const graph = graphOf(loadModel(dir));
    const pages = planPages(graph);
    const faults = checkLedger(pages, graph.model.permalinks, graph.model.redirects);
    if (faults.length > 0) return faults.map(({ name }) => name);
    renderAll(withRedirects(graph, pages), planNavigation(graph));
    expect(recordsOf(graph).length).toBeGreaterThan(0);
    documentsOf(graph.model);
    return [];
  } catch (cause) {
    if (cause instanceof ModelError) return cause.faults.map(({ name }) => name);
    throw cause;
  }
}

test('the model that is changed here has no fault and a value in every kind of file', () => {
  expect(outcome()).toEqual([]);
  expect(files.length).toBeGreaterThan(12);
});

test('one change anywhere gives a site or named faults, never another error', () => {
  const outcomes = new Set<string | undefined>();
  fc.assert(
    fc.property(fc.constantFrom(...places), mutation, (place, change) => {
      const { file, keys } = place;
      const value = values.get(file) ?? null;
      const other = changed(value, keys, (old) => change(old, place));
      writeFileSync(join(dir, file), JSON.stringify(other) ?? '');
      try {
        const [first] = outcome();
        outcomes.add(first);
      } finally {
        writeFileSync(join(dir, file), JSON.stringify(value));
      }
    }),
    { numRuns: 150, seed: 2026 },
  );
  expect(outcomes.has(undefined)).toBe(true);
  expect(outcomes.size).toBeGreaterThan(8);
});
