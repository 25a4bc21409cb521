import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ShareCard } from '../../src/diagram/share-card.ts';
import { CARD_FILE } from '../../src/text/share.ts';
import { openCards, type PlannedCards, writeCards } from './share-cards.ts';

let dir = '';

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'the-'));
});

afterEach(() => rm(dir, { recursive: true }));

const site = 'Khung mẫu';
const draft: ShareCard = { status: 'du-thao', title: 'Đoạn "1" & 2', site };
const guide: ShareCard = { status: undefined, title: 'Cách đọc', site };

/** Head of a page that says of itself what a card says. */
const page = (title: string, more = '') =>
  `<head>${more}<meta property="og:site_name" content="${site}"><meta property="og:title" content="${title}"><meta property="og:image" content="https://vi-du.example/the.png"></head>`;

const drawn = async (card: ShareCard, cache: string) => readFile(await openCards(join(dir, cache))(card));

/** Writes a site of pages by their folders and its cards; gives the number of cards and those of each page. */
async function cardsOf(pages: Record<string, string>, planned: PlannedCards = new Map()) {
  const dist = join(dir, 'dist');
  for (const [folder, html] of Object.entries(pages)) {
    await mkdir(join(dist, folder), { recursive: true });
    await writeFile(join(dist, folder, 'index.html'), html);
  }
  const count = await writeCards(dist, planned, join(dir, 'kho'));
  const cards = await Promise.all(
    Object.keys(pages).map((folder) => readFile(join(dist, folder, CARD_FILE)).catch(() => undefined)),
  );
  return { count, cards };
}

test('a page that is not planned gets the card of what its head says, unless search engines leave it out', async () => {
  const { count, cards } = await cardsOf({
    '': page('Cách đọc'),
    'c/1': page('Dự thảo · Đoạn &quot;1&quot; &#38; 2'),
    'c/2': page('Cách đọc', '<meta name="robots" content="noindex">'),
  });
  expect(count).toBe(2);
  expect(cards).toEqual([await drawn(guide, 'kho'), await drawn(draft, 'kho'), undefined]);
});

test('a planned page gets the card of the plan, without being read', async () => {
  const planned = new Map([
    ['/', guide],
    ['/c/1/', draft],
    ['/c/2/', undefined],
  ]);
  const { count, cards } = await cardsOf({ '': '', 'c/1': '', 'c/2': page('Cách đọc') }, planned);
  expect(count).toBe(2);
  expect(cards).toEqual([await drawn(guide, 'kho'), await drawn(draft, 'kho'), undefined]);
});

test('a card has the same bytes whichever were kept before', async () => {
  const first = await drawn(draft, 'a');
  await drawn(guide, 'b');
  expect(await drawn(draft, 'b')).toEqual(first);
  expect(await drawn(draft, 'b')).toEqual(first);
});
