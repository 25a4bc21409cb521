import type { Locator, Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { dist } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };

async function openDialog(page: Page): Promise<{ dialog: Locator; drawing: Locator }> {
  await page.getByRole('button', { name: 'Phóng to' }).first().click();
  const dialog = page.getByRole('dialog');
  return { dialog, drawing: dialog.locator('.stage > svg') };
}

const place = (drawing: Locator) =>
  drawing.evaluate((svg) => {
    const { x, y, width } = svg.getBoundingClientRect();
    return { x: Math.round(x), y: Math.round(y), width: Math.round(width) };
  });

describe('the dialog of a drawing', () => {
  test('is opened, used and left with the keyboard alone', async () => {
    const page = await readers.open('/so-do/hts/');
    await page.getByRole('button', { name: 'Phóng to' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'HẠ TẦNG SỐ (HTS)' });
    const drawing = dialog.locator('.stage > svg');
    const first = await place(drawing);

    await page.keyboard.press('+');
    const larger = await place(drawing);
    expect(larger.width).toBeGreaterThan(first.width);
    await page.keyboard.press('ArrowRight');
    expect((await place(drawing)).x).toBe(larger.x - 60);
    await page.keyboard.press('ArrowDown');
    expect((await place(drawing)).y).toBe(larger.y - 60);
    await page.keyboard.press('-');
    expect((await place(drawing)).width).toBe(first.width);
    await page.keyboard.press('0');
    expect(await place(drawing)).toEqual(first);

    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    expect(await page.locator(':focus').textContent()).toBe('Phóng to');
    expect(await page.locator('figure .wide > svg').count()).toBe(1);
  });

  test('brings a box that the keyboard reaches into view', async () => {
    const page = await readers.open('/so-do/hts/');
    const { dialog } = await openDialog(page);
    for (let press = 0; press < 8; press += 1) await page.keyboard.press('+');
    const last = dialog.locator('.stage a').last();
    await page.keyboard.press('Tab');
    await last.focus();
    const [box, stage] = await Promise.all([last.boundingBox(), dialog.locator('.stage').boundingBox()]);
    if (!box || !stage) throw new Error('the drawing has no place');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    expect(x).toBeGreaterThanOrEqual(stage.x);
    expect(x).toBeLessThanOrEqual(stage.x + stage.width);
    expect(y).toBeGreaterThanOrEqual(stage.y);
    expect(y).toBeLessThanOrEqual(stage.y + stage.height);
  });

  test('is moved by the mouse and zoomed by its wheel; what is dragged is not followed', async () => {
    const page = await readers.open('/so-do/hts/');
    const { dialog, drawing } = await openDialog(page);
    const before = await place(drawing);
    const box = await dialog.getByRole('link', { name: /^HTS10\./ }).boundingBox();
    if (!box) throw new Error('the box has no place');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x - 50, y + 30, { steps: 5 });
    await page.mouse.up();
    expect(await place(drawing)).toEqual({ ...before, x: before.x - 50, y: before.y + 30 });
    expect(page.url()).toBe(readers.url('/so-do/hts/'));
    await page.mouse.wheel(0, -200);
    await expect.poll(async () => (await place(drawing)).width).toBeGreaterThan(before.width);
    await page.getByRole('button', { name: 'Vừa màn hình' }).click();
    await dialog.getByRole('link', { name: /^HTS10\./ }).click();
    expect(page.url()).toBe(readers.url('/thanh-phan/hts10/'));
  });

  test('is moved with one finger and zoomed with two', async () => {
    const page = await readers.open('/so-do/quoc-gia/', PHONE);
    const { drawing } = await openDialog(page);
    const before = await place(drawing);
    const touch = await page.context().newCDPSession(page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      touch.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: points.map(([x, y], id) => ({ x, y, id })),
      });
    await send('touchStart', [200, 400]);
    await send('touchMove', [180, 380]);
    await send('touchMove', [160, 360]);
    await send('touchEnd');
    await expect.poll(async () => (await place(drawing)).x).toBe(before.x - 40);
    await send('touchStart', [150, 400], [210, 400]);
    await send('touchMove', [120, 400], [240, 400]);
    await send('touchMove', [90, 400], [270, 400]);
    await send('touchEnd');
    await expect.poll(async () => (await place(drawing)).width).toBeGreaterThan(2 * before.width);
  });

  test('holds to the rules of accessibility, in light and in dark colours', async () => {
    const page = await readers.open('/so-do/cap-xa/');
    await openDialog(page);
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page, ['color-contrast'])).toEqual([]);
  });
});

describe('a drawing on a page', () => {
  test('tells assistive technology each link by all the words of its box', async () => {
    const page = await readers.open('/so-do/quoc-gia/');
    const said = (text: unknown) => String(text).replace(/\s+/g, ' ').trim();
    const boxes = page.locator('.drawing a').filter({ visible: true });
    const words = (await boxes.allTextContents()).map(said);
    // The list beside the drawing has the same names.
    await page.locator('.diagram-outline').evaluate((list) => list.remove());
    const session = await page.context().newCDPSession(page);
    await session.send('Accessibility.enable');
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const links = new Set(
      nodes.flatMap(({ role, name }) => (role?.value === 'link' ? [said(name?.value)] : [])),
    );
    expect(words.filter((name) => !links.has(name))).toEqual([]);
    expect(words).toContain(
      'Giao diện tương tác phục vụ bảo đảm an ninh mạng theo Khung kiến trúc an ninh mạng quốc gia',
    );
  });

  test('copies its address', async () => {
    const page = await readers.open('/lop/1/', { permissions: ['clipboard-read', 'clipboard-write'] });
    await page.getByText('Nội dung sơ đồ dạng danh sách').first().click();
    await page.getByRole('button', { name: 'Sao chép liên kết tới hình' }).first().click();
    await page.getByRole('button', { name: 'Đã sao chép liên kết tới hình' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(readers.url('/so-do/quoc-gia/'));
  });

  test('is read without scripts: on a phone in one column that needs no sideways scrolling', async () => {
    const page = await readers.open('/so-do/hts/', { ...PHONE, javaScriptEnabled: false });
    expect(await page.locator('figure .narrow svg').isVisible()).toBe(true);
    expect(await page.locator('figure .wide svg').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Phóng to' }).count()).toBe(0);
    const box = await page.locator('figure .narrow svg').boundingBox();
    expect(box?.width).toBeGreaterThan(300);
    expect(box?.width).toBeLessThanOrEqual(360);
  });

  test('is the wide one where there is room', async () => {
    const page = await readers.open('/so-do/hts/');
    expect(await page.locator('figure .wide svg').isVisible()).toBe(true);
    expect(await page.locator('figure .narrow svg').isVisible()).toBe(false);
  });
});
