/** The picture that goes with a shared link: status and title of the page, name of the site. */

import type { Palette } from '../text/png.ts';
import { STATUS_NAMES, type Status } from '../text/status.ts';
import { element, words, type XmlNode, xmlFile } from '../text/xml.ts';
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

/** The card as SVG, in the face Noto Sans. */
export function shareCard({ status, title, site }: ShareCard): string {
  const { size, lines } =
    TITLES.find((each) => wrap(title, WIDTH, each.size).length <= each.lines) ?? TITLES[2];
  return xmlFile(
    element('svg', { xmlns: 'http://www.w3.org/2000/svg', width: CARD.width, height: CARD.height }, [
      element('rect', { width: CARD.width, height: CARD.height, fill: '#ffffff' }),
      element('rect', { width: CARD.width, height: 54, fill: BANDS[status ?? 'none'] }),
      line(status === undefined ? site : STATUS_NAMES[status], 35, 20, '#ffffff', 700),
      ...cut(title, size, lines).map((text, index) =>
        line(text, 84 + size * 0.8 + index * size * 1.28, size, INK, 700),
      ),
      line(`${site} – bản trực tuyến không chính thức`, CARD.height - 20, 14, MUTED, 400),
    ]),
  );
}

/** Colours of a card: white, then each ink and its mixtures with what it stands on. */
export function cardPalette(status: Status | undefined): Palette {
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
