/**
 * Cards of components and units for other sites: `/nhung/<id>/`, pages without a script that may be framed, with status
 * and source always in sight. One pinned to a version, `/nhung/<id>/ban/<version>/`, says when a newer one has come.
 */

import { hasShortAddress } from '../citation/has-short-address.ts';
import { citedName, unitCitation } from '../citation/legal-form.ts';
import { componentAddress, unitAddress, versionAddress } from '../model/address.ts';
import { componentCitation } from '../model/cite.ts';
import type { Graph, PlacedUnit } from '../model/graph.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { versionsOf } from '../model/versions.ts';
import { walkUnits } from '../model/walk.ts';
import { printedDate } from '../text/date.ts';
import { escapeXml } from '../text/xml.ts';
import { barePage } from './bare-page.ts';
import { type Download, type DownloadOptions, jsonDownload } from './download.ts';

/** A thing with its words in one version. */
type Card = {
  id: string;
  name: string;
  citation: string;
  /** The unit whose words it shows, where it stands. */
  placed: PlacedUnit;
  /** Path of the place, in the present text or in that of the version. */
  to: string;
};

type Kept = { document: LegalDocument; cards: Map<string, Card> };
type Site = Pick<DownloadOptions, 'publicUrl'> & { name: string };

/** Paragraphs are shown whole until this many letters are; one that is longer alone is cut at a word. */
const ENOUGH = 900;
const MOST = 2200;

export const EMBED_STYLE = 'nhung/the.css';
const SIZE = { width: 600, height: 340 };

export function embedAddress(id: string, version?: string): string {
  return `/nhung/${id}/${version === undefined ? '' : `ban/${version}/`}`;
}

export function oembedAddress(id: string): string {
  return `/nhung/${id}.oembed.json`;
}

/** The cards of everything that has a short address, with the oEmbed answer of each. */
export function embedFiles(graph: Graph, { publicUrl }: Pick<DownloadOptions, 'publicUrl'>): Download[] {
  const site: Site = { publicUrl, name: graph.model.structure.site.name };
  const versions = new Map(
    graph.model.documents.map(({ id }) => [
      id,
      versionsOf(graph.model, id).map((document) => keptOf(graph, document)),
    ]),
  );
  const files: Download[] = [];
  for (const kept of versions.values()) {
    const ids = new Set(kept.flatMap(({ cards }) => [...cards.keys()]));
    for (const id of ids) files.push(...filesOf(id, kept, site));
  }
  return files;
}

function filesOf(id: string, kept: readonly Kept[], site: Site): Download[] {
  const own = kept.filter(({ cards }) => cards.has(id));
  const last = own.at(-1);
  const newest = last?.cards.get(id);
  if (last === undefined || newest === undefined) return [];
  const page = (address: string, card: Card, document: LegalDocument, isPinned: boolean): Download => ({
    path: `${address.slice(1)}index.html`,
    text: cardPage(card, document, isPinned, lateness(card, document, kept), site),
  });
  return [
    page(embedAddress(id), newest, last.document, false),
    ...own.flatMap(({ document, cards }) => {
      const card = cards.get(id);
      return card === undefined ? [] : [page(embedAddress(id, document.version), card, document, true)];
    }),
    jsonDownload(oembedAddress(id).slice(1), oembedOf(newest, site)),
  ];
}

/** A version of a document with the cards that it gives: of its numbered units when it is the subject, of components. */
function keptOf(graph: Graph, document: LegalDocument): Kept {
  const isNow = graph.document(document.id).version === document.version;
  const placed = new Map(
    [...walkUnits(document.units)].map(({ unit, ancestors }) => [unit.id, { document, unit, ancestors }]),
  );
  const toOf = (place: PlacedUnit): string =>
    isNow ? unitAddress(place) : `${versionAddress(document)}#${place.unit.id}`;
  const cards = new Map<string, Card>();
  for (const place of document.id === graph.subject.id ? placed.values() : []) {
    if (!hasShortAddress(place.unit)) continue;
    const { id, heading } = place.unit;
    const name = [citedName(place), heading].filter((part) => part !== undefined).join(': ');
    cards.set(id, { id, name, citation: unitCitation(place), placed: place, to: toOf(place) });
  }
  for (const component of graph.model.components) {
    const [documentId, anchor = ''] = component.unit.split('#');
    const place = documentId === document.id ? placed.get(anchor) : undefined;
    if (place === undefined) continue;
    const { id, code, name } = component;
    const to = isNow ? componentAddress(component) : toOf(place);
    const citation = isNow ? componentCitation(graph, component) : unitCitation(place);
    cards.set(id, { id, name: code === null ? name : `${code}. ${name}`, citation, placed: place, to });
  }
  return { document, cards };
}

/** How the words changed since; undefined while they are the present ones. */
function lateness(card: Card, document: LegalDocument, kept: readonly Kept[]): string | undefined {
  const now = kept.at(-1);
  if (now === undefined || now.document === document) return undefined;
  const next = now.cards.get(card.id);
  const isSame = next !== undefined && wordsOf(next).join('\n') === wordsOf(card).join('\n');
  const what =
    next === undefined ? 'bản mới không còn nội dung này' : isSame ? 'lời văn không đổi' : 'lời văn đã đổi';
  return `Đã có bản mới: ${now.document.versionName}, đăng ngày ${printedDate(now.document.posted)}; ${what}.`;
}

/** The paragraphs of a card's unit and of those below it, as printed. */
function wordsOf({ placed: { unit } }: Card): string[] {
  return [{ unit }, ...walkUnits(unit.units ?? [])].flatMap(({ unit: { heading, text } }, index) => [
    ...(heading === undefined || index === 0 ? [] : [heading]),
    ...(text === undefined ? [] : [text]),
  ]);
}

function shownWords(card: Card): string {
  const all = wordsOf(card);
  const shown: string[] = [];
  let letters = 0;
  for (const paragraph of all) {
    if (letters > 0 && letters + paragraph.length > ENOUGH) break;
    shown.push(paragraph.length > MOST ? paragraph.slice(0, paragraph.lastIndexOf(' ', MOST)) : paragraph);
    letters += paragraph.length;
  }
  const isWhole = shown.length === all.length && letters <= MOST;
  return `${shown.map((words) => `<p data-official>${escapeXml(words)}</p>`).join('\n')}${isWhole ? '' : '\n<p>…</p>'}`;
}

function cardPage(
  card: Card,
  document: LegalDocument,
  isPinned: boolean,
  late: string | undefined,
  { name: siteName, publicUrl }: Site,
): string {
  const name = escapeXml(card.name);
  const to = escapeXml(publicUrl(card.to));
  const style = escapeXml(new URL(publicUrl(`/${EMBED_STYLE}`)).pathname);
  const version = `${document.versionName}, đăng ngày ${printedDate(document.posted)}`;
  const kind = isPinned ? `theo bản ${document.version}` : 'nhúng';
  return barePage({
    title: `Thẻ ${kind}: ${card.name} (${card.id})`,
    canonical: publicUrl(card.to),
    policy: "; style-src 'self'; base-uri 'none'; form-action 'none'",
    head: [
      `<meta name="description" content="${escapeXml(`Thẻ ${kind} cho trang khác (${card.id}): ${card.citation}`)}">`,
      `<link rel="stylesheet" href="${style}">`,
    ],
    body: `<body class="kind-nhung" data-status="${document.status}">
<main>
<p class="status">${escapeXml(document.statusText)}</p>
${late === undefined ? '' : `<p class="late">${escapeXml(late)}</p>\n`}<h1><a href="${to}" target="_blank" rel="noopener">${name}</a></h1>
<p class="source">Nguồn: <a href="${to}" target="_blank" rel="noopener">${escapeXml(card.citation)}</a>. Bản: ${escapeXml(version)}. Bản trực tuyến không chính thức: ${escapeXml(siteName)}.</p>
<blockquote>
${shownWords(card)}
</blockquote>
</main>
</body>`,
  });
}

/** The answer of oEmbed 1.0, type rich. */
function oembedOf({ id, name, to }: Card, { name: siteName, publicUrl }: Site) {
  const source = escapeXml(publicUrl(embedAddress(id)));
  return {
    ...{ version: '1.0', type: 'rich', title: name, url: publicUrl(to) },
    ...{ provider_name: siteName, provider_url: publicUrl('/'), cache_age: 86_400, ...SIZE },
    html: `<iframe src="${source}" width="${SIZE.width}" height="${SIZE.height}" title="${escapeXml(name)}" loading="lazy"></iframe>`,
  };
}
