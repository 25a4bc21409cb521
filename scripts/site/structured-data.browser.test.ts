import { afterAll, expect, test } from 'vitest';
import { launchBrowser } from '../lib/browser.ts';
import { serveFolder } from '../lib/serve.ts';
import { dist } from './fixture.ts';

const served = await serveFolder(dist, 0);
const browser = await launchBrowser();
afterAll(async () => {
  await browser.close();
  await served.close();
});

test.each(['van-ban/qd-khung-kien-truc-so/', 'thanh-phan/hts7/', 'thuat-ngu/', 'du-lieu/'])(
  'structured data of /%s stands in the page as data: it can be read, and the policy has nothing against it',
  async (address) => {
    const page = await browser.newPage();
    const said: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    await page.goto(served.url + address);
    const text = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(text ?? '')).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'BreadcrumbList' }, { '@type': expect.any(String) }],
    });
    expect(said.filter((line) => /Content Security Policy/i.test(line))).toEqual([]);
    await page.close();
  },
);
