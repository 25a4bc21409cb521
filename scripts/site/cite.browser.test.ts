import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const section = '/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/';
const anchor = 'phan-2.muc-2.diem-dd';
const citation =
  'điểm đ mục 2 phần II Khung kiến trúc tổng thể quốc gia số (Dự thảo Quyết định của Thủ tướng Chính phủ, 2026)';
const permissions = ['clipboard-read', 'clipboard-write'];

/** The clipboard as a program that takes plain text, and one that takes HTML, would paste it. */
const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const read = async (type: string) => (await item?.getType(type))?.text();
    return { text: await read('text/plain'), html: await read('text/html') };
  });

const canonical = (page: Page) => page.locator('link[rel=canonical]').getAttribute('href');
const hasFocus = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => element === document.activeElement);

describe('the link of a unit', () => {
  test('opens a menu that copies the citation, as text and as HTML with the link, and says so', async () => {
    const page = await readers.open(section, { permissions });
    const link = page.locator(`.self-link[href="#${anchor}"]`);
    await link.focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog', { name: 'Dẫn tới điểm đ mục 2 phần II' });
    await menu.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await menu.getByRole('status').getByText('Đã sao chép trích dẫn.').waitFor();
    const { text, html } = await clipboard(page);
    expect(text).toBe(citation);
    expect(html).toContain(`<a href="${await canonical(page)}#${anchor}">${citation}</a>`);
  });

  test('opens a menu that copies the lasting address', async () => {
    const page = await readers.open(section, { permissions });
    await page.locator(`.self-link[href="#${anchor}"]`).focus();
    await page.keyboard.press('Enter');
    const menu = page.getByRole('dialog');
    await menu.getByRole('button', { name: 'Sao chép liên kết', exact: true }).press('Enter');
    await menu.getByRole('status').getByText('Đã sao chép liên kết.').waitFor();
    const version = (await page.locator('main').getAttribute('data-version'))?.split('/').at(-2);
    expect((await clipboard(page)).text).toBe(`${await canonical(page)}?ban=${version}#${anchor}`);
    expect(await menu.locator('.cite-menu-iri code').textContent()).toMatch(
      /^\/akn\/vn\/.+\/vie@.*\/~\w+__\w+$/,
    );
    expect(new URL(page.url()).hash).toBe(`#${anchor}`);
  });

  test('on the page of the whole text cites the Decision for its articles, the framework for its parts, and leads to their own pages', async () => {
    const page = await readers.open('/van-ban/qd-khung-kien-truc-so/toan-van/', { permissions });
    for (const [id, path, words] of [
      [
        'dieu-2.khoan-3',
        'quyet-dinh',
        'khoản 3 Điều 2 Dự thảo Quyết định của Thủ tướng Chính phủ ban hành Khung kiến trúc tổng thể quốc gia số (2026)',
      ],
      [anchor, 'phan-2/muc-2', citation],
    ] as const) {
      await page.locator(`.self-link[href="#${id}"]`).focus();
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').getByRole('button', { name: 'Sao chép trích dẫn' }).click();
      await page.locator('.cite-menu').getByText('Đã sao chép trích dẫn.').waitFor();
      const { text, html } = await clipboard(page);
      expect(text).toBe(words);
      expect(html).toContain(`/van-ban/qd-khung-kien-truc-so/${path}/#${id}"`);
      await page.keyboard.press('Escape');
      await page.locator('.cite-menu').waitFor({ state: 'detached' });
    }
  });

  test('says so when the browser gives pages no clipboard, and copies by the older command', async () => {
    const page = await readers.open(section, { permissions });
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new Error('closed'));
    });
    await page.locator(`.self-link[href="#${anchor}"]`).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await page.getByText('Đã sao chép trích dẫn.').waitFor();
    expect((await clipboard(page)).text).toBe(citation);
  });
});

describe('a page', () => {
  test('of a component has buttons that copy its citation and its address', async () => {
    const page = await readers.open('/thanh-phan/hts7/', { permissions });
    const tools = page.locator('[data-cite-tools]');
    await tools.getByRole('button', { name: 'Sao chép trích dẫn' }).click();
    await page.getByText('Đã sao chép trích dẫn.').waitFor();
    expect((await clipboard(page)).text).toBe(
      'HTS7 (điểm b mục 4.3.1.3 Phụ lục Khung kiến trúc tổng thể quốc gia số, Dự thảo Quyết định của Thủ tướng Chính phủ, 2026)',
    );
    await tools.getByRole('button', { name: 'Sao chép liên kết' }).click();
    await page.getByText('Đã sao chép liên kết.').waitFor();
    expect((await clipboard(page)).text).toBe(await canonical(page));
  });

  test('without scripts still shows how it is cited, and no dead button', async () => {
    const page = await readers.open(section, { javaScriptEnabled: false });
    expect(await page.locator('[data-cite-words]').textContent()).toMatch(/^mục 2 phần II Khung kiến trúc/);
    expect(await page.getByRole('button', { name: 'Sao chép trích dẫn' }).count()).toBe(0);
  });
});

/** Selects words of a unit and gives what is selected. */
const select = (page: Page, unit: string, words: string) =>
  page.evaluate(
    ([unit, words]) => {
      const block = document.getElementById(unit)?.querySelector('[data-official]');
      const walker = document.createTreeWalker(block ?? document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1;
        if (at >= 0) getSelection()?.setBaseAndExtent(node, at, node, at + words.length);
      }
      return getSelection()?.toString();
    },
    [unit, words] as const,
  );

describe('a selected passage', () => {
  const unit = 'phan-2.muc-2.diem-b.doan-1';
  const words = 'tài sản';

  test('can be copied as a link to its words, with the keyboard alone, and the button never covers it', async () => {
    const page = await readers.open(section, { permissions });
    await page.locator(`[id="${unit}"] [data-official]`).dblclick({ position: { x: 4, y: 8 } });
    for (let step = 0; step < 3; step++) await page.keyboard.press('Control+Shift+ArrowRight');
    const selected = await page.evaluate(() => getSelection()?.toString().trim());
    expect(selected).toMatch(/\S \S/);
    const button = page.getByRole('button', { name: 'Liên kết tới đoạn này' });
    await button.waitFor();
    const covers = await button.evaluate((element) => {
      const box = element.parentElement?.getBoundingClientRect();
      const selected = getSelection()?.getRangeAt(0).getBoundingClientRect();
      return box && selected ? box.top < selected.bottom && box.bottom > selected.top : true;
    });
    expect(covers).toBe(false);
    await page.keyboard.press('Tab');
    expect(await hasFocus(page, '.passage-tools button:first-child')).toBe(true);
    await page.keyboard.press('Enter');
    await page.getByText('Đã sao chép liên kết tới đoạn đã chọn.').waitFor();
    const { text } = await clipboard(page);
    expect(decodeURIComponent(text ?? '')).toMatch(
      new RegExp(`^${await canonical(page)}#${unit.replaceAll('.', '\\.')}:~:text=(?:.*-,)?${selected}$`),
    );
  });

  test('loses its button with Escape, and when nothing is selected any more', async () => {
    const page = await readers.open(section);
    await select(page, unit, words);
    const button = page.getByRole('button', { name: 'Liên kết tới đoạn này' });
    await button.waitFor();
    await page.keyboard.press('Escape');
    await button.waitFor({ state: 'detached' });
    await select(page, unit, 'Dữ liệu');
    await button.waitFor();
    await page.evaluate(() => getSelection()?.removeAllRanges());
    await button.waitFor({ state: 'detached' });
  });
});

describe('a link that carries the version that it was copied from', () => {
  const changes = [{ kind: 'reworded', from: null, to: [{ unit: `${anchor}.doan-1` }], components: [] }];
  const openFrom = async (version: string, place: string) => {
    const page = await readers.open(section);
    await page.route('**/changes-since/**', (route) => route.fulfill({ json: { changes } }));
    await page.goto(readers.url(`${section}?ban=${version}#${place}`));
    return page;
  };

  test('says at its place that the words have changed since, with the way to that version', async () => {
    const page = await openFrom('ban-cu', anchor);
    const notice = page.locator('[data-changed-since]');
    await notice.waitFor();
    expect(await notice.locator('a').first().getAttribute('href')).toMatch(
      new RegExp(`/ban/ban-cu/#${anchor}$`),
    );
    expect(await notice.evaluate((element) => element.nextElementSibling?.id)).toBe(anchor);
  });

  test('says nothing where the words stayed, and asks for nothing when the version is today’s', async () => {
    const page = await openFrom('ban-cu', 'phan-2.muc-2.diem-a');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('[data-changed-since]').count()).toBe(0);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    const version = (await page.locator('main').getAttribute('data-version'))?.split('/').at(-2);
    await page.goto(readers.url(`${section}?ban=${version}#${anchor}`));
    await page.waitForLoadState('networkidle');
    expect(asked.filter((url) => url.includes('changes-since'))).toEqual([]);
    expect(await page.locator('[data-changed-since]').count()).toBe(0);
  });
});
