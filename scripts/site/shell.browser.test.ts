import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

describe('the choice of colours', () => {
  const background = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const choose = async (page: Page, name: string): Promise<void> => {
    await page.locator('.settings-button').click();
    await page.getByRole('radio', { name, exact: true }).check();
    await page.keyboard.press('Escape');
  };
  const theme = (page: Page) => page.evaluate(() => document.documentElement.dataset['theme']);

  test('follows the device until the reader chooses, and the choice works at once', async () => {
    const page = await readers.open('/lop/1/', { colorScheme: 'dark' });
    const dark = await background(page);
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await background(page);
    expect(dark).not.toBe(light);
    expect(await theme(page)).toBeUndefined();
    await choose(page, 'Tối');
    expect(await background(page)).toBe(dark);
    await page.emulateMedia({ colorScheme: 'dark' });
    await choose(page, 'Sáng');
    expect(await background(page)).toBe(light);
  });

  test('is kept on the next page, set before anything is shown, until the reader gives it back', async () => {
    const page = await readers.open('/');
    await choose(page, 'Tối');
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.body === null) return;
        document.documentElement.dataset['atFirst'] = document.documentElement.dataset['theme'] ?? 'none';
        observer.disconnect();
      }).observe(document, { childList: true, subtree: true });
    });
    await page.goto(readers.url('/thanh-phan/hts7/'));
    expect(await page.evaluate(() => document.documentElement.dataset['atFirst'])).toBe('toi');
    await page.locator('.settings-button').click();
    expect(await page.getByRole('radio', { name: 'Tối' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
    await choose(page, 'Theo máy');
    expect(await theme(page)).toBeUndefined();
    await page.reload();
    expect(await theme(page)).toBeUndefined();
  });
});

describe('a narrow window', () => {
  test('has the menu, the contents and the headings of the page behind buttons, which links close', async () => {
    const page = await readers.open('/lop/1/', { viewport: { width: 360, height: 740 } });
    for (const [button, panel] of [
      ['Trình đơn', '#trinh-don'],
      ['Mục lục', '#muc-luc'],
      ['Trên trang này', '#trang-nay'],
    ] as const) {
      expect(await page.locator(panel).isVisible()).toBe(false);
      await page.getByRole('button', { name: button }).click();
      expect(await page.locator(panel).isVisible()).toBe(true);
      await page.keyboard.press('Escape');
      expect(await page.locator(panel).isVisible()).toBe(false);
    }
    await page.getByRole('button', { name: 'Trên trang này' }).click();
    await page.locator('#trang-nay a[href="#yeu-cau"]').click();
    expect(await page.locator('#trang-nay').isVisible()).toBe(false);
    expect(new URL(page.url()).hash).toBe('#yeu-cau');
  });
});

test('in forced colours only the current entry of a menu looks current', async () => {
  const page = await readers.open('/thanh-phan/hts7/', { forcedColors: 'active' });
  const marked = await page.evaluate(() => {
    const ground = getComputedStyle(document.body).backgroundColor;
    const sides = ['borderBottomColor', 'borderInlineStartColor'] as const;
    const widths = ['borderBottomWidth', 'borderInlineStartWidth'] as const;
    return [...document.querySelectorAll(':is(.main-nav, .sidebar) a')]
      .filter((link) => {
        const style = getComputedStyle(link);
        return sides.some((side, at) => style[widths[at] ?? side] !== '0px' && style[side] !== ground);
      })
      .map((link) => link.getAttribute('aria-current') ?? link.textContent);
  });
  expect(marked).toEqual(['true', 'page']);
});

test('the current entry of a long menu is in sight', async () => {
  const page = await readers.open('/thanh-phan/dl28/');
  const current = page.locator('.sidebar [aria-current=page]');
  const isInSight = async () => {
    const { y = -1, height = 999 } = (await current.boundingBox()) ?? {};
    return y >= 0 && y + height <= 800;
  };
  await expect.poll(isInSight).toBe(true);
});

test.each(['/ra-soat/vien-dan/', '/tra-cuu/xa/nong-thon/', '/gop-y/', '/co-quan/bo-khoa-hoc-va-cong-nghe/'])(
  'no half of a wide window is empty on %s',
  async (address) => {
    const page = await readers.open(address, { viewport: { width: 1920, height: 1080 } });
    const reach = await page.evaluate(() => {
      const { right } = document.querySelector('main')?.getBoundingClientRect() ?? { right: 0 };
      const ends = [...document.querySelectorAll('main :is(p, li)')]
        .filter((element) => element.checkVisibility())
        .map((element) => element.getBoundingClientRect().right / right);
      return { most: Math.max(...ends), all: ends.length };
    });
    expect(reach.all).toBeGreaterThan(3);
    expect(reach.most).toBeGreaterThan(0.85);
  },
);

describe('print', () => {
  test.each([
    '/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/',
    '/lop/1/',
    '/thanh-phan/hts7/',
    '/van-ban/qd-3388-gia-lai/toan-van/',
  ])('of %s leaves out what only leads around and keeps the words and the status', async (address) => {
    const page = await readers.open(address);
    await page.emulateMedia({ media: 'print' });
    const around =
      '.skip-link, .main-nav, .menu-button, .search-button, .bar-contents, .bar-search, .bar-settings, .sidebar, .toc, .breadcrumbs, .previous-next, .self-link';
    expect(await page.locator(around).count()).toBeGreaterThan(5);
    expect(await page.locator(around).filter({ visible: true }).count()).toBe(0);
    expect(await page.locator('h1').isVisible()).toBe(true);
    expect(await page.locator('main [data-official]').first().isVisible()).toBe(true);
    expect(await page.locator('.status-banner').isVisible()).toBe(true);
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    expect(ink).toBe('rgb(0, 0, 0)');
  });
});

describe('a page that the reader is about to open', () => {
  const hints = (page: Page) => page.locator('link[rel=prefetch]');

  test('is fetched when the pointer rests on its link, once, and not before', async () => {
    const page = await readers.open('/');
    expect(await hints(page).count()).toBe(0);
    const link = page.locator('main').getByRole('link', { name: 'Danh mục thành phần' });
    await link.hover();
    await hints(page).first().waitFor({ state: 'attached' });
    await page.getByRole('heading', { level: 1 }).hover();
    await link.hover();
    await page.getByRole('link', { name: 'Tra trích dẫn' }).first().focus();
    await hints(page).nth(1).waitFor({ state: 'attached' });
    const fetched = await hints(page).evaluateAll((all) => all.map((hint) => hint.getAttribute('href')));
    expect(fetched).toEqual(['/thanh-phan/', '/trich-dan/']);
  });

  test('is left alone when the link stays on the page', async () => {
    const page = await readers.open('/van-ban/qd-3388-gia-lai/toan-van/');
    await page.locator('main a[href^="#"]').first().focus();
    await page.getByRole('link', { name: 'Giới thiệu' }).focus();
    await hints(page).first().waitFor({ state: 'attached' });
    expect(await hints(page).count()).toBe(1);
  });
});
