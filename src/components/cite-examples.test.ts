import { expect, test } from 'vitest';
import { citedRecords } from '../citation/cited-records.ts';
import { GIA_LAI, realGraph, TINY } from '../model/fixture.ts';
import { type Graph, graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { catalogueOf, sharedNamesOf } from '../search/catalogue.ts';
import { dictionaryOf } from '../search/dictionary.ts';
import { documentsOf } from '../search/index/query-knowledge.ts';
import { recordsOf } from '../search/index/records.ts';
import type { Entry } from '../search/record.ts';
import { citeForms, searchExamples } from './cite-examples.ts';

const SITES: [string, Graph][] = [
  ['the real model', realGraph()],
  ['one document', graphOf(loadModel(GIA_LAI))],
  ['the tiny model', graphOf(loadModel(TINY))],
];

test.each(SITES)('every example of %s leads where its link leads', async (_, graph) => {
  const entries = recordsOf(graph).map(({ text: __, ...entry }): Entry => entry);
  const documents = documentsOf(graph.model, []);
  const catalogue = await catalogueOf(
    entries,
    sharedNamesOf({ documents, dictionary: await dictionaryOf([]) }),
  );
  const examples = citeForms(graph).flatMap((form) => form.examples);
  const astray = examples.filter(({ typed, address }) => {
    // A name is no citation; search finds it.
    if (entries.some(({ kind, title }) => kind === 'thanh-phan' && title === typed)) return false;
    const { best } = citedRecords(typed, catalogue);
    return catalogue.entries[best[0] ?? -1]?.url !== address;
  });
  expect(examples.length).toBeGreaterThan(2);
  expect(astray).toEqual([]);
});

test.each(SITES)('a search box of %s has an example', (_, graph) => {
  expect(searchExamples(graph).filter(Boolean).length).toBeGreaterThan(0);
});
