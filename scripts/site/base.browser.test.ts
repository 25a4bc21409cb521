import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Redirect } from '../../src/model/schema/permalink.ts';
import { planModel, writePages } from '../lib/plan-pages.ts';
import { runBuild } from './build-run.ts';
import { model, root } from './fixture.ts';
import { isAt, readersOf } from './readers.ts';

const BASE = '/kien-truc/';
const OUT_DIR = '.build/kien-truc';
const DRAFT = '/van-ban/qd-khung-kien-truc-so/';
const PART = `${DRAFT}phan-2/muc-4/`;
const OLD_VERSION = '/van-ban/qd-3388-gia-lai/ban/ban-truoc/';

/** One redirect of each kind, from whole pages and from anchors, and a chain. */
const redirects: Redirect[] = [
  { kind: 'moved', from: `${DRAFT}phan-2/muc-9/`, to: PART },
  { kind: 'moved', from: `${DRAFT}phan-2/muc-9/#le`, to: `${DRAFT}phan-1/#phan-1.muc-2` },
  { kind: 'moved', from: `${PART}#phan-2.muc-4.diem-y`, to: `${PART}#phan-2.muc-4.diem-b` },
  { kind: 'moved', from: `${PART}#phan-2.muc-4.diem-x`, to: `${DRAFT}phan-1/#phan-1.muc-2` },
  { kind: 'merged', from: '/co-quan/co-quan-cu/', to: '/co-quan/bo-cong-an/' },
  { kind: 'split', from: '/thanh-phan/gop/', to: ['/thanh-phan/hts7/', '/thanh-phan/hts8/'] },
  { kind: 'split', from: `${PART}#gop`, to: [`${PART}#phan-2.muc-4.diem-a`, `${DRAFT}phan-1/#phan-1.muc-3`] },
  {
    kind: 'withdrawn',
    from: '/thanh-phan/da-rut/',
    was: 'Thành phần đã rút',
    document: 'qd-3388-gia-lai',
    version: 'ban-truoc',
  },
  {
    kind: 'withdrawn',
    from: '/van-ban/qd-3388-gia-lai/quyet-dinh/#dieu-9',
    was: 'Điều 9',
    document: 'qd-3388-gia-lai',
    version: 'ban-truoc',
  },
  { kind: 'moved', from: '/cu-mot/', to: '/cu-hai/' },
  { kind: 'moved', from: '/cu-hai/', to: '/lop/1/' },
];

let temp = '';

beforeAll(async () => {
  temp = await mkdtemp(join(tmpdir(), 'mo-hinh-'));
  await cp(join(root, 'model'), temp, { recursive: true });
  const ledger = { ...model.permalinks };
  for (const { from } of redirects) {
    const [address = '', anchor] = from.split('#');
    ledger[address] = [...(ledger[address] ?? []), ...(anchor === undefined ? [] : [anchor])];
  }
  ledger[`${DRAFT}phan-2/muc-9/`]?.push('phan-2.muc-4.diem-b');
  await writeFile(join(temp, 'permalinks.json'), JSON.stringify(ledger));
  await writeFile(join(temp, 'redirects.json'), JSON.stringify([...model.redirects, ...redirects]));
  const present = JSON.parse(await readFile(join(temp, 'documents/qd-3388-gia-lai.json'), 'utf8'));
  const earlier = { ...present, version: 'ban-truoc', versionName: 'Bản trước', posted: '2026-01-01' };
  await mkdir(join(temp, 'versions/qd-3388-gia-lai'), { recursive: true });
  await writeFile(join(temp, 'versions/qd-3388-gia-lai/ban-truoc.json'), JSON.stringify(earlier));
  const { code, errors } = await runBuild({ KHUNG_OUT_DIR: OUT_DIR, BASE, KHUNG_MODEL_DIR: temp });
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
}, 400_000);
afterAll(async () => {
  await writePages(planModel('model'), 'content');
  for (const folder of [temp, join(root, OUT_DIR)]) await rm(folder, { recursive: true, force: true });
}, 60_000);

const readers = readersOf(join(root, OUT_DIR), BASE);

describe('a published address that is gone, on a plain host below a folder', () => {
  test.each([
    ['a page that moved', `${DRAFT}phan-2/muc-9/`, PART],
    [
      'an anchor of a page that moved whole',
      `${DRAFT}phan-2/muc-9/#phan-2.muc-4.diem-b`,
      `${PART}#phan-2.muc-4.diem-b`,
    ],
    ['an anchor that left such a page before', `${DRAFT}phan-2/muc-9/#le`, `${DRAFT}phan-1/#phan-1.muc-2`],
    ['an anchor that moved to another page', `${PART}#phan-2.muc-4.diem-x`, `${DRAFT}phan-1/#phan-1.muc-2`],
    ['a page that was merged', '/co-quan/co-quan-cu/', '/co-quan/bo-cong-an/'],
    ['a chain of two', '/cu-mot/', '/lop/1/'],
  ])('leads on: %s', async (_, from, to) => {
    const page = await readers.open(from);
    await page.waitForURL(readers.url(to));
    expect(await page.locator('h1').count()).toBe(1);
  });

  test('leads on without scripts too, to the page', async () => {
    const page = await readers.open(`${DRAFT}phan-2/muc-9/`, { javaScriptEnabled: false });
    await page.waitForURL(readers.url(PART));
    expect(await page.locator('h1').textContent()).toContain('Khung yêu cầu kỹ thuật');
  });

  test('is known to search engines by its new place', async () => {
    const page = await readers.open('/thanh-phan/gop/');
    const answer = await page.request.get(readers.url(`${DRAFT}phan-2/muc-9/`));
    const html = await answer.text();
    expect(html).toMatch(/<link rel="canonical" href="[^"]*\/kien-truc\/van-ban\/[^"]*\/phan-2\/muc-4\/"/);
    expect(html).toContain('<meta name="robots" content="noindex">');
    const sitemap = await (await page.request.get(readers.url('/sitemap-0.xml'))).text();
    expect(sitemap).toContain('/kien-truc/van-ban/qd-khung-kien-truc-so/phan-2/muc-4/</loc>');
    // The comparison with a version is a page of today.
    expect(sitemap).not.toMatch(/muc-9|da-rut|cu-mot|\/(?:van-ban|thanh-phan)\/[^<]*\/ban\//);
  });

  test('stands beside its new place when it moved within its page', async () => {
    const page = await readers.open(`${PART}#phan-2.muc-4.diem-y`);
    const unit = page.locator('.unit:has(> :target)');
    expect(await unit.getAttribute('id')).toBe('phan-2.muc-4.diem-b');
    expect(await unit.evaluate((element) => element.getBoundingClientRect().top)).toBeLessThan(800);
  });

  test('that was split offers its parts', async () => {
    const page = await readers.open('/thanh-phan/gop/');
    expect(page.url()).toBe(readers.url('/thanh-phan/gop/'));
    await page.locator('.moved').getByRole('link', { name: 'HTS8' }).click();
    await page.waitForURL(readers.url('/thanh-phan/hts8/'));
  });

  test('of an anchor that was split shows its notice to who comes for it, and to nobody else', async () => {
    const page = await readers.open(`${PART}#gop`);
    const notice = page.locator('.moved#gop');
    expect(await notice.isVisible()).toBe(true);
    expect(await notice.getByRole('link').allTextContents()).toHaveLength(2);
    await notice.getByRole('link').first().click();
    await page.waitForURL(readers.url(`${PART}#phan-2.muc-4.diem-a`));
    expect(await notice.isVisible()).toBe(false);
  });

  test('that was withdrawn says what it was and in which version it can still be read', async () => {
    const page = await readers.open('/thanh-phan/da-rut/');
    expect(await page.locator('.moved').textContent()).toContain('“Thành phần đã rút” có trong bản trước');
    await page.locator('.moved a').click();
    await page.waitForURL(readers.url(OLD_VERSION));
    await page.goto(readers.url('/van-ban/qd-3388-gia-lai/quyet-dinh/#dieu-9'));
    expect(await page.locator('.moved#dieu-9').isVisible()).toBe(true);
  });
});

describe('an earlier version of a document', () => {
  test('keeps its words and its anchors, says that it is not the newest and leads there', async () => {
    const page = await readers.open(`${OLD_VERSION}#dieu-3`);
    expect(await page.locator(':target').getAttribute('id')).toBe('dieu-3');
    const versions = page.getByRole('navigation', { name: 'Các bản của văn bản này' });
    expect(await versions.locator('[aria-current]').textContent()).toBe('Bản trước');
    await versions.getByRole('link', { name: 'Bản ban hành ngày 31/12/2025' }).click();
    await page.waitForURL(readers.url('/van-ban/qd-3388-gia-lai/toan-van/'));
  });
});

describe('the site below a folder', () => {
  test('leads from home through document, section, link of a unit, component, layer and search to the catalogue', async () => {
    const page = await readers.open('/');
    const arrives = (address: string) => page.waitForURL(isAt(readers.url(address)));
    expect(readers.url('/')).toMatch(/\/kien-truc\/$/);

    await page.getByRole('link', { name: 'Mở mục lục dự thảo' }).click();
    await arrives('/van-ban/qd-khung-kien-truc-so/');

    const section = '/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/';
    await page.locator(`main a[href="/kien-truc${section}"]`).click();
    await arrives(section);

    const line = page.locator('.unit:has(> #hts7)');
    const anchor = await line.getAttribute('id');
    await line.locator('.self-link').first().click();
    await arrives(`${section}#${anchor}`);

    await line.getByRole('link', { name: 'HTS7' }).click();
    await arrives('/thanh-phan/hts7/');

    await page
      .locator('.facts')
      .getByRole('link', { name: /^Lớp 1/ })
      .click();
    await arrives('/lop/1/');

    await page.keyboard.press('/');
    await page.keyboard.type('dinh danh');
    await page.locator('dialog [data-search-status]', { hasText: /kết quả/ }).waitFor();
    await page.locator('dialog [data-search-results] a').first().click();
    await arrives('/thanh-phan/nen-tang-dinh-danh-va-xac-thuc-dien-tu/');

    await page.getByRole('navigation', { name: 'Chính' }).getByRole('link', { name: 'Thành phần' }).click();
    await arrives('/thanh-phan/');
    await page.getByLabel('Lớp', { exact: true }).selectOption('1');
    await arrives('/thanh-phan/?lop=1');
    const rows = page.locator('[data-catalogue-rows] tr').filter({ visible: true });
    expect(await rows.count()).toBe(model.components.filter(({ layer }) => layer === 1).length);
  });

  test('has working links in its drawings, its search page and its downloads', async () => {
    const page = await readers.open('/lop/');
    // A reduced drawing opens large at the first click; by keyboard its links work at any size.
    await page.locator('.drawing.wide a[href="/kien-truc/thanh-phan/ndxp/"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(readers.url('/thanh-phan/ndxp/'));
    await page.goto(readers.url('/tim-kiem/?q=HTS7'));
    await page.locator('[data-search-results] a').first().click();
    await page.waitForURL(isAt(readers.url('/thanh-phan/hts7/')));
    await page.goto(readers.url('/du-lieu/'));
    const links = page.locator('main a:not([href^="#"])');
    for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))) {
      const answer = await page.request.head(new URL(href, page.url()).href);
      expect({ href, status: answer.status() }).toEqual({ href, status: 200 });
      expect(href).toMatch(/^\/kien-truc\//);
    }
  });

  test('opens a folder by its address without the last slash too', async () => {
    const page = await readers.open('/lop/1');
    expect(page.url()).toBe(readers.url('/lop/1/'));
  });
});
