import { expect, test } from 'vitest';
import { figureWords } from './figure-parts.ts';
import { draftOf, unit } from './findings/fixture.ts';
import { findingsAt, findingsOf, findingsOn, partOf, REVIEW_PARTS } from './findings.ts';
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

test('the same slip at the same place of two drafts is two findings, each with an id of its own', () => {
  const slip = unit('phan-1.doan-1', 'doan', 'Bảo đảm dữ liệu dữ liệu được chia sẻ.');
  const [first] = draftOf([slip]).model.documents;
  if (first === undefined) throw new Error('the fixture has no draft');
  const two = draftOf([], { documents: [first, { ...first, id: 'du-thao-2' }] });
  expect(findingsOf(two).map(({ id }) => id)).toEqual([
    'chu-lap-phan-1-doan-1',
    'chu-lap-phan-1-doan-1-du-thao-2',
  ]);
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
    expect(Object.keys(REVIEW_PARTS)).toContain(partOf(graph, finding));
  }
});

test('every place or document that the draft leaves open has a finding about references', () => {
  const words = all
    .filter(({ kind }) => kind === 'vien-dan')
    .flatMap(({ places }) => places.map(({ quote = '' }) => quote.toLowerCase()));
  const open = openReferences(graph).filter(
    ({ unit, kind }) => kind !== 'thanh-phan' && graph.unit(unit).document.status === 'du-thao',
  );
  expect(open.length).toBeGreaterThan(10);
  expect(open.filter(({ text }) => !words.some((quote) => quote.includes(text.toLowerCase())))).toEqual([]);
});
