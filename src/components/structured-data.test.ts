import { describe, expect, test } from 'vitest';
import { realGraph } from '../model/fixture.ts';
import { ownAddresses } from '../model/site-pages.ts';
import { realPages } from '../plan/fixture.ts';
import type { PageMeta } from '../plan/page.ts';
import { structuredData, structuredText, type Thing } from './structured-data.ts';

const graph = realGraph();
const publicUrl = (path: string) => `https://khung.example/kien-truc${path}`;

/** The properties of schema.org that the site uses, each with the types that have it, its own or inherited ones. */
const PROPERTIES: Record<string, string[]> = {
  name: ['ListItem', 'Legislation', 'GovernmentOrganization', 'DefinedTerm', 'DefinedTermSet', 'Dataset'],
  description: ['DefinedTerm', 'Dataset'],
  url: ['Legislation', 'DefinedTerm', 'DefinedTermSet', 'Dataset'],
  itemListElement: ['BreadcrumbList'],
  position: ['ListItem'],
  item: ['ListItem'],
  inLanguage: ['Legislation', 'Dataset'],
  creativeWorkStatus: ['Legislation'],
  encoding: ['Legislation'],
  legislationJurisdiction: ['Legislation'],
  legislationPassedBy: ['Legislation'],
  legislationType: ['Legislation'],
  legislationIdentifier: ['Legislation'],
  legislationDate: ['Legislation'],
  legislationLegalForce: ['Legislation'],
  legislationLegalValue: ['LegislationObject'],
  contentUrl: ['LegislationObject', 'DataDownload'],
  encodingFormat: ['LegislationObject', 'DataDownload'],
  dateModified: ['LegislationObject', 'Dataset'],
  termCode: ['DefinedTerm'],
  inDefinedTermSet: ['DefinedTerm'],
  hasDefinedTerm: ['DefinedTermSet'],
  isAccessibleForFree: ['Dataset'],
  license: ['Dataset'],
  distribution: ['Dataset'],
};

const plain = (title: string): PageMeta => ({
  title,
  description: 'Mô tả',
  kind: 'x',
  heading: { text: title, official: false },
  breadcrumbs: [],
  toc: [],
});
const pages = [
  ...realPages().map(({ address, meta }) => ({ address, meta })),
  ...ownAddresses(graph).map((address) => ({ address, meta: plain(`Trang ${address}`) })),
];
const thingsAt = (address: string): Thing[] => {
  const page = pages.find((each) => each.address === address);
  if (page === undefined) throw new Error(address);
  return structuredData(graph, page.meta, address, publicUrl);
};
const listIn = (thing: Thing | undefined, property: string) => [thing?.[property] ?? []].flat() as Thing[];
const ofType = (address: string, type: string) =>
  thingsAt(address).filter((thing) => thing['@type'] === type);

/** A thing with all things in it. */
function* within(thing: Thing): Generator<Thing> {
  yield thing;
  for (const value of Object.values(thing).flat()) if (typeof value === 'object') yield* within(value);
}

describe('structured data', () => {
  test('uses properties that schema.org has for the type', () => {
    const used = pages
      .flatMap(({ address, meta }) => structuredData(graph, meta, address, publicUrl))
      .flatMap((thing) => [...within(thing)])
      .flatMap(({ '@type': type, ...properties }) =>
        Object.keys(properties).map((key) => `${key} of ${type}`),
      );
    const known = Object.entries(PROPERTIES).flatMap(([key, types]) =>
      types.map((type) => `${key} of ${type}`),
    );
    expect([...new Set(used)].toSorted()).toEqual(known.toSorted());
  });

  test('leads from the home page to each page but the home page', () => {
    expect(thingsAt('/')).toEqual([]);
    const [way] = ofType('/thanh-phan/hts7/', 'BreadcrumbList');
    expect(listIn(way, 'itemListElement').map(({ position, item }) => [position, item])).toEqual([
      [1, publicUrl('/')],
      [2, publicUrl('/thanh-phan/')],
      [3, publicUrl('/khung-tham-chieu/cap-xa/')],
      [4, publicUrl('/thanh-phan/hts7/')],
    ]);
  });

  test('says honestly that the draft is not in force, has no number and no date', () => {
    const [draft] = ofType('/van-ban/qd-khung-kien-truc-so/', 'Legislation');
    expect(draft).toMatchObject({ legislationLegalForce: 'https://schema.org/NotInForce' });
    expect(draft).not.toHaveProperty('legislationIdentifier');
    expect(draft).not.toHaveProperty('legislationDate');
    expect(draft).not.toHaveProperty('legislationPassedBy');
    const [earlier] = ofType('/van-ban/kien-truc-chinh-phu-so-4-0/', 'Legislation');
    expect(earlier).toMatchObject({ '@type': 'Legislation', inLanguage: 'vi' });
  });

  test('names components and terms as defined terms', () => {
    expect(ofType('/thanh-phan/hts7/', 'DefinedTerm')[0]).toMatchObject({ termCode: 'HTS7' });
    const [terms] = ofType('/thuat-ngu/', 'DefinedTermSet');
    expect(listIn(terms, 'hasDefinedTerm')).toHaveLength(graph.model.terms.length);
  });

  test('offers the downloads as a data set', () => {
    const [data] = ofType('/du-lieu/', 'Dataset');
    expect(listIn(data, 'distribution').map(({ contentUrl }) => contentUrl)).toContain(
      publicUrl('/du-lieu/components.xlsx'),
    );
  });
});

test('no words can end the element that the text stands in', () => {
  const text = structuredText([{ '@type': 'DefinedTerm', name: '</script><b>' }]);
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toMatchObject({ '@graph': [{ name: '</script><b>' }] });
});
