/** The search of a built site, measured through its own page in a browser, as a reader uses it. */
import { gzipSync } from 'node:zlib';
import type { Browser, Page, Request } from 'playwright-core';
import { launchBrowser } from '../lib/browser.ts';
import { serveFolder } from '../lib/serve.ts';
import type { Shown } from './judge.ts';
import type { Query } from './queries.ts';

/** What one reader's first search costs, and what it shows. */
type FirstSearch = {
  /** Fetched from touching the box until the results stand, after gzip, in bytes. */
  bytes: number;
  requests: number;
  /** The first ten results. */
  results: Shown[];
};

export type SearchFigures = {
  /** One for each query, each by a reader who has not searched before. */
  first: FirstSearch[];
  /** From the last keystroke of a query to its results, in milliseconds, when all has been loaded. */
  warm: number[];
  /** What stood first over a slow line, and when, for each query: by a reader who has not searched before. */
  slow: Arrival[][];
};

/** The first result, and milliseconds since the box was touched and the query stood in it. */
type Arrival = Shown & { at: number };

/** A slow line: 1.6 Mbit/s down, 750 kbit/s up, 150 ms for each request. */
const SLOW = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 };

/** What search asks for; the browser itself asks for the page's icon again and again. */
const FETCHED = ['script', 'fetch', 'xhr'];
/** So many readers search at a time; mostly they wait for the line. */
const READERS = 3;
/** Milliseconds without a request after which a search is over. */
const SETTLED = 200;

/** Measures with every query. Throws when a search does not answer. */
export async function measureSearch(dist: string, queries: readonly Query[]): Promise<SearchFigures> {
  const served = await serveFolder(dist, 0);
  const browser = await launchBrowser();
  try {
    const visits: Visit[] = [];
    const waiting = [...queries.entries()];
    const readers = Array.from({ length: READERS }, async () => {
      for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
        const [index, { q }] = next;
        visits[index] = await searchFirst(browser, served.url, q);
      }
    });
    await Promise.all(readers);
    const warm = await searchWarm(browser, served.url, queries);
    return { first: visits.map(({ first }) => first), slow: visits.map(({ slow }) => slow), warm };
  } finally {
    await browser.close();
    await served.close();
  }
}

/** What stood first after words were typed, and milliseconds until all was said. */
type Answer = { arrivals: Arrival[]; answered: number };

type Visit = { first: FirstSearch; slow: Arrival[] };

/** A first search over the slow line, until no request is open. */
async function searchFirst(browser: Browser, url: string, q: string): Promise<Visit> {
  const page = await openSearch(browser, url);
  const session = await page.context().newCDPSession(page);
  await session.send('Network.emulateNetworkConditions', SLOW);
  const asked: Request[] = [];
  const under = new Set<Request>();
  page.on('request', (request) => {
    if (!FETCHED.includes(request.resourceType())) return;
    asked.push(request);
    under.add(request);
  });
  page.on('requestfinished', (request) => under.delete(request));
  page.on('requestfailed', (request) => under.delete(request));
  const { arrivals } = await page.evaluate(type, q);
  do await page.waitForTimeout(SETTLED);
  while (under.size > 0);
  const results = await page.locator('[data-search-page] [data-search-results] a').evaluateAll((links) =>
    links.slice(0, 10).map((link) => ({
      name: link.querySelector('[data-title]')?.textContent ?? '',
      address: link.getAttribute('href') ?? '',
    })),
  );
  const sizes = await Promise.all(asked.map(async (request) => packed(await bodyOf(request))));
  await page.context().close();
  const bytes = sizes.reduce((sum, size) => sum + size, 0);
  return { first: { bytes, requests: asked.length, results }, slow: arrivals };
}

async function bodyOf(request: Request): Promise<Buffer> {
  const answer = await request.response();
  if (answer === null) throw new Error(`Không có trả lời cho ${request.url()}`);
  return answer.body();
}

async function searchWarm(browser: Browser, url: string, queries: readonly Query[]): Promise<number[]> {
  const page = await openSearch(browser, url);
  for (const { q } of queries) await page.evaluate(type, q);
  const times: number[] = [];
  for (const { q } of queries) {
    const before = [...q].slice(0, -1).join('');
    if (before !== '') await page.evaluate(type, before);
    times.push((await page.evaluate(type, q)).answered);
  }
  return times;
}

async function openSearch(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${url}tim-kiem/`, { waitUntil: 'load' });
  return page;
}

/** What goes over the wire: files that are packed already do not get smaller. */
function packed(body: Buffer): number {
  return Math.min(body.length, gzipSync(body).length);
}

/**
 * In the page: touches the box, puts words into it as if typed and notes each change of the first result until the live
 * region speaks of the words; `answered` is when it did, in milliseconds.
 */
function type(words: string): Promise<Answer> {
  const box = document.querySelector('[data-search-page]');
  const input = box?.querySelector('input');
  if (box === null || !input) throw new Error('Trang tìm kiếm không có ô tìm kiếm');
  const arrivals: Arrival[] = [];
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const observer = new MutationObserver(() => {
      const link = box.querySelector('[data-search-results] a');
      const name = link?.querySelector('[data-title]')?.textContent ?? '';
      const address = link?.getAttribute('href') ?? '';
      if (name !== '' && name !== arrivals.at(-1)?.name)
        arrivals.push({ name, address, at: performance.now() - start });
      const said = box.querySelector('[data-search-status]')?.textContent ?? '';
      if (!said.includes(`“${words.trim().slice(0, 40)}`)) return;
      observer.disconnect();
      clearTimeout(limit);
      resolve({ arrivals, answered: performance.now() - start });
    });
    const limit = setTimeout(() => reject(new Error(`Không có trả lời cho “${words}”`)), 30_000);
    observer.observe(box, { childList: true, characterData: true, subtree: true });
    input.focus();
    input.value = words;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
