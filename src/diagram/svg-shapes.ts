/** Pieces of SVG that all drawings are made of. */

import type { LayerNumber } from '../model/schema/structure.ts';
import { escapeXml } from '../text/xml.ts';
import type { Drawing, DrawingNode } from './drawing.ts';
import { narrowId } from './drawing.ts';
import {
  FONT_FAMILY,
  FRAME,
  LAYER_COLOURS,
  LINE_HEIGHT,
  NODE_STYLES,
  type NodeKind,
  PLAIN_COLOURS,
} from './theme.ts';

/** Position and size of a block or a shape, in pixels. */
export type Place = { x: number; y: number; width: number; height: number };

/** Half the width of a space, in em. */
const HALF_SPACE = 0.13;

export type Colours = { line: string; ground: string; ink: string };

/** Grounds and inks of the page, with the light value where no page gives another. */
const BOX = 'var(--raised, #fff)';
export const INK = 'var(--ink, #1b2027)';
export const MUTED = 'var(--muted, #545d69)';

/**
 * A whole SVG file as text: real text, links, a title and a description for screen readers, colours from the page's
 * custom properties (light ones by default); no script, no style, nothing from elsewhere.
 */
export function svgFile(drawing: Drawing, box: Place, inside: readonly string[]): string {
  const id = `so-do-${drawing.isNarrow ? narrowId(drawing.id) : drawing.id}`;
  const [width, height] = [Math.ceil(box.width + 2), Math.ceil(box.height + 2)];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${round(box.x - 1)} ${round(box.y - 1)} ${width} ${height}" width="${width}" height="${height}" role="group" aria-labelledby="${id}-ten" aria-describedby="${id}-mo-ta" font-family="${escapeXml(FONT_FAMILY)}" text-anchor="middle">`,
    `<title id="${id}-ten">${escapeXml(drawing.title)}</title>`,
    `<desc id="${id}-mo-ta">${escapeXml(drawing.description)}</desc>`,
    ...inside,
    '</svg>',
    '',
  ].join('\n');
}

/** A block: its shape with its words, in a link when it leads somewhere; the words are the link's name. */
export function nodeSvg(node: DrawingNode, shape: Place, isTurned = false): string {
  const colours = coloursOf(node.layer);
  const group = `<g class="${node.kind}">${shapeSvg(node.kind, shape, colours)}${wordsSvg(node, shape, colours, isTurned)}</g>`;
  if (node.href === undefined) return group;
  return `<a href="${escapeXml(node.href)}">${group}</a>`;
}

function shapeSvg(kind: NodeKind, shape: Place, { line, ink, ground }: Colours): string {
  switch (kind) {
    case 'ten-lop':
      return rectSvg(shape, `fill="${ink}"`);
    case 'ten-nhom':
    case 'ten-nhom-con':
    case 'chu-thich':
      return rectSvg(shape, 'fill="none"');
    case 'o':
      return rectSvg(shape, `fill="${BOX}" stroke="${line}"`);
    case 'ben':
      return rectSvg(shape, `fill="${ground}" stroke="${line}"`);
    case 'nhan':
      return rectSvg(shape, 'fill="var(--page, #fff)"');
  }
}

export function rectSvg({ x, y, width, height }: Place, paint: string): string {
  return `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" rx="${FRAME.radius}" ${paint}/>`;
}

/** The lines of a block in the middle of its shape, with spaces between them for those who listen or copy; turned, they are read from the bottom up. */
function wordsSvg(
  { kind, lines, light }: DrawingNode,
  shape: Place,
  colours: Colours,
  isTurned: boolean,
): string {
  const { fontSize, weight } = NODE_STYLES[kind];
  const fills: Record<NodeKind, string> = {
    'ten-lop': colours.ground,
    'ten-nhom': colours.ink,
    'ten-nhom-con': colours.ink,
    o: INK,
    ben: colours.ink,
    'chu-thich': MUTED,
    nhan: INK,
  };
  const step = fontSize * LINE_HEIGHT;
  const [x, y] = [shape.x + shape.width / 2, shape.y + shape.height / 2];
  // Capitals of most faces are 0.7 em high: half of that below the middle of the line puts the words in its middle.
  const first = y - ((lines.length - 1) * step) / 2 + fontSize * 0.35;
  const spans = lines.map((words, index) => {
    const isLight = index >= lines.length - light;
    // The space behind a line takes part in centring it.
    const at = index < lines.length - 1 ? x + fontSize * HALF_SPACE : x;
    const down = index === 0 ? `y="${round(first)}"` : `dy="${LINE_HEIGHT}em"`;
    return `<tspan x="${round(at)}" ${down}${isLight ? ' font-weight="400"' : ''}>${codedSvg(kind, words, index)}</tspan>`;
  });
  const bold = weight === 400 ? '' : ` font-weight="${weight}"`;
  const turn = isTurned ? ` transform="rotate(-90 ${round(x)} ${round(y)})"` : '';
  return `<text font-size="${fontSize}"${bold} fill="${fills[kind]}"${turn}>${spans.join(' ')}</text>`;
}

/** A line; the code that a box begins with is set in bold. */
function codedSvg(kind: NodeKind, words: string, index: number): string {
  const [code] = kind === 'o' && index === 0 ? (/^[\p{Lu}]{2,}\d+[.:]?/u.exec(words) ?? []) : [];
  if (code === undefined) return escapeXml(words);
  return `<tspan font-weight="600">${escapeXml(code)}</tspan>${escapeXml(words.slice(code.length))}`;
}

/** Colours of a layer, or the neutral ones. */
export function coloursOf(layer: LayerNumber | undefined): Colours {
  if (layer === undefined) {
    const { line, ground, ink } = PLAIN_COLOURS;
    return {
      line: `var(--rule-strong, ${line})`,
      ground: `var(--surface, ${ground})`,
      ink: `var(--muted, ${ink})`,
    };
  }
  const { line, ground, ink } = LAYER_COLOURS[layer];
  return {
    line: `var(--layer-${layer}, ${line})`,
    ground: `var(--layer-${layer}-bg, ${ground})`,
    ink: `var(--layer-${layer}-ink, ${ink})`,
  };
}

/** The smallest place that contains all of them. */
export function union(places: readonly Place[]): Place {
  const x = Math.min(...places.map((place) => place.x));
  const y = Math.min(...places.map((place) => place.y));
  const right = Math.max(...places.map((place) => place.x + place.width));
  const bottom = Math.max(...places.map((place) => place.y + place.height));
  return { x, y, width: right - x, height: bottom - y };
}

/** One decimal at most, no trailing zero. */
export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}
