import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { dist } from './fixture.ts';
import { PAGE_OF_EACH_KIND } from './page-of-each-kind.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

/** Rules whose answer depends on the colours or on the width: what is shown, scrolls, has a name or is a landmark. */
const CHANGING_RULES = [
  'color-contrast',
  'link-in-text-block',
  'target-size',
  'scrollable-region-focusable',
  'button-name',
  'link-name',
  'label',
  'select-name',
  'region',
  'landmark-unique',
  'empty-heading',
  'heading-order',
];

/** Violations on a desk in light colours; what a narrow page or dark colours may change, on a phone in dark ones. */
async function violationsEverywhere(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 1280, height: 800 });
  const desk = await violations(page);
  await page.setViewportSize({ width: 360, height: 800 });
  await page.emulateMedia({ colorScheme: 'dark' });
  const phone = await violations(page, CHANGING_RULES);
  return [
    ...desk.map((fault) => `1280 px, light: ${fault}`),
    ...phone.map((fault) => `360 px, dark: ${fault}`),
  ];
}

describe('axe finds nothing, on a desk in light colours and on a phone in dark ones', () => {
  test.each(Object.entries(PAGE_OF_EACH_KIND))('on the page of the kind “%s”', async (_, address) => {
    const page = await readers.open(address);
    if (address.includes('?q=')) await page.locator('[data-search-status]', { hasText: /kết quả/ }).waitFor();
    if (address.includes('?c=')) await page.locator('[data-cite-answer] li').first().waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('in the search dialog with its results', async () => {
    const page = await readers.open('/gioi-thieu/');
    await page.keyboard.press('/');
    await page.keyboard.type('dinh danh');
    await page.locator('dialog [data-search-status]', { hasText: /kết quả/ }).waitFor();
    expect(await violationsEverywhere(page)).toEqual([]);
  });

  test('in the open menu of a phone', async () => {
    const page = await readers.open('/gioi-thieu/', { viewport: { width: 360, height: 740 } });
    await page.getByRole('button', { name: 'Trình đơn' }).click();
    expect(await violations(page)).toEqual([]);
  });
});
