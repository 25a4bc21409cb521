import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const section = '/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/';
const anchor = 'phan-2.muc-2.diem-dd';

/** How a reader sees the unit with an anchor: whether it is the target, uncovered in the window, set off by colour. */
function look(page: Page, id: string) {
  return page.evaluate((id) => {
    const unit = document.getElementById(id);
    const words = unit?.querySelector('.words');
    const other = [...document.querySelectorAll('.unit:not(:target) > .words')].find(
      (element) => !unit?.contains(element),
    );
    if (!unit || !words || !other) throw new Error(`no unit ${id}`);
    const { left, top } = words.getBoundingClientRect();
    const seen = document.elementFromPoint(left + 40, top + 8);
    return {
      isTarget: unit.matches(':target'),
      isUncovered: seen !== null && unit.contains(seen),
      isSetOff: getComputedStyle(words).backgroundColor !== getComputedStyle(other).backgroundColor,
    };
  }, id);
}

const asTarget = { isTarget: true, isUncovered: true, isSetOff: true };

describe('a reader', () => {
  test('learns at home, without scrolling, that the text is a draft and not in force', async () => {
    const page = await readers.open('/');
    const words = page.getByText('Đây là dự thảo, chưa có hiệu lực.');
    const box = await words.boundingBox();
    expect(box && box.y + box.height).toBeLessThan(800);
    expect(await page.locator('.status-banner').textContent()).toContain('DỰ THẢO – chưa có hiệu lực');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'Khung kiến trúc tổng thể quốc gia số (dự thảo)',
    );
  });

  test('comes from home to a section in two steps, and on to the next one', async () => {
    const page = await readers.open('/');
    await page.getByRole('link', { name: 'Mở mục lục dự thảo' }).click();
    await page.waitForURL('**/van-ban/qd-khung-kien-truc-so/');
    await page.locator(`main a[href="${section}"]`).click();
    await page.waitForURL(`**${section}`);
    expect(await page.locator('h1').textContent()).toContain('Nguyên tắc cơ bản, cốt lõi');
    expect(await page.locator('nav.sidebar [aria-current=page]').getAttribute('href')).toBe(section);
    await page.getByRole('navigation', { name: 'Trang trước và trang sau' }).locator('[rel=next]').click();
    await page.waitForURL('**/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/');
  });

  test.each([
    ['on a desk', { width: 1280, height: 800 }],
    ['on a phone', { width: 360, height: 740 }],
  ])('who follows a permalink %s sees the unit, uncovered and set off', async (_, viewport) => {
    const page = await readers.open(`${section}#${anchor}`, { viewport });
    expect(await look(page, anchor)).toEqual(asTarget);
  });

  test('finds the same unit under the same anchor on the page of the whole text', async () => {
    const page = await readers.open(`/van-ban/qd-khung-kien-truc-so/toan-van/#${anchor}`);
    expect(await look(page, anchor)).toEqual(asTarget);
  });

  test('who follows the code of a component sees the line that defines it', async () => {
    const page = await readers.open('/van-ban/qd-khung-kien-truc-so/phu-luc/muc-4/3/#hts7');
    const line = page.locator('.unit:has(> #hts7)');
    expect(await line.textContent()).toContain('HTS7');
    const { y = -1 } = (await line.boundingBox()) ?? {};
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThan(800);
    const colour = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(await colour('#hts7 ~ .words')).not.toBe(await colour('.unit .words'));
  });

  test('with a keyboard skips to the text and finds the link of a unit, which shows when it has the focus', async () => {
    const page = await readers.open(section);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Chuyển tới nội dung');
    await page.keyboard.press('Enter');
    const focus = page.locator('.self-link:focus');
    for (let step = 0; step < 20 && (await focus.count()) === 0; step++) await page.keyboard.press('Tab');
    const seen = await focus.evaluate((link) => ({
      opacity: getComputedStyle(link).opacity,
      href: link.getAttribute('href'),
      unit: link.closest('.unit')?.id,
    }));
    expect(seen).toEqual({
      opacity: '1',
      href: `#${seen.unit}`,
      unit: expect.stringMatching(/^phan-2\.muc-2\./),
    });
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe(seen.href);
    expect(await look(page, seen.unit ?? '')).toEqual(asTarget);
  });

  test('with a mouse sees the link of a unit without comments only while the pointer is on its words', async () => {
    const page = await readers.open(section);
    const words = page.locator('.words:has(> .self-link:not([data-notes]))').first();
    const opacity = () => words.locator('.self-link').evaluate((link) => getComputedStyle(link).opacity);
    expect(await opacity()).toBe('0');
    await words.hover();
    expect(await opacity()).toBe('1');
  });

  test('of a lost address is told so, and the words of the address stand in the search box', async () => {
    const page = await readers.open('/thanh-phan/trung-tam-du-lieu/');
    expect(await page.locator('h1').textContent()).toBe('Không tìm thấy trang này');
    expect(await page.locator('main input[type=search]').inputValue()).toBe('trung tam du lieu');
    expect(readers.complaints.splice(0)).toEqual([
      `404: ${readers.url('/thanh-phan/trung-tam-du-lieu/')}`,
      expect.stringContaining('status of 404'),
    ]);
  });
});
