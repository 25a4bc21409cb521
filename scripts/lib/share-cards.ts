import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { filesOf } from '../../src/check/read-site.ts';
import { loadRasteriser } from '../../src/diagram/rasterise.ts';
import { cardPainter, type ShareCard } from '../../src/diagram/share-card.ts';
import { CARD_FILE } from '../../src/text/share.ts';
import { STATUS_NAMES, STATUSES } from '../../src/text/status.ts';
import { hashOfCode } from './import-closure.ts';
import type { Plan } from './plan-pages.ts';
import { putFile } from './put-file.ts';
import { keyOf } from './store.ts';
import { openThread } from './thread.ts';

/** What decides the bytes of a card, with all that it imports. */
const DRAWING = ['src/diagram/share-card.ts', 'src/diagram/rasterise.ts'];

const META = /<meta property="og:(title|site_name|image)" content="([^"]*)"/g;
/** In the head of pages that show the picture of another one. */
const UNLISTED = '<meta name="robots" content="noindex"';

/** The cards of planned pages by their address; undefined for a page that shows the picture of another one. */
export type PlannedCards = ReadonlyMap<string, ShareCard | undefined>;

/** Gives the file of a card, which it draws when no build has. */
export type CardFiles = (card: ShareCard) => Promise<string>;

export function plannedCards({ graph, pages }: Plan): PlannedCards {
  const site = graph.model.structure.site.name;
  return new Map(
    pages.map(({ address, meta: { title, status, unlisted } }) => [
      address,
      unlisted === undefined ? { status: status?.value, title, site } : undefined,
    ]),
  );
}

/** Keeps cards in a folder, for all sites, as long as the code that draws them stays the same. */
export function openCards(cache: string): CardFiles {
  const version = keyOf(process.version, hashOfCode(DRAWING));
  const folder = join(cache, version);
  mkdirSync(folder, { recursive: true });
  for (const other of readdirSync(cache))
    if (other !== version) rmSync(join(cache, other), { recursive: true, force: true });
  let paint: ((card: ShareCard) => Buffer) | undefined;
  return async (card) => {
    const file = join(folder, `${keyOf(card.status ?? '', card.title, card.site)}.png`);
    if (!existsSync(file)) {
      paint ??= cardPainter(await loadRasteriser());
      writeFileSync(`${file}.moi`, paint(card));
      renameSync(`${file}.moi`, file);
    }
    return file;
  };
}

/** Draws the planned cards that no build has drawn. */
export async function drawCards(planned: PlannedCards, cache: string): Promise<void> {
  const fileOf = openCards(cache);
  for (const card of planned.values()) if (card !== undefined) await fileOf(card);
}

/**
 * Writes the picture that a page names as `og:image`, for each page that search engines list; returns their number.
 * Only pages that are not planned are read. `last` is the folder of the last build.
 */
export async function writeCards(
  dist: string,
  planned: PlannedCards,
  cache: string,
  last?: string,
): Promise<number> {
  const fileOf = openCards(cache);
  let written = 0;
  for (const page of filesOf(dist).filter((file) => basename(file) === 'index.html')) {
    const address = `/${page.slice(0, -'index.html'.length)}`;
    const card = planned.has(address) ? planned.get(address) : cardOf(readFileSync(join(dist, page), 'utf8'));
    if (card === undefined) continue;
    putFile(dist, join(dirname(page), CARD_FILE), readFileSync(await fileOf(card)), last);
    written++;
  }
  return written;
}

/** The same two in one thread. */
export function cardsThread() {
  const { call } = openThread(import.meta.url);
  return {
    draw: (...values: Parameters<typeof drawCards>) => call(drawCards, ...values),
    write: (...values: Parameters<typeof writeCards>) => call(writeCards, ...values),
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
