import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { baseFolder } from '../../src/check/link-address.ts';
import { ExpectedError } from '../../src/model/expected-error.ts';
import type { PrintedEdition } from '../../src/model/printed.ts';
import { launchBrowser } from './browser.ts';
import { mediaType } from './media-type.ts';
import type { Place } from './write-downloads.ts';

/** A printed page. */
export type Printed = Pick<PrintedEdition, 'name' | 'offeredAt'> & { pages: number; bytes: Buffer };

/**
 * Prints pages of a built site with Chromium, A4, with bookmarks, tags for screen readers and page numbers.
 * The browser reads the files under the public address, so that links in a PDF lead to the public site.
 * The same site gives the same bytes with the same browser and fonts: times and random names are set to fixed ones.
 *
 * @throws when no browser can be started or a page is missing
 */
export async function printPages(
  dist: string,
  prints: readonly PrintedEdition[],
  place: Place,
): Promise<Printed[]> {
  const browser = await launchBrowser();
  try {
    const printed: Printed[] = [];
    for (const print of prints) printed.push(await printPage(browser, dist, print, place));
    return printed;
  } finally {
    await browser.close();
  }
}

async function printPage(
  browser: Browser,
  dist: string,
  { address, name, offeredAt }: PrintedEdition,
  { site, base }: Place,
): Promise<Printed> {
  const root = new URL(baseFolder(base), site).href;
  // Scripts would only add what does not work on paper.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
  const page = await context.newPage();
  await page.route('**/*', (route) => answer(route, dist, root));
  const response = await page.goto(`${root}${address.slice(1)}`);
  if (response?.status() !== 200) throw new ExpectedError(`Không có trang ${address} để in.`);
  const bytes = await page.pdf({
    // Paper, margins, head and page numbers are those of print.css.
    format: 'A4',
    preferCSSPageSize: true,
    tagged: true,
    outline: true,
  });
  await context.close();
  return { name, offeredAt, pages: pagesOf(bytes), bytes: withoutTime(bytes) };
}

async function answer(route: Route, dist: string, root: string): Promise<void> {
  const { href } = new URL(route.request().url());
  const [path = ''] = href.slice(root.length).split(/[?#]/);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const body = href.startsWith(root) ? await readFile(join(dist, file)).catch(() => undefined) : undefined;
  if (body === undefined) return route.fulfill({ status: 404, body: '' });
  return route.fulfill({ status: 200, contentType: mediaType(file), body });
}

/** Number of pages, from the root of the tree of pages. */
function pagesOf(bytes: Buffer): number {
  const counts = bytes.toString('latin1').matchAll(/\/Type \/Pages\s*\/Count (\d+)/g);
  return Math.max(0, ...[...counts].map(([, count]) => Number(count)));
}

/** Replaces times by a fixed one of the same length, so that no offset changes. */
function withoutTime(bytes: Buffer): Buffer {
  const text = bytes.toString('latin1');
  return Buffer.from(
    text.replace(/\/(CreationDate|ModDate) \(D:[^)]*\)/g, (whole, key: string) => {
      const time = "D:20000101000000+00'00'";
      return `/${key} (${time.padEnd(whole.length - key.length - 4)})`;
    }),
    'latin1',
  );
}
