import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { loadRasteriser } from '../../src/diagram/rasterise.ts';
import { cardPalette, type ShareCard, shareCard } from '../../src/diagram/share-card.ts';
import { palettePng } from '../../src/text/png.ts';
import { CARD_FILE } from '../../src/text/share.ts';
import { STATUS_NAMES, STATUSES } from '../../src/text/status.ts';
import type { Plan } from './plan-pages.ts';

const META = /<meta property="og:(title|site_name|image)" content="([^"]*)"/g;
/** In the head of pages that show the picture of another one. */
const UNLISTED = '<meta name="robots" content="noindex"';

/** What a thread is to do: draw cards, or write those of a built site; `cache` keeps them for both. */
export type Work = { cache: string } & ({ cards: readonly ShareCard[] } | { dist: string });

/** The cards of the planned pages, to be drawn before there are pages. */
export function plannedCards({ graph, pages }: Plan): ShareCard[] {
  const site = graph.model.structure.site.name;
  return pages
    .filter(({ meta }) => meta.unlisted === undefined)
    .map(({ meta: { title, status } }) => ({ status: status?.value, title, site }));
}

/** Draws cards into the cache, each once; returns their number. */
export async function drawShareCards(cards: readonly ShareCard[], cache: string): Promise<number> {
  const drawn = drawer(cache);
  for (const card of cards) await drawn(card);
  return cards.length;
}

/**
 * Writes the picture that a page names as `og:image`, for each page that search engines list; returns their number.
 * `cache` keeps pictures by the hash of their drawing, so that only new ones are drawn.
 */
export async function writeShareCards(dist: string, cache: string): Promise<number> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const folders = entries.filter(({ name }) => name === 'index.html').map(({ parentPath }) => parentPath);
  const drawn = drawer(cache);
  let written = 0;
  for (const folder of folders) {
    const card = cardOf(await readFile(join(folder, 'index.html'), 'utf8'));
    if (card === undefined) continue;
    await writeFile(join(folder, CARD_FILE), await drawn(card));
    written++;
  }
  return written;
}

/** Does one of the two in a worker thread, while the caller goes on. */
export async function shareCardsInWorker(work: Work): Promise<number> {
  const worker = new Worker(new URL('./share-cards-worker.ts', import.meta.url), { workerData: work });
  const [count] = (await once(worker, 'message')) as [number];
  return count;
}

/** Gives the PNG of a card from the cache, or draws and keeps it; most builds draw few or none. */
function drawer(cache: string): (card: ShareCard) => Promise<Buffer> {
  let loading: ReturnType<typeof loadRasteriser> | undefined;
  return async (card) => {
    const svg = shareCard(card);
    const kept = join(cache, `${createHash('sha256').update(svg).digest('hex')}.png`);
    return await readFile(kept).catch(async () => {
      loading ??= loadRasteriser();
      const { rgba, width, height } = (await loading)(svg);
      const made = palettePng(rgba, width, height, cardPalette(card.status));
      await mkdir(cache, { recursive: true });
      await writeFile(kept, made);
      return made;
    });
  };
}

/** What the head of a page says about it; undefined when it names no picture or that of another page. */
function cardOf(html: string): ShareCard | undefined {
  const said: Record<string, string> = {};
  const head = html.slice(0, html.indexOf('</head>'));
  for (const [, name = '', content = ''] of head.matchAll(META)) said[name] = plain(content);
  const { title = '', site_name: site = '', image = '' } = said;
  if (image === '' || head.includes(UNLISTED)) return undefined;
  const status = STATUSES.find((each) => title.startsWith(`${STATUS_NAMES[each]} · `));
  const bare = status === undefined ? title : title.slice(STATUS_NAMES[status].length + 3);
  return { status, title: bare, site };
}

/** Text of an attribute without the escapes that HTML writers use in quoted values. */
function plain(value: string): string {
  return value
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
