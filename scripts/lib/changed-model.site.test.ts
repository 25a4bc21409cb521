/** A model with one thing changed anywhere is either planned to its end or refused with named faults. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enrich, tinyWith } from '../../src/model/fixture.ts';
import { changed, type Json, outcomeOf, type Place, placesIn, valuesIn } from './changed-model.ts';

const dir = tinyWith(enrich);
const values = valuesIn(dir);
const files = [...values.keys()];
const places = [...values].flatMap(([file, value]) => placesIn(value, file));
const texts = [...new Set(places.map(valueAt).filter((value) => typeof value === 'string'))];

function valueAt({ file, keys }: Place): Json | undefined {
  return keys.reduce<Json | undefined>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    values.get(file),
  );
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

test('the model that is changed here has no fault and a value in every kind of file', () => {
  expect(outcomeOf(dir)).toEqual([]);
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
        const [first] = outcomeOf(dir);
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
