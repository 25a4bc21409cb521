import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const page = '/thanh-phan/hts7/';
const box = (on: Page) => on.locator('.preview-box');
const source = (on: Page) => on.locator('p.source a').first();

describe('what a link leads to', () => {
  test('is shown while the pointer rests on the link and on the text itself, and goes with Escape', async () => {
    const reader = await readers.open(page);
    await source(reader).hover();
    await box(reader).waitFor();
    expect(await box(reader).textContent()).toContain('điểm b mục 4.3.1.3 Phụ lục');
    expect(await box(reader).locator('[data-official]').first().textContent()).toMatch(/^HTS7: /);
    await box(reader).hover();
    expect(await box(reader).isVisible()).toBe(true);
    await reader.keyboard.press('Escape');
    await box(reader).waitFor({ state: 'detached' });
  });

  test.each([
    ['a component', '/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/', 'a[href^="/thanh-phan/"]', /^– .+: Là/],
    ['a law', '/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/', 'a[href*="quy-dinh-05-qd"]', /^về phát triển/],
    ['a body', '/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/', 'a[href^="/co-quan/"]', /^[–a-z]/],
    ['a comment', page, '#ra-soat a, .facts a[href^="/ra-soat/"]', /\S{2} \S+ \S+/],
    ['a duty', page, '#nghia-vu a', /^\S+\)? \S+/],
    ['a row of a comparison', '/nguyen-tac/3/', 'a[href*="/doi-chieu/gia-lai/#"]', /^Mới /],
    [
      'an appendix',
      '/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/',
      'a.ref[href$="/phu-luc/#phu-luc"]',
      /Kèm theo Quyết định/,
    ],
  ])('begins with its name and then what it says, for %s', async (_, address, link, meaning) => {
    const reader = await readers.open(address);
    await reader.locator(`main :is(${link})`).filter({ visible: true }).first().hover();
    await box(reader).waitFor();
    const [name, ...lines] = await box(reader).locator('p').allTextContents();
    expect(name).not.toContain('(dự thảo)');
    const words = lines.filter((_, index) => index > 0 || lines.length === 1);
    expect(words[0]?.trim()).toMatch(meaning);
  });

  test('goes when the pointer goes elsewhere', async () => {
    const reader = await readers.open(page);
    await source(reader).hover();
    await box(reader).waitFor();
    await reader.locator('h1').hover();
    await box(reader).waitFor({ state: 'detached' });
  });

  test('describes the link that has the focus of the keyboard, does not cover it, and goes with the focus', async () => {
    const reader = await readers.open(page);
    await reader.locator('h1').click();
    const link = source(reader);
    for (let step = 0; step < 60; step++) {
      await reader.keyboard.press('Tab');
      if (await link.evaluate((element) => element === document.activeElement)) break;
    }
    await box(reader).waitFor();
    const id = await link.getAttribute('aria-describedby');
    expect(await reader.locator(`#${id}`).getAttribute('role')).toBe('tooltip');
    const [a, b] = [await link.boundingBox(), await box(reader).boundingBox()];
    expect(a && b && (b.y >= a.y + a.height || b.y + b.height <= a.y)).toBe(true);
    await reader.keyboard.press('Tab');
    await box(reader).waitFor({ state: 'detached' });
  });

  test('is shown by the first tap, inside the window, and the second tap follows the link', async () => {
    const reader = await readers.open(page, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    await source(reader).tap();
    await box(reader).waitFor();
    const { x = -1, width = 999 } = (await box(reader).boundingBox()) ?? {};
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x + width).toBeLessThanOrEqual(360);
    expect(await box(reader).getByRole('link', { name: 'Mở' }).isVisible()).toBe(true);
    expect(new URL(reader.url()).pathname).toBe(page);
    await source(reader).tap();
    await reader.waitForURL('**/phu-luc/muc-4/3/#phu-luc.muc-4.3.1.3.diem-b');
  });

  test('brings no anchor twice into the page', async () => {
    const reader = await readers.open('/thuat-ngu/');
    await reader.locator('#ndxp dd a').first().hover();
    await box(reader).waitFor();
    const ids = await reader.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('is not shown when it cannot be had, and the link still works', async () => {
    const reader = await readers.open(page, {
      viewport: { width: 360, height: 740 },
      hasTouch: true,
      isMobile: true,
    });
    let failed = 0;
    await reader.route('**/phu-luc/muc-4/3/', (route) => {
      failed += 1;
      return failed === 1 ? route.abort() : route.continue();
    });
    await source(reader).tap();
    await reader.waitForURL('**/phu-luc/muc-4/3/#phu-luc.muc-4.3.1.3.diem-b');
    expect(failed).toBe(2);
    expect(readers.complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
  });
});
