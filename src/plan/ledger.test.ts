import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Fault } from '../model/faults.ts';
import { realGraph } from '../model/fixture.ts';
import { graphOf } from '../model/graph.ts';
import { loadModel } from '../model/load.ts';
import type { Redirect } from '../model/schema/permalink.ts';
import { realPages } from './fixture.ts';
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

const moved = (from: string, to: string): Redirect => ({ kind: 'moved', from, to });
const names = (faults: Fault[]) => faults.map(({ name, place }) => `${name} ${place}`);

test('DeadRedirect names a redirect to an address that does not exist, with the nearest one', () => {
  const faults = checkLedger(pages, {}, [moved('/cu/', '/thanh-phan/htm11/')]);
  expect(names(faults)).toEqual(['DeadRedirect $[0].to']);
  expect(faults[0]?.todo).toContain('Có phải “/thanh-phan/htm1/”?');
});

test('DeadRedirect names each part of a split that does not exist', () => {
  const redirects: Redirect[] = [{ kind: 'split', from: '/cu/', to: ['/lop/1/', '/lop/9/'] }];
  expect(names(checkLedger(pages, {}, redirects))).toEqual(['DeadRedirect $[0].to']);
});

test('DeadRedirect names an anchor whose page is gone without a redirect', () => {
  expect(names(checkLedger(pages, {}, [moved('/cu/#a', '/lop/1/')]))).toEqual(['DeadRedirect $[0].from']);
});

test('LiveRedirect names a redirect from what still stands', () => {
  const redirects = [
    moved('/thanh-phan/htm1/', '/thanh-phan/htm2/'),
    moved('/van-ban/qd-mau/quyet-dinh/#dieu-1', '/lop/1/'),
  ];
  expect(names(checkLedger(pages, {}, redirects))).toEqual([
    'LiveRedirect $[0].from',
    'LiveRedirect $[1].from',
  ]);
});

test('RedirectLoop names every redirect of a circle', () => {
  const redirects = [moved('/a/', '/b/'), moved('/b/', '/a/')];
  expect(names(checkLedger(pages, { '/a/': [] }, redirects))).toEqual([
    'RedirectLoop $[0]',
    'RedirectLoop $[1]',
  ]);
});

test('a chain is followed: only its last end must stand', () => {
  const redirects = [moved('/a/', '/b/'), moved('/b/', '/c/'), moved('/c/', '/lop/1/')];
  expect(checkLedger(pages, { '/a/': [], '/b/': [] }, redirects)).toEqual([]);
});

test('DuplicateId names an address that is redirected twice', () => {
  const redirects = [moved('/a/', '/lop/1/'), moved('/a/', '/lop/')];
  expect(names(checkLedger(pages, {}, redirects))).toEqual(['DuplicateId $[1].from']);
});

test('a page that moved whole takes along the anchors that stand on its new page; the others are lost', () => {
  const ledger = { '/cu/': ['dieu-1', 'dieu-9'] };
  const redirects = [moved('/cu/', '/van-ban/qd-mau/quyet-dinh/')];
  expect(names(checkLedger(pages, ledger, redirects))).toEqual(['PermalinkLost $["/cu/"][1]']);
});

test('the page of a split or withdrawn address speaks for the anchors that stood on it', () => {
  const redirects: Redirect[] = [
    { kind: 'split', from: '/hai/', to: ['/lop/1/', '/lop/'] },
    { kind: 'withdrawn', from: '/cu/', was: 'Mục cũ', document: 'qd-mau', version: 'du-thao-2026' },
  ];
  expect(checkLedger(pages, { '/cu/': ['a'], '/hai/': ['b'] }, redirects)).toEqual([]);
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
  const { permalinks } = realGraph().model;
  expect(extendLedger(permalinks, realPages())).toEqual(permalinks);
});
