/**
 * A page and a QR code for each short address. The page is a redirect that needs no script and no server: it names its
 * place in words, for the reader whose browser does not follow by itself.
 */
import { unitCitation } from '../citation/legal-form.ts';
import { componentCitation } from '../model/cite.ts';
import type { Graph } from '../model/graph.ts';
import type { LegalDocument } from '../model/schema/document.ts';
import { type ShortPlace, shortAddress, shortPlacesOf } from '../model/short-address.ts';
import { qrDrawing } from '../text/qr-code.ts';
import { CARD_FILE } from '../text/share.ts';
import { STATUS_NAMES } from '../text/status.ts';
import { escapeXml } from '../text/xml.ts';
import { barePage } from './bare-page.ts';
import type { Download, DownloadOptions } from './download.ts';
import { embedAddress } from './embed.ts';

type Names = NonNullable<ShortPlace['names']>;

/** `c/<id>/index.html` and `c/<id>/qr.svg` for every short address. */
export function shortAddressFiles(
  graph: Graph,
  { publicUrl }: Pick<DownloadOptions, 'publicUrl'>,
): Download[] {
  return shortPlacesOf(graph).flatMap((place) => [
    { path: `c/${place.id}/index.html`, text: redirectPage(graph, place, publicUrl) },
    { path: `c/${place.id}/qr.svg`, text: qrDrawing(publicUrl(shortAddress(place.id))) },
  ]);
}

function redirectPage(graph: Graph, place: ShortPlace, publicUrl: DownloadOptions['publicUrl']): string {
  const target = publicUrl(place.to);
  const card = (version?: string): string =>
    escapeXml(new URL(publicUrl(embedAddress(place.id, version))).pathname);
  const { pathname, hash } = new URL(target);
  const to = escapeXml(`${pathname}${hash}`);
  const name = nameOf(graph, place);
  const cards =
    place.names === undefined
      ? ''
      : `<p>Thẻ nhúng: <a href="${card()}">bản hiện hành</a>, <a href="${card(versionOf(graph, place.names))}">đúng bản này</a>.</p>`;
  return barePage({
    title: `Địa chỉ ngắn: ${name}`,
    canonical: target,
    head: [
      `<meta http-equiv="refresh" content="0; url=${to}">`,
      ...(place.names === undefined ? [] : shownWhereShared(graph, place.names, name, target)),
    ],
    body: `<body><p>Đang mở <a href="${to}">${escapeXml(name)}</a>.</p>\n${cards}</body>`,
  });
}

/** What a messenger shows of the link, which does not follow it: status and name, and the card of the page it leads to. */
function shownWhereShared(graph: Graph, names: Names, name: string, target: string): string[] {
  const said = {
    type: 'article',
    locale: 'vi_VN',
    site_name: graph.model.structure.site.name,
    title: `${STATUS_NAMES[documentOf(graph, names).status]} · ${name}`,
    url: target,
    image: new URL(CARD_FILE, target).href,
  };
  return Object.entries(said).map(
    ([property, content]) => `<meta property="og:${property}" content="${escapeXml(content)}">`,
  );
}

/** The version whose words a place has now. */
function versionOf(graph: Graph, names: Names): string {
  return documentOf(graph, names).version;
}

function documentOf(graph: Graph, names: Names): LegalDocument {
  const unit = 'component' in names ? graph.component(names.component).unit : names.unit;
  return graph.unit(unit).document;
}

function nameOf(graph: Graph, { id, names }: ShortPlace): string {
  if (names === undefined) return id;
  return 'component' in names
    ? componentCitation(graph, graph.component(names.component))
    : unitCitation(graph.unit(names.unit));
}
