import { expect, test } from 'vitest';
import { findingsOf } from '../../src/model/findings.ts';
import { graphOf } from '../../src/model/graph.ts';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);
const references = findingsOf(graphOf(model)).filter(({ kind }) => kind === 'vien-dan');

test('a reader on a phone learns which references the draft leaves open, and goes to the line', async () => {
  const page = await readers.open('/ra-soat/');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.getByRole('link', { name: 'Viện dẫn', exact: true }).click();
  await page.waitForURL('**/ra-soat/vien-dan/');
  expect(await page.locator('.finding').count()).toBe(references.length);
  await page.locator('#khoan-nay-khong-co-khoan').getByRole('link').nth(1).click();
  await page.waitForURL('**/van-ban/**');
  const anchor = new URL(page.url()).hash.slice(1);
  expect(await page.locator(`[id="${anchor}"]`).first().textContent()).toContain('khoản này');
});

test('the filters of a page of findings stand in its address', async () => {
  const page = await readers.open('/ra-soat/vien-dan/?muc=hinh-thuc');
  const shown = page.locator('.finding').filter({ visible: true });
  const form = references.filter(({ severity }) => severity === 'hinh-thuc').length;
  expect(await shown.count()).toBe(form);
  await page.getByLabel('Mức độ').selectOption('noi-dung');
  expect(new URL(page.url()).search).toBe('?muc=noi-dung');
  expect(await shown.count()).toBe(references.length - form);
});
