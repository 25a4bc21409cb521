/** Our notes do not interrupt official text, and the reader decides how much of them is shown. */
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const PRINCIPLES = '/van-ban/qd-khung-kien-truc-so/phan-2/muc-2/';
const MODEL = '/van-ban/qd-khung-kien-truc-so/phan-2/muc-3/';
const PHONE = { width: 360, height: 740 };
const DESK = { width: 1440, height: 900 };

/** Notes on units that take room in the flow of the text. */
const shownNotes = (page: Page) => page.locator('.body .unit-notes').filter({ visible: true }).count();

/** Opens the settings from the header and chooses. */
async function choose(page: Page, name: string): Promise<void> {
  await page.locator('.settings-button').click();
  await page.getByRole('radio', { name, exact: true }).first().check();
  await page.keyboard.press('Escape');
}

describe('notes on units', () => {
  test.each([
    ['on a desk', DESK],
    ['on a phone', PHONE],
  ])(
    'leave no line between the words of the law %s, and one stop of the keyboard a unit',
    async (_, viewport) => {
      const page = await readers.open(PRINCIPLES, { viewport });
      expect(await page.locator('.body .unit-notes').count()).toBeGreaterThan(5);
      expect(await shownNotes(page)).toBe(0);
      const stops = await page.evaluate(() =>
        [...document.querySelectorAll('.body .unit')].map(
          (unit) => unit.querySelectorAll(':scope > .words > .self-link, :scope > .self-link').length,
        ),
      );
      expect(Math.max(...stops)).toBe(1);
    },
  );

  test('are named by their number and open in the menu of the unit, which stays on the page', async () => {
    const page = await readers.open(PRINCIPLES, { viewport: DESK });
    const mark = page.locator('.self-link[data-notes]:not([data-notes=""])').first();
    expect(await mark.getAttribute('aria-label')).toMatch(/\d+ nhận xét của ban biên tập/);
    await mark.click();
    const menu = page.getByRole('dialog', { name: /^Dẫn tới / });
    await menu.getByText(/không phải lời văn bản/).waitFor();
    expect(await menu.locator('a, button').first().getAttribute('href')).toContain('/ra-soat/');
    expect(new URL(page.url()).pathname).toBe(PRINCIPLES);
  });

  test('are shown whole when the reader says so, on every page from its start, and not at all when not wanted', async () => {
    const page = await readers.open(PRINCIPLES, { viewport: DESK });
    await choose(page, 'Đầy đủ');
    expect(await shownNotes(page)).toBeGreaterThan(5);
    await page.goto(readers.url(MODEL), { waitUntil: 'commit' });
    await page.locator('.body').waitFor();
    expect(await page.locator('html').getAttribute('data-notes')).toBe('day-du');
    await choose(page, 'Không');
    expect(await shownNotes(page)).toBe(0);
    const opacity = (mark: Element) => getComputedStyle(mark).opacity;
    await page.mouse.move(0, 0);
    expect(await page.locator('.self-link[data-notes="3"]').first().evaluate(opacity)).toBe('0');
  });
});

test('size of the letters and space between lines are chosen and kept', async () => {
  const page = await readers.open(PRINCIPLES, { viewport: DESK });
  const words = page.locator('.body .unit > .words').first();
  const look = () =>
    words.evaluate((element) => {
      const { fontSize, lineHeight } = getComputedStyle(element);
      return { size: Number.parseFloat(fontSize), line: Number.parseFloat(lineHeight) };
    });
  const before = await look();
  await choose(page, 'Lớn');
  await choose(page, 'Rộng');
  await page.reload();
  const after = await look();
  expect(after.size).toBeGreaterThan(before.size);
  expect(after.line / after.size).toBeGreaterThan(before.line / before.size);
});

describe('the bar that stays', () => {
  test.each([
    ['on a desk', DESK],
    ['on a phone', PHONE],
  ])('has status, title, search and settings and is low %s', async (_, viewport) => {
    const page = await readers.open(PRINCIPLES, { viewport });
    await page.evaluate(() => scrollTo(0, 2000));
    const bar = page.locator('.reading-bar');
    await bar.getByText('Nguyên tắc cơ bản, cốt lõi').waitFor();
    const box = await bar.boundingBox();
    expect(box?.y).toBe(0);
    expect(box?.height).toBeLessThanOrEqual(56);
    expect(await bar.getByText('DỰ THẢO – chưa có hiệu lực').isVisible()).toBe(true);
    expect(await bar.getByRole('button', { name: 'Tùy chỉnh đọc' }).isVisible()).toBe(true);
    await bar.getByRole('link', { name: 'Tìm kiếm' }).click();
    await page.getByRole('dialog', { name: 'Tìm kiếm' }).waitFor();
  });
});

test('“Trên trang này” marks where the reader is', async () => {
  const page = await readers.open(`${PRINCIPLES}#phan-2.muc-2.diem-dd`, { viewport: DESK });
  const current = page.locator('.toc [aria-current=true]');
  await current.waitFor();
  expect(await current.getAttribute('href')).toBe('#phan-2.muc-2.diem-dd');
});

test('the place last read in a document is offered on its contents', async () => {
  const page = await readers.open(`${PRINCIPLES}#phan-2.muc-2.diem-dd`, { viewport: DESK });
  await page.locator('.toc [aria-current=true]').waitFor();
  await page.goto(readers.url('/van-ban/qd-khung-kien-truc-so/'));
  const offer = page.getByRole('complementary', { name: 'Đọc tiếp' });
  await offer.getByRole('link').click();
  await page.waitForURL(`**${PRINCIPLES}#phan-2.muc-2.diem-dd`);
});

test('a figure in the text is whole, no higher than the window, and opens legible at the part that was tapped', async () => {
  const page = await readers.open(MODEL, { viewport: PHONE });
  const drawing = page.locator('.diagram .wide > svg').first();
  await drawing.scrollIntoViewIfNeeded();
  const box = await drawing.boundingBox();
  expect(box?.height).toBeLessThan(PHONE.height);
  expect(box?.width).toBeLessThanOrEqual(PHONE.width);
  await drawing.click({ position: { x: (box?.width ?? 0) * 0.8, y: (box?.height ?? 0) * 0.9 } });
  const stage = page.locator('.diagram-dialog .stage');
  await stage.waitFor();
  const size = await stage
    .locator('svg text')
    .first()
    .evaluate((text) => {
      const scale = text.getBoundingClientRect().height / (text as SVGGraphicsElement).getBBox().height;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    });
  expect(size).toBeGreaterThanOrEqual(12);
  const [shown, room] = [await stage.locator('svg').boundingBox(), await stage.boundingBox()];
  expect(shown?.x).toBeLessThan(-(room?.width ?? 0) / 2);
});

test.each([
  ['on a phone', PHONE],
  ['on a desk', DESK],
])('no figure in the text is higher than the window, with its title and tools, %s', async (_, viewport) => {
  const page = await readers.open(MODEL, { viewport });
  const heights = await page
    .locator('.diagram.in-text')
    .evaluateAll((figures) => figures.map((figure) => figure.getBoundingClientRect().height));
  expect(heights.length).toBeGreaterThan(1);
  expect(Math.max(...heights)).toBeLessThan(viewport.height);
  if (viewport === PHONE) return;
  const first = await page.locator('[id="phan-2.muc-3.diem-a"]').boundingBox();
  expect(first?.y).toBeLessThan(viewport.height);
});

test.each([
  ['on a phone', PHONE],
  ['on a desk', DESK],
])(
  'a figure in the text has two stops of the keyboard, outside the paragraph before it, %s',
  async (_, viewport) => {
    const page = await readers.open(MODEL, { viewport });
    const figures = page.locator('.diagram.in-text');
    expect(await figures.count()).toBeGreaterThan(1);
    for (const figure of await figures.all()) {
      const stops = figure.locator('a:not([tabindex]), button, summary').filter({ visible: true });
      expect(await stops.allTextContents()).toEqual(['Phóng to', 'Nội dung sơ đồ dạng danh sách']);
    }
    expect(await page.locator('.unit:not(:has(.unit)) .diagram').count()).toBe(0);
  },
);

test('a chain of boxes lies where there is room and stands on a phone', async () => {
  const page = await readers.open('/so-do/bay-nguyen-tac/', { viewport: DESK });
  const shape = async () => {
    const box = await page.locator('.drawing > svg').filter({ visible: true }).boundingBox();
    return (box?.width ?? 0) > (box?.height ?? 0) ? 'lies' : 'stands';
  };
  expect(await shape()).toBe('lies');
  await page.setViewportSize(PHONE);
  expect(await shape()).toBe('stands');
});

test('on a phone a level is indented by at most 24 px, all of them by 48 px', async () => {
  const page = await readers.open(MODEL, { viewport: PHONE });
  const { step, all } = await page.evaluate(() => {
    const left = (unit: Element) => unit.querySelector(':scope > .words')?.getBoundingClientRect().left;
    const units = [...document.querySelectorAll('.body .unit')];
    const lefts = units.flatMap((unit) => left(unit) ?? []);
    const steps = units.map((unit) => {
      const around = unit.parentElement?.closest('.unit');
      const outer = around && left(around);
      return (left(unit) ?? 0) - (outer ?? left(unit) ?? 0);
    });
    return { step: Math.max(...steps), all: Math.max(...lefts) - Math.min(...lefts) };
  });
  expect(step).toBeGreaterThan(8);
  expect(step).toBeLessThanOrEqual(24);
  expect(all).toBeLessThanOrEqual(48);
});

test('the page of the whole text has the marks of the notes, and the notes themselves when they are wanted', async () => {
  const page = await readers.open('/van-ban/qd-khung-kien-truc-so/toan-van/', { viewport: DESK });
  expect(await shownNotes(page)).toBe(0);
  await page.locator('.self-link[data-notes]:not([data-notes=""])').first().click();
  await page.locator('.cite-menu .menu-notes a[href*="/ra-soat/"]').first().waitFor();
  await page.keyboard.press('Escape');
  await choose(page, 'Đầy đủ');
  const marks = await page.locator('.body .self-link[data-notes]').count();
  expect(marks).toBeGreaterThan(100);
  await expect.poll(() => shownNotes(page), { timeout: 20_000 }).toBe(marks);
});

test('the preview of a term begins with its meaning', async () => {
  const page = await readers.open(PRINCIPLES, { viewport: DESK });
  const term = page.locator('a.ref[href*="/thuat-ngu/#"]').first();
  const { hash } = new URL((await term.getAttribute('href')) ?? '', page.url());
  await term.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  const box = page.locator('.preview-box');
  await box.waitFor();
  const words = await box.locator('p').nth(1).textContent();
  await page.goto(readers.url(`/thuat-ngu/${hash}`));
  const meaning = await page
    .locator(`[id="${hash.slice(1)}"] dd > :is(.words, p)`)
    .first()
    .textContent();
  expect(words?.trim()).toBe(meaning?.trim());
});

test('a mistake is reported with the address of its place, to paste where no address for mail is set', async () => {
  const page = await readers.open(`${PRINCIPLES}#phan-2.muc-2.diem-dd`, { viewport: DESK });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Báo lỗi ở trang này' }).click();
  await page.getByText('Đã sao chép nội dung báo lỗi').waitFor();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(page.url());
});
