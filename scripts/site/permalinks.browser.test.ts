import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { unitAddress, versionAddress, wholeTextAddress } from '../../src/model/address.ts';
import { fatesOf } from '../../src/model/fates.ts';
import { codeAnchor } from '../../src/model/id.ts';
import { walkUnits } from '../../src/model/walk.ts';
import { launchBrowser } from '../lib/browser.ts';
import { type Served, serveFolder } from '../lib/serve.ts';
import { dist, model } from './fixture.ts';
import { readersOf } from './readers.ts';

/** Windows that look at pages side by side. */
const WINDOWS = 4;

const fates = fatesOf(model.redirects);
/** What the ledger promises and nothing redirects: each address with its anchors. */
const promised = Object.entries(model.permalinks)
  .filter(([address]) => fates.of(address) === undefined)
  .map(([address, anchors]) => ({
    address,
    anchors: anchors.filter((anchor) => fates.of(`${address}#${anchor}`) === undefined),
  }));

describe('every address of the ledger', () => {
  let browser: Browser | undefined;
  let served: Served | undefined;

  beforeAll(async () => {
    served = await serveFolder(dist, 0);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await served?.close();
  });

  test('opens in a browser and has every anchor that was published on it, each once', {
    timeout: 240_000,
  }, async () => {
    const site = served?.url ?? '';
    const faults: string[] = [];
    let opened = 0;
    const queue = [...promised];
    const look = async () => {
      const page = await bareWindow(browser);
      for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
        const { address, anchors } = next;
        const answer = await page.goto(new URL(address.slice(1), site).href, {
          waitUntil: 'domcontentloaded',
        });
        if (answer?.status() !== 200) faults.push(`${address}: ${answer?.status()}`);
        for (const anchor of await missingOn(page, anchors)) faults.push(`${address}#${anchor}`);
        opened += 1 + anchors.length;
      }
      await page.close();
    };
    await Promise.all(Array.from({ length: WINDOWS }, look));
    expect(faults).toEqual([]);
    expect(opened).toBeGreaterThan(4000);
  });
});

/** A window that loads pages and nothing that belongs to them. */
async function bareWindow(browser: Browser | undefined): Promise<Page> {
  if (browser === undefined) throw new Error('the browser has not started');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setBlockedURLs', { urls: ['*.css', '*.js', '*.svg'] });
  return page;
}

/** Anchors that name no element of the page, or more than one. */
function missingOn(page: Page, anchors: string[]): Promise<string[]> {
  return page.evaluate((wanted) => {
    const counts = new Map<string, number>();
    for (const { id } of document.querySelectorAll('[id]')) counts.set(id, (counts.get(id) ?? 0) + 1);
    return wanted.filter((id) => counts.get(id) !== 1);
  }, anchors);
}

/** Of each document the last unit of each kind, and the last that answers to a code, on the page that shows it. */
const arrivals = model.documents.flatMap((document) => {
  const visits = [...walkUnits(document.units)];
  const lastOfKind = new Map(visits.map((visit) => [visit.unit.kind, visit]));
  const places = [...lastOfKind.values()].map(({ unit, ancestors }) => ({
    kind: unit.kind as string,
    place: unitAddress({ document, unit, ancestors }),
  }));
  const coded = visits.findLast(({ unit }) => unit.code !== undefined);
  const code = codeAnchor(coded?.unit.code ?? '');
  return [
    ...places,
    ...places.slice(-1).flatMap(({ place }) => {
      const anchor = place.split('#')[1];
      return [
        { kind: 'whole text', place: `${wholeTextAddress(document.id)}#${anchor}` },
        { kind: 'version', place: `${versionAddress(document)}#${anchor}` },
      ];
    }),
    ...(code === '' ? [] : [{ kind: 'code', place: `${wholeTextAddress(document.id)}#${code}` }]),
  ];
});

describe('who comes for an anchor', () => {
  const readers = readersOf(dist);

  test('of each kind lands on it, in view and marked', { timeout: 120_000 }, async () => {
    const page = await readers.open('/');
    const astray: string[] = [];
    for (const { kind, place } of arrivals) {
      await page.goto('about:blank');
      await page.goto(readers.url(place));
      const isThere = await page.evaluate(() => {
        const target = document.querySelector(':target');
        const shown = target?.classList.contains('code-anchor') ? target.parentElement : target;
        const top = shown?.getBoundingClientRect().top ?? Number.NaN;
        return top >= -1 && top < window.innerHeight;
      });
      if (!isThere) astray.push(`${kind} ${place}`);
    }
    expect(astray).toEqual([]);
    expect(new Set(arrivals.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(16);
  });
});
