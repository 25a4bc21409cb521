import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../lib/browser.ts';
import { type Served, serveFolder } from '../lib/serve.ts';
import { dist } from './fixture.ts';

let browser: Browser;
let site: Served;
let other: Server;

/** A page of another site under a strict policy that names this site alone. */
function outerPage(body: string): string {
  const { origin } = new URL(site.url);
  return `<!doctype html><meta charset="utf-8"><meta http-equiv="content-security-policy" content="default-src 'none'; script-src ${origin}; frame-src ${origin}"><title>Trang khác</title>${body}`;
}

let body = '';
beforeAll(async () => {
  [site, browser] = await Promise.all([serveFolder(dist, 0), launchBrowser()]);
  other = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(outerPage(body));
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  other.close();
});

/** Opens a page of the other site, at a host of its own, with this body; errors of its console are kept. */
async function openOuter(written: string): Promise<{ page: Page; errors: string[] }> {
  body = written;
  const page = await browser.newPage();
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(`http://localhost:${(other.address() as AddressInfo).port}/`);
  return { page, errors };
}

describe('in a page of another origin under a strict policy', () => {
  test('a card can be framed, with status, words and source in sight', async () => {
    const { page, errors } = await openOuter(
      `<iframe src="${site.url}nhung/hts7/" width="600" height="340"></iframe>`,
    );
    const card = page.frameLocator('iframe');
    await card.locator('.status').waitFor();
    expect(await card.locator('.status').textContent()).toMatch(/dự thảo/i);
    expect(await card.locator('[data-official]').first().textContent()).toMatch(/LAN/);
    expect(await card.locator('.source').textContent()).toContain('Nguồn:');
    // The style sheet of the card was loaded too.
    expect(await card.locator('main').evaluate((main) => getComputedStyle(main).borderTopWidth)).toBe('1px');
    expect(errors).toEqual([]);
    await page.close();
  });

  test('no other page of the site can', async () => {
    const { page, errors } = await openOuter(`<iframe src="${site.url}thanh-phan/hts7/"></iframe>`);
    await expect.poll(() => errors.join(' ')).toContain('frame-ancestors');
    await page.close();
  });

  test('the element shows the card of its link on hover and on focus, and hides it', async () => {
    const { page, errors } = await openOuter(
      `<p><a id="khac" href="#khac">khác</a></p><p><khung-trich-dan><a href="${site.url}c/hts7/">HTS7</a></khung-trich-dan></p><script src="${site.url}nhung/the.js"></script>`,
    );
    const card = page.locator('khung-trich-dan iframe');
    await page.getByText('HTS7', { exact: true }).hover();
    await card.waitFor();
    await page.frameLocator('iframe').locator('h1').waitFor();
    await page.locator('#khac').hover();
    await card.waitFor({ state: 'detached' });
    await page.getByText('HTS7', { exact: true }).focus();
    await card.waitFor();
    await page.keyboard.press('Escape');
    await card.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await page.close();
  });
});

test('a page names the oEmbed answer of its card', async () => {
  const page = await browser.newPage();
  await page.goto(`${site.url}thanh-phan/hts7/`);
  const address = await page.locator('link[type="application/json+oembed"]').getAttribute('href');
  const answer = await (await fetch(new URL(new URL(address ?? '').pathname, site.url))).json();
  expect(answer).toMatchObject({ version: '1.0', type: 'rich' });
  await page.close();
});
