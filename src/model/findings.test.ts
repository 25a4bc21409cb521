import { expect, test } from 'vitest';
import { figureWords } from './figure-parts.ts';
import { findingsAt, findingsOf, findingsOn, partOf, reviewParts } from './findings.ts';
import { realGraph } from './fixture.ts';
import { openReferences } from './references.ts';
import { wordsOf } from './walk.ts';

const graph = realGraph();
const all = findingsOf(graph);

test('the review has at least 150 findings, half of them of substance, each id once', () => {
  expect(all.length).toBeGreaterThanOrEqual(150);
  expect(all.filter(({ severity }) => severity === 'noi-dung').length).toBeGreaterThanOrEqual(all.length / 2);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test('a reader with little time has at most thirty findings to read first, each with a title of its own', () => {
  const first = all.filter(({ rank }) => rank === 1);
  expect(first.length).toBeGreaterThan(20);
  expect(first.length).toBeLessThanOrEqual(30);
  expect(new Set(all.map(({ title }) => title)).size).toBe(all.length);
});

test('a component that a body is named for, itself or by what it stands for, is none without a body', () => {
  const without = all.find(({ id }) => id === 'khong-co-quan')?.places ?? [];
  const named = graph.model.components.filter(({ owners = [] }) => owners.length > 0).map(({ name }) => name);
  expect(without.filter(({ quote = '' }) => named.includes(quote))).toEqual([]);
  expect(without).not.toContainEqual(
    expect.objectContaining({ unit: graph.component('giao-dien-tuong-tac-chinh').unit }),
  );
});

test('a task whose time another decision sets is no task without a deadline', () => {
  const without = all.find(({ id }) => id === 'khong-thoi-han')?.places ?? [];
  const words = without.map((place) => ('unit' in place ? graph.unit(place.unit).unit.text : ''));
  expect(words.filter((text = '') => text.includes('tiến độ'))).toEqual([]);
});

test('every fragment that is quoted, by a reader or a rule, stands letter for letter in its unit or figure', () => {
  const astray = all.flatMap(({ id, places }) =>
    places.flatMap((place) => {
      const texts =
        'unit' in place ? [wordsOf(graph.unit(place.unit).unit)] : figureWords(graph.figure(place.figure));
      const { quote } = place;
      return quote === undefined || texts.some((text) => text.includes(quote)) ? [] : [`${id}: ${quote}`];
    }),
  );
  expect(astray).toEqual([]);
});

test('every finding is found at each of its places', () => {
  for (const finding of all) {
    for (const place of finding.places)
      expect('unit' in place ? findingsAt(graph, place.unit) : findingsOn(graph, place.figure)).toContain(
        finding,
      );
    expect(reviewParts(graph)).toContain(partOf(graph, finding));
  }
});

test('every place or document that the draft leaves open has a finding about references', () => {
  const words = all
    .filter(({ kind }) => kind === 'vien-dan')
    .flatMap(({ places }) => places.map(({ quote = '' }) => quote.toLowerCase()));
  const open = openReferences(graph).filter(
    ({ unit, kind }) => kind !== 'thanh-phan' && graph.unit(unit).document === graph.subject,
  );
  expect(open.length).toBeGreaterThan(10);
  expect(open.filter(({ text }) => !words.some((quote) => quote.includes(text.toLowerCase())))).toEqual([]);
});
