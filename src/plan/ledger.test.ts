import { join } from 'node:path';
import { expect, test } from 'vitest';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import { checkLedger, extendLedger, permalinksOf } from './ledger.ts';
import { planPages } from './plan.ts';

const pages = planPages(graphOf(loadModel(join(import.meta.dirname, '../model/fixtures/tiny'))));

test('PermalinkLost names an address and an anchor that were published and are gone', () => {
  const ledger = { '/thanh-phan/htm9/': [], '/thanh-phan/htm1/': ['cu'] };
  expect(checkLedger(pages, ledger, []).map(({ name, place }) => `${name} ${place}`)).toEqual([
    'PermalinkLost $["/thanh-phan/htm9/"]',
    'PermalinkLost $["/thanh-phan/htm1/"][0]',
  ]);
});

test('an address that is gone but redirected is not lost', () => {
  const redirects = [{ from: '/thanh-phan/htm9/', to: '/thanh-phan/htm1/', kind: 'moved' as const }];
  expect(checkLedger(pages, { '/thanh-phan/htm9/': [] }, redirects)).toEqual([]);
});

test('DeadRedirect names a redirect to an address that does not exist', () => {
  const redirects = [{ from: '/cu/', to: '/khong-co/', kind: 'moved' as const }];
  expect(checkLedger(pages, {}, redirects).map(({ name, place }) => `${name} ${place}`)).toEqual([
    'DeadRedirect $[0].to',
  ]);
});

test('the ledger only grows', () => {
  const ledger = extendLedger({ '/cu/': ['a'] }, pages);
  expect(ledger['/cu/']).toEqual(['a']);
  expect(ledger['/van-ban/qd-mau/quyet-dinh/']).toContain('dieu-2.khoan-1');
  expect(extendLedger(ledger, pages)).toEqual(ledger);
});

test('a line that defines a coded component also answers to its code', () => {
  expect(permalinksOf(pages)['/van-ban/qd-mau/phu-luc/']).toEqual(
    expect.arrayContaining(['phu-luc.muc-1.1.diem-a', 'htm1']),
  );
});

test('every address and anchor of the real site stands in the ledger: npm run permalinks adds new ones', () => {
  const graph = graphOf(loadModel(join(import.meta.dirname, '../../model')));
  const { permalinks } = graph.model;
  expect(extendLedger(permalinks, planPages(graph))).toEqual(permalinks);
});
