/** The picture that goes with a shared link: status and title of the page, name of the site. */

import { indexPixels, type Palette, palettePng } from '../text/png.ts';
import { STATUS_NAMES, type Status } from '../text/status.ts';
import { element, words, type XmlNode, xmlFile } from '../text/xml.ts';
import type { Pixels } from './rasterise.ts';
import { textWidth, wrap } from './wrap.ts';

export type ShareCard = { status: Status | undefined; title: string; site: string };

/** Size in pixels: the smallest that messengers show in full width, in the shape that they cut links to. */
export const CARD = { width: 600, height: 315 } as const;

const INK = '#1b1b1f';
const MUTED = '#55555c';
const BANDS: Record<Status | 'none', string> = {
  'du-thao': '#7a4100',
  'hieu-luc': '#14532d',
  'truoc-day': '#44444a',
  none: '#1f4468',
};
const MARGIN = 33;
const WIDTH = CARD.width - 2 * MARGIN;
/** Sizes of the title, from the largest: the first in which it has no more lines than here is used. */
const TITLES = [
  { size: 32, lines: 4 },
  { size: 26, lines: 5 },
  { size: 21, lines: 6 },
] as const;

/** A part of a card from its left edge: one line of text on one colour. */
export type Strip = { top: number; width: number; svg: string };

/** The lines of a card as SVG, in the face Noto Sans; all else of it is white. */
export function cardStrips({ status, title, site }: ShareCard): Strip[] {
  const { size, lines } =
    TITLES.find((each) => wrap(title, WIDTH, each.size).length <= each.lines) ?? TITLES[2];
  const first = line(status === undefined ? site : STATUS_NAMES[status], 35, 20, '#ffffff', 700);
  const last = `${site} – bản trực tuyến không chính thức`;
  return [
    strip({ top: 0, width: CARD.width, height: 54 }, BANDS[status ?? 'none'], first),
    ...cut(title, size, lines).map((text, index) =>
      lineStrip(text, 84 + size * 0.8 + index * size * 1.28, size, INK, 700),
    ),
    lineStrip(last, CARD.height - 20, 14, MUTED, 400),
  ];
}

/** The most strips that are kept to be used again, some 15 KB each. */
const MOST_KEPT = 2000;

/** Draws cards as PNG; a strip that several cards have is drawn once. */
export function cardPainter(rasterise: (svg: string) => Pixels): (card: ShareCard) => Buffer {
  const kept = new Map<string, Uint8Array>();
  return (card) => {
    const palette = cardPalette(card.status);
    const picture = new Uint8Array((CARD.width / 2) * CARD.height);
    for (const { top, width, svg } of cardStrips(card)) {
      const key = `${card.status} ${svg}`;
      const rows = kept.get(key) ?? indexPixels(rasterise(svg).rgba, width, palette);
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(key, rows);
      lay(rows, width / 2, picture, top);
    }
    return palettePng(picture, CARD.width, palette);
  };
}

/** Lays what is not white, two pixels in each byte, over the left of a picture. */
function lay(rows: Uint8Array, rowLength: number, picture: Uint8Array, top: number): void {
  for (let from = 0, to = top * (CARD.width / 2); from < rows.length; to += CARD.width / 2) {
    for (let index = 0; index < rowLength; index++, from++) {
      const above = rows[from] as number;
      if (above === 0) continue;
      const below = picture[to + index] as number;
      picture[to + index] = (above & 0xf0 || below & 0xf0) | (above & 0x0f || below & 0x0f);
    }
  }
}

/** Colours of a card: white, then each ink and its mixtures with what it stands on. */
function cardPalette(status: Status | undefined): Palette {
  const band = rgb(BANDS[status ?? 'none']);
  const white = rgb('#ffffff');
  return [
    white,
    ...mixtures(rgb(INK), white, [1, 0.8, 0.6, 0.4, 0.2]),
    ...mixtures(rgb(MUTED), white, [1, 0.75, 0.5, 0.25]),
    ...mixtures(band, white, [1, 0.8, 0.6, 0.4, 0.2]),
  ];
}

/** The text in lines; what has no room ends with "…". */
function cut(text: string, size: number, most: number): string[] {
  const all = wrap(text, WIDTH, size);
  const shown = all.slice(0, most);
  const last = shown.at(-1);
  if (all.length > most && last !== undefined) shown[most - 1] = shortened(last, size);
  return shown;
}

function shortened(text: string, size: number): string {
  return textWidth(`${text} …`, size) <= WIDTH ? `${text} …` : shortened(text.replace(/\s*\S+$/, ''), size);
}

/** A line on white, with room for the marks above and below its letters. */
function lineStrip(text: string, y: number, size: number, fill: string, weight: number): Strip {
  const top = Math.floor(y - size * 1.1);
  const width = Math.min(CARD.width, 2 * Math.ceil((MARGIN + textWidth(text, size) + size) / 2));
  const box = { top, width, height: Math.ceil(y + size * 0.35) - top };
  return strip(box, '#ffffff', line(text, y, size, fill, weight));
}

type Box = { top: number; width: number; height: number };

function strip({ top, width, height }: Box, fill: string, content: XmlNode): Strip {
  const viewBox = `0 ${top} ${width} ${height}`;
  const attributes = { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox };
  const ground = element('rect', { y: top, width, height, fill });
  return { top, width, svg: xmlFile(element('svg', attributes, [ground, content])) };
}

function line(text: string, y: number, size: number, fill: string, weight: number): XmlNode {
  const attributes = {
    x: MARGIN,
    y,
    'font-family': 'Noto Sans',
    'font-size': size,
    'font-weight': weight,
    fill,
  };
  return words('text', attributes, text);
}

type Rgb = readonly [number, number, number];

function mixtures(one: Rgb, other: Rgb, shares: readonly number[]): Rgb[] {
  return shares.map((share) => {
    const mix = (at: 0 | 1 | 2) => Math.round(one[at] * share + other[at] * (1 - share));
    return [mix(0), mix(1), mix(2)];
  });
}

function rgb(hex: string): Rgb {
  const part = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [part(1), part(3), part(5)];
}
