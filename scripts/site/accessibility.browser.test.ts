import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dist } from './fixture.ts';
import { PAGE_OF_EACH_KIND } from './kinds.ts';
import { readersOf } from './readers.ts';

const readers = readersOf(dist);

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Rules whose answer depends on the colours. */
const COLOUR_RULES = ['color-contrast', 'link-in-text-block'];

const WIDTHS = [1280, 360];

/** Violations on a page as it stands: the rule, in how many places, the first of them and what axe says of it. */
async function violations(page: Page, rules?: string[]): Promise<string[]> {
  const axe = new AxeBuilder({ page }).setLegacyMode();
  const found = await (rules === undefined ? axe.withTags(TAGS) : axe.withRules(rules)).analyze();
  return found.violations.map(({ id, nodes }) => {
    const [first] = nodes;
    return `${id} in ${nodes.length} places, at ${first?.target.join(' ')}: ${first?.failureSummary}`;
  });
}

/** Violations on a desk and on a phone, and, where the colours count, in the other colour scheme. */
async function violationsEverywhere(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 800 });
    found.push(...(await violations(page)).map((fault) => `${width} px, light: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(...(await violations(page, COLOUR_RULES)).map((fault) => `dark: ${fault}`));
  return found;
}

describe('axe finds nothing, in light and dark, at 1280 and 360 pixels', () => {
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
