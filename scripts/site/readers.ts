import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../lib/browser.ts';
import { type Served, serveFolder } from '../lib/serve.ts';

/** Readers of a built site, each with a browser window and history. */
export type Readers = {
  /** Opens an address of the site (`/lop/1/`), at desktop size unless `options` say otherwise. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  /** The full address of a page of the site. */
  url(address: string): string;
  /** Errors that browsers reported so far; a test that expects one removes it. */
  complaints: string[];
};

/**
 * Serves a built site and starts a browser for the tests of a file. After each test the windows are closed, and the
 * test fails when a browser reported an error in the console or a script, a violation of the content security policy, a
 * missing file, or a request to another host.
 *
 * @param dir the built site
 * @param base the folder that it was built for
 */
export function readersOf(dir: string, base = '/'): Readers {
  const complaints: string[] = [];
  const windows: BrowserContext[] = [];
  let browser: Browser | undefined;
  let served: Served | undefined;

  beforeAll(async () => {
    served = await serveFolder(dir, 0, base);
    browser = await launchBrowser();
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) await window.close();
    expect(complaints.splice(0)).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  const url = (address: string) => {
    if (served === undefined) throw new Error('the site is not served yet');
    return new URL(address.slice(1), served.url).href;
  };
  return {
    complaints,
    url,
    async open(address, options = {}) {
      if (browser === undefined) throw new Error('the browser has not started');
      const window = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      window.setDefaultTimeout(20_000);
      windows.push(window);
      const page = await window.newPage();
      listen(page, url('/'), complaints);
      await page.goto(url(address));
      return page;
    },
  };
}

function listen(page: Page, site: string, complaints: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const isInside = request.url().startsWith(site) || /^(?:data|blob):/.test(request.url());
    if (!isInside) complaints.push(`outside: ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
}

/** Whether a page is at an address, whatever words of it are marked (`#:~:text=…`). */
export function isAt(address: string): (url: URL) => boolean {
  return ({ href }) => href.replace(/#?:~:.*$/, '').endsWith(address);
}
